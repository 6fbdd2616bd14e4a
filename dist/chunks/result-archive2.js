import { a as resultLimits, i as packResult, n as artifactPrefix, o as unpackResult, r as isArtifactName, t as artifactName } from "./result-archive.js";

export { packResult };