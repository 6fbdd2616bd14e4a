import { n as runArtifacts, t as ArtifactError } from "./artifacts2.js";

export { ArtifactError, runArtifacts };