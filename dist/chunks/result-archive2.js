import { a as resultLimits, i as readArtifactName, n as artifactPrefix, o as unpackResult, r as packResult, t as artifactName } from "./result-archive.js";

export { packResult };