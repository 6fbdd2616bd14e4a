import { h as cellId, m as grouped } from "./history-fold.js";
import { A as isBroken, M as outcomeOf, j as isComplete, q as judge } from "./comment3.js";
import { f as isMatrixOfFolders, m as mergedTrend, p as changedOf } from "./mistake-text.js";

// src/core/report/merge-results.ts
/** One report of what several jobs of a run found, judged again as a whole. It is complete where no job lacks a result, or has two. */
function mergeResults(all, { judging, open = false, planned, lost = [] } = {}) {
	const { results, clashes } = latest(withoutEarlierPlans(all, planned));
	const kept = ordered(keptCells(results));
	const cells = kept.map(({ cell }) => cell);
	const budgets = judged(kept, judging);
	const { measuring, phases, ...first } = ofAll(results[0].report);
	const { revisions } = first;
	const missing = missingJobs(results, planned);
	const lostResults = [...clashes, ...lost].slice(0, mostLost);
	const complete = missing.length === 0 && lostResults.length === 0;
	const isMatrix = results.length > 1 || !complete;
	const outcome = outcomeOf({
		budgets,
		cells
	}, {
		complete,
		...open && !complete && { open: true }
	});
	const elsewhere = budgets.length === 0 && results.some((result) => (judging ?? result.judging).budgets.length > 0);
	const history = mergedTrend(results.flatMap(({ report }) => report.history ?? []));
	return {
		...first,
		cells,
		flagSets: flagSets(results, kept),
		budgets,
		...results.every(({ report }) => report.nothingBuilt) && { nothingBuilt: true },
		...elsewhere && { budgetsElsewhere: true },
		...judging === void 0 && configOf(results),
		...history && { history },
		...outcome,
		changed: outcome.verdict !== "pass" || changed(kept, {
			revisions,
			budgets,
			verdict: outcome.verdict
		}, judging),
		notes: notes(results),
		reproduce: unique(results.flatMap(({ report }) => report.reproduce)),
		...isMatrix ? { jobs: results.map(jobOf) } : measuring && { measuring },
		...missing.length > 0 && { missingJobs: missing },
		...lostResults.length > 0 && { lostResults },
		phases: isMatrix ? [] : phases
	};
}
/** More would only fill the comment. */
const mostLost = 100;
/** What a job's report says of all jobs of its run. What it was judged by, and whether it is complete, is decided anew. */
function ofAll({ budgetsElsewhere, override, config, budgetChanges, nothingBuilt, ...report }) {
	const { jobs, complete, open, missingJobs, lostResults, ...rest } = report;
	return rest;
}
/** Of one config: that of the first job that has budgets. */
function configOf(results) {
	const { config, budgetChanges } = results.find(({ report }) => report.config !== void 0)?.report ?? {};
	return {
		...config && { config },
		...budgetChanges && { budgetChanges }
	};
}
/** One text a job of a run, whatever its attempt. The matrix, since not every runner tells a job's place in it. */
const jobId = ({ job: { name, step, index, matrix } }) => JSON.stringify([
	name,
	step,
	index,
	matrix
]);
/** The latest attempt of each job, in the matrix's order. An upload that was repeated is one result. */
function latest(all) {
	const jobs = [...grouped(all, jobId).values()].map((of) => {
		const attempt = Math.max(...of.map(({ run }) => run.attempt));
		return distinct(of.filter(({ run }) => run.attempt === attempt));
	});
	const place = ({ job }) => [
		job.name,
		job.step,
		String(job.index).padStart(6, "0")
	].join("\n");
	return {
		results: jobs.flat().sort((a, b) => place(a) < place(b) ? -1 : 1),
		clashes: jobs.flatMap(([first, second]) => {
			if (first === void 0 || second === void 0) return [];
			const { name, index, total } = first.job;
			return [{
				kind: "clash",
				from: name,
				detail: placeInMatrix({
					index,
					total
				})
			}];
		})
	};
}
/** Those that differ in anything, in an order that does not depend on who came first. */
function distinct(results) {
	if (results.length < 2) return results;
	return [...new Map(results.map((result) => [sortedJson(result), result]))].sort(([a], [b]) => a < b ? -1 : 1).map(([, result]) => result);
}
/** A value's JSON with the keys of each object in one order. */
const sortedJson = (value) => JSON.stringify(value, (_, of) => typeof of === "object" && of !== null && !Array.isArray(of) ? Object.fromEntries(Object.entries(of).sort(([a], [b]) => a < b ? -1 : 1)) : of);
const placeInMatrix = ({ index, total }) => `job ${index + 1} of ${total}`;
/** Each cell once: where it was measured natively if it was, told apart where several jobs did. */
function keptCells(results) {
	const all = results.flatMap((result) => result.report.cells.map((cell) => ({
		cell,
		result
	})));
	return [...grouped(all, ({ cell }) => cellId(cell)).values()].flatMap((same) => {
		const native = same.filter(({ cell, result }) => cell.platform === result.platform);
		const candidates = native.length > 0 ? native : same.slice(0, 1);
		if (candidates.length < 2) return candidates;
		const names = tellApart(candidates.map(({ result }) => result));
		return candidates.map(({ cell, result }, at) => ({
			cell: {
				...cell,
				variant: names[at] ?? ""
			},
			result
		}));
	});
}
/** What tells jobs apart, in words: the values of their matrix that differ, else the job's and the step's names. */
function tellApart(results) {
	const differing = unique(results.flatMap(({ job }) => Object.keys(job.matrix))).filter((key) => new Set(results.map(({ job }) => job.matrix[key])).size > 1);
	const words = results.map(({ job }) => differing.flatMap((key) => job.matrix[key] === void 0 ? [] : [`${key} ${job.matrix[key]}`]).join(", "));
	if (new Set(words).size === results.length && !words.includes("")) return words;
	const names = results.map(({ job }, at) => [
		words[at],
		job.name,
		job.step,
		placeInMatrix(job)
	].filter(Boolean).join(", "));
	return names.map((name, at) => {
		const before = names.slice(0, at).filter((other) => other === name).length;
		return names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}, result ${before + 1}`;
	});
}
/** As one job orders them: by platform, program, flag set, each in the order in which it first appears. */
function ordered(kept) {
	const places = [
		"platform",
		"program",
		"flagSet"
	].map((key) => {
		const place = /* @__PURE__ */ new Map();
		for (const { cell } of kept) if (!place.has(cell[key])) place.set(cell[key], place.size);
		return ({ cell }) => place.get(cell[key]) ?? 0;
	});
	return kept.toSorted((a, b) => places.reduce((order, place) => order || place(a) - place(b), 0));
}
/** Cells of one set of limits are judged together, since a budget may look for the ones that can be started. */
function byJudging(kept, judging) {
	if (judging !== void 0) return [[judging, kept]];
	return [...grouped(kept, ({ result }) => JSON.stringify(result.judging)).values()].flatMap((group) => group[0] === void 0 ? [] : [[group[0].result.judging, group]]);
}
function judged(kept, judging) {
	return byJudging(kept, judging).flatMap(([{ budgets }, group]) => {
		const hosts = new Map(group.map(({ cell, result }) => [cell, result.platform]));
		const cells = group.map(({ cell }) => cell);
		return judge(cells, budgets, { host: (cell) => hosts.get(cell) ?? cell.platform });
	});
}
function changed(kept, found, judging) {
	return byJudging(kept, judging).some(([{ commentAbove }, group]) => changedOf({
		...found,
		cells: group.map(({ cell }) => cell)
	}, commentAbove));
}
/** What flag sets buy was found within each job, on one machine; rows whose cell another job has go. */
function flagSets(results, kept) {
	const own = new Map(results.map((result) => [result, /* @__PURE__ */ new Map()]));
	for (const { cell, result } of kept) {
		const { variant: _, ...key } = cell;
		own.get(result)?.set(cellId(key), cell);
	}
	return results.flatMap((result) => result.report.flagSets.flatMap((comparison) => {
		const cellOf = (flagSet) => own.get(result)?.get(cellId({
			...comparison,
			flagSet
		}));
		const rows = comparison.rows.filter(({ flagSet }) => cellOf(flagSet) !== void 0);
		const reference = cellOf(comparison.reference);
		if (rows.length < 2 || reference === void 0) return [];
		return [{
			...comparison,
			...reference.variant !== void 0 && { variant: reference.variant },
			rows
		}];
	}));
}
/**
* The jobs without a result: those that a plan names, and of a matrix what its jobs say of their number. They are still at
* work, failed before, or were skipped. How many jobs of a matrix over folders are of this one is not known.
*/
function missingJobs(results, planned = []) {
	const { names, ofPlan } = planOf(results, planned);
	const there = new Set(ofPlan.map(({ job }) => job.matrix.name));
	const steps = new Set(ofPlan.map(stepId));
	const indexes = names.flatMap((name, index) => there.has(name) ? [] : [index]);
	const ofMatrix = missingOfMatrix(results.filter((result) => !steps.has(stepId(result))));
	if (indexes.length === 0) return ofMatrix;
	const missing = indexes.map((index) => names[index] ?? "");
	return [{
		job: ofPlan[0]?.job.name ?? "",
		total: names.length,
		indexes,
		names: missing
	}, ...ofMatrix];
}
/** The jobs of a plan by their names, and the results that are theirs. */
function planOf(results, planned) {
	const names = planned.map((name) => name.slice(0, 1e3));
	return {
		names,
		ofPlan: results.filter(({ job }) => names.includes(job.matrix.name ?? ""))
	};
}
/** A run that is repeated as a whole is planned anew, possibly into other jobs. Those of the plan before it are left out. */
function withoutEarlierPlans(all, planned = []) {
	const { ofPlan } = planOf(all, planned);
	const newest = /* @__PURE__ */ new Map();
	for (const result of ofPlan) newest.set(stepId(result), Math.max(result.run.attempt, newest.get(stepId(result)) ?? 0));
	return all.filter((result) => ofPlan.includes(result) || result.run.attempt >= (newest.get(stepId(result)) ?? 0));
}
const stepId = ({ job: { name, step } }) => JSON.stringify([name, step]);
function missingOfMatrix(results) {
	const ofOneFolder = results.filter(({ job, directory }) => !isMatrixOfFolders(job.matrix, directory));
	return [...grouped(ofOneFolder, stepId).values()].flatMap((of) => {
		const total = Math.max(...of.map(({ job }) => job.total));
		const there = new Set(of.map(({ job }) => job.index));
		const indexes = Array.from({ length: Math.min(total, mostJobs) }, (_, index) => index).filter((index) => !there.has(index));
		return indexes.length === 0 ? [] : [{
			job: of[0]?.job.name ?? "",
			total,
			indexes
		}];
	});
}
/** GitHub's limit; what a stranger's result says may be anything. */
const mostJobs = 256;
function jobOf({ job, run, platform, report }) {
	return {
		job: job.name,
		index: job.index,
		total: job.total,
		attempt: run.attempt,
		matrix: job.matrix,
		platform,
		machine: report.machine,
		...report.measuring && { measuring: report.measuring },
		seconds: report.phases.reduce((sum, { seconds }) => sum + seconds, 0)
	};
}
/** Each once, and one more where the jobs did not measure the same. */
function notes(results) {
	const differ = (side) => {
		const shas = unique(results.flatMap(({ report }) => report.revisions[side]?.sha ?? []));
		return shas.length > 1 ? [{
			kind: "jobs-differ",
			side,
			shas
		}] : [];
	};
	const own = new Map(results.flatMap(({ report }) => report.notes.map((note) => [sortedJson(note), note])));
	return [
		...differ("head"),
		...differ("base"),
		...own.values()
	];
}
const unique = (values) => [...new Set(values)];

// src/core/report/override.ts
/** The report of a pull request that was let pass: what would fail it is `overridden`, and what is missing stays missing. */
function withOverride(report, override) {
	if (report.verdict !== "fail") return report;
	const budgets = report.budgets.map((budget) => isBroken(budget) ? {
		...budget,
		verdict: "overridden"
	} : budget);
	const { verdict } = outcomeOf({
		...report,
		budgets
	}, {
		complete: isComplete(report),
		...report.open && { open: true }
	});
	return {
		...report,
		budgets,
		override,
		verdict
	};
}

export { mergeResults as n, missingJobs as r, withOverride as t };