import { t as ArtifactError } from "./artifacts2.js";
import { n as settleComment } from "./comment2.js";
import { t as gatherer } from "./results2.js";
import { n as lostResultText } from "./lost-results-text.js";

// src/runner/publish-union.ts
/**
* Publishes what all jobs of the run have so far, until there is nothing new: each job of a matrix does so when its own
* results are handed on, so the last one publishes all of them.
*/
function publishUnion({ store, own, run, say, note, ...settling }) {
	const gather = gatherer(store, {
		runId: own.run.id,
		directory: own.directory
	});
	const told = /* @__PURE__ */ new Set();
	const tell = (text) => {
		if (!told.has(text)) note(text);
		told.add(text);
	};
	let results = [];
	return settleComment({
		...settling,
		latest: async () => {
			try {
				const gathered = await gather();
				results = gathered.results;
				for (const one of [...gathered.lost, ...gathered.ignored]) tell(lostResultText(one));
			} catch (error) {
				if (!(error instanceof ArtifactError)) throw error;
				tell(`Results of other jobs may be missing: the artifacts of this run could not be read (${error.message}).`);
			}
			const all = [own, ...results];
			const jobs = new Set(all.map(({ job }) => JSON.stringify(job)));
			return {
				message: await say(all),
				run: {
					...run,
					results: jobs.size
				}
			};
		}
	});
}

export { publishUnion };