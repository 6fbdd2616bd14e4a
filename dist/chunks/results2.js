import { t as ArtifactError } from "./artifacts2.js";
import { a as resultLimits, i as packResult, n as artifactPrefix, o as unpackResult, r as isArtifactName, t as artifactName } from "./result-archive.js";

// src/github/results.ts
/** Hands a job's result on to the other jobs of the run. Throws an ArtifactError where that cannot be done. */
async function uploadResult(store, result) {
	const [name, zip] = [artifactName(result), packResult(result)];
	for (let attempt = 1;; attempt++) try {
		return await store.upload(attempt === 1 ? name : `${name}-${attempt}`, zip);
	} catch (error) {
		if (!(error instanceof ArtifactError) || attempt === mostAttempts) throw error;
	}
}
const mostAttempts = 3;
/**
* Asks for the results of this run, and working directory unless all are wanted. Each artifact is fetched once, however
* often one asks. Throws an ArtifactError where the service fails.
*/
function gatherer(store, of) {
	const known = /* @__PURE__ */ new Map();
	async function read(artifact) {
		const refused = (reason) => `The artifact ${artifact.id} is not a result: ${reason}.`;
		if (artifact.size > resultLimits.packed) return refused(`it is too large: ${artifact.size} bytes`);
		const read = unpackResult(await store.download(artifact));
		if (read.kind === "refused") return refused(read.reason);
		const { run, directory } = read.result;
		if (run.id !== of.runId) return refused("it is of another run");
		return directory === (of.directory ?? directory) ? read.result : void 0;
	}
	return async () => {
		const named = (await store.list()).filter(({ name }) => name.startsWith(artifactPrefix));
		const [refused, strange] = [[], []];
		await inTurns(named.filter(({ id }) => !known.has(id)), downloadsAtOnce, async (artifact) => {
			const one = await read(artifact);
			if (typeof one === "string") (isArtifactName(artifact.name) ? refused : strange).push(one);
			else known.set(artifact.id, one);
		});
		return {
			results: named.flatMap(({ id }) => known.get(id) ?? []),
			refused,
			strange
		};
	};
}
const downloadsAtOnce = 8;
async function inTurns(values, atOnce, work) {
	const left = values.values();
	const worker = async () => {
		for (const value of left) await work(value);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}

export { uploadResult as n, gatherer as t };