import { a as unpackResult, i as resultLimits, n as isArtifactName, r as packResult, t as artifactName } from "./result-archive.js";

export { packResult };