import { t as ArtifactError } from "./artifacts2.js";
import { a as resultLimits, i as readArtifactName, n as artifactPrefix, o as unpackResult, r as packResult, t as artifactName } from "./result-archive.js";
import { randomBytes } from "node:crypto";

// src/github/results.ts
/** Hands a job's result on to the other jobs of the run. Throws an ArtifactError where that cannot be done. */
async function uploadResult(store, result) {
	const [name, zip] = [artifactName(result), packResult(result)];
	for (let attempt = 1;; attempt++) try {
		return await store.upload(attempt === 1 ? name : `${name}-${randomBytes(8).toString("hex")}`, zip);
	} catch (error) {
		if (!(error instanceof ArtifactError) || attempt === mostAttempts) throw error;
	}
}
const mostAttempts = 4;
/**
* Asks for the results of this run, and working directory unless all are wanted. Whoever uploaded an artifact, it counts
* by what is in it. Each is fetched once, however often one asks, and one that cannot be fetched does not lose the others.
* Throws an ArtifactError where the service does not list them.
*/
function gatherer(store, of) {
	const known = /* @__PURE__ */ new Map();
	async function read(artifact) {
		const from = readArtifactName(artifact.name) === void 0 ? `artifact ${artifact.id}` : artifact.name;
		const lost = (kind, detail) => ({
			kind,
			from,
			detail
		});
		if (artifact.size > resultLimits.packed) return lost("too-large", `it is too large: ${artifact.size} bytes`);
		const zip = await downloaded(store, artifact);
		if (zip instanceof ArtifactError) return lost("not-downloaded", zip.message);
		const read = unpackResult(zip);
		if (read.kind === "refused") return lost(read.why, read.reason);
		const { run, directory } = read.result;
		if (run.id !== of.runId) return lost("other-run", "it is of another run");
		const isWanted = directory === (of.directory ?? directory);
		return {
			name: artifactName(read.result),
			result: isWanted ? read.result : void 0
		};
	}
	return async () => {
		const named = (await store.list()).filter(({ name }) => name.startsWith(artifactPrefix));
		const fresh = named.filter(({ id }) => !known.has(id));
		const unread = /* @__PURE__ */ new Map();
		await inTurns(fresh, downloadsAtOnce, async (artifact) => {
			const one = await read(artifact);
			if ("kind" in one) unread.set(artifact, one);
			else known.set(artifact.id, one);
		});
		const names = [...known.values()].map(({ name }) => name);
		const unreadIn = (artifacts) => artifacts.flatMap((artifact) => unread.get(artifact) ?? []);
		return {
			results: named.flatMap(({ id }) => known.get(id)?.result ?? []),
			lost: unreadIn(named.filter(({ name }) => isOwed(name, names))),
			ignored: unreadIn(named.filter(({ name }) => !isOwed(name, names)))
		};
	};
}
async function downloaded(store, artifact) {
	try {
		return await store.download(artifact);
	} catch (error) {
		if (error instanceof ArtifactError) return error;
		throw error;
	}
}
/** Whether an artifact that could not be read has the name of a job whose result, of that attempt or a later one, is in no other. */
function isOwed(name, others) {
	const own = readArtifactName(name);
	if (own === void 0) return false;
	return !others.some((other) => {
		const read = readArtifactName(other);
		return read?.job === own.job && read.attempt >= own.attempt;
	});
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