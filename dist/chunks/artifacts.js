import { n as hasArtifactService, r as runArtifacts, t as ArtifactError } from "./artifacts2.js";

export { ArtifactError, hasArtifactService, runArtifacts };