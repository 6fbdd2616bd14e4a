import { N as UserError, S as readConfig, b as defaultConfig, i as mistakeText } from "./mistake-text.js";
import { m as grouped } from "./history-fold.js";
import { m as withoutLines } from "./short-hash.js";
import { n as mergeResults, t as withOverride } from "./override.js";
import { n as failureOf } from "./api.js";
import { t as ArtifactError } from "./artifacts2.js";
import { t as publishComment } from "./comment2.js";
import { t as commentMarker } from "./comment-stamp2.js";
import { t as readLabel } from "./label2.js";
import { t as gatherer } from "./results2.js";
import { n as renderQuietLine, p as plainHeadline, s as notJudgedText, t as renderComment } from "./comment3.js";
import { a as renderNoResults, i as noResultsTitle, n as lostResultText } from "./lost-results-text.js";

// src/core/report/plain-text.ts
/** Longer than names get: those of instantiated generics are the longest. */
const longest = 4e3;
/** What no tool writes into a name: line breaks and other controls, and characters that turn the direction of text or hide. */
const strange = /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
/** The first text in a value, its keys included, that is none of a name's; undefined: all are. */
function exceedingText(value, path = []) {
	if (typeof value === "string") {
		const place = path.join(".");
		if (value.length > longest) return {
			place,
			reason: `a text of more than ${longest} characters`
		};
		return strange.test(value) ? {
			place,
			reason: "a text with characters that names do not have"
		} : void 0;
	}
	if (typeof value !== "object" || value === null) return void 0;
	for (const [key, part] of Object.entries(value)) {
		const word = /^\w[\w-]{0,30}$/.test(key);
		if (!word && exceedingText(key, path) !== void 0) return exceedingText(key, path);
		const found = exceedingText(part, [...path, word ? key : "?"]);
		if (found !== void 0) return found;
	}
}

// src/core/report/distrust.ts
/** More than any repository's, and few enough to be shown in a moment. */
const most = {
	cells: 2e3,
	flagSets: 1e3
};
/**
* A stranger's result without a stranger's prose: figures and names stay, and so do reasons, whose words are made here.
* Commands to paste, notes and what programs printed are gone, and so is whatever claims to be a verdict. Refused where it is
* of another run, has more rows than any repository's, or names that no tool writes.
*/
function distrusted(result, known) {
	const refused = (reason) => ({
		kind: "refused",
		why: "invalid",
		reason
	});
	const { run, report } = result;
	if (run.id !== known.id) return refused("it is of another run");
	if (run.attempt > known.attempt) return refused("it is of an attempt that has not been");
	if (report.cells.length > most.cells) return refused(`it has more than ${most.cells} rows`);
	if (report.flagSets.length > most.flagSets) return refused(`it compares flag sets more than ${most.flagSets} times`);
	const plain = {
		...result,
		report: withoutProse(report, known),
		judging: nothingToJudgeBy
	};
	const bad = exceedingText(plain);
	return bad === void 0 ? {
		kind: "result",
		result: plain
	} : refused(`${bad.reason} at ${bad.place}`);
}
/** Limits are the base branch's to give. */
const nothingToJudgeBy = {
	budgets: [],
	commentAbove: {
		bytes: 0,
		percent: 0
	},
	configFile: ""
};
function withoutProse(report, { headSha, baseRef }) {
	const { override: _, budgetChanges: __, config: ___, budgetsElsewhere: ____, ...kept } = report;
	const base = report.revisions.base?.sha;
	return {
		...kept,
		revisions: {
			...base !== void 0 && { base: {
				name: baseRef,
				sha: /^[0-9a-f]{40,64}$/.test(base) ? base : "0".repeat(40)
			} },
			head: {
				name: "HEAD",
				sha: headSha
			},
			...report.revisions.release && { release: { name: report.revisions.release.name } },
			how: {
				kind: "fork",
				branch: baseRef
			}
		},
		cells: report.cells.map(cellWithoutProse),
		flagSets: withoutLines(report.flagSets),
		budgets: [],
		verdict: "pass",
		changed: false,
		notes: [],
		reproduce: [],
		phases: []
	};
}
function cellWithoutProse({ start, ...cell }) {
	const { causes, failure, ...plain } = withoutLines(cell);
	return {
		...plain,
		causes: causes.map(({ goMod, ...cause }) => ({
			...cause,
			...goMod && { goMod: {
				...goMod,
				text: ""
			} }
		})),
		...start !== void 0 && { start: { kind: "as-the-run-says" } },
		...failure && { failure: {
			side: failure.side,
			reason: failure.reason
		} }
	};
}

// src/github/foreign-run.ts
/** As much as a matrix of 256 jobs, run again and again; a stranger's workflow may upload more. */
const mostArtifacts = 1e3;
/** The artifacts of another run of the repository, by GitHub's API, which needs `actions: read`. Nothing is uploaded. */
function artifactsOfRun({ octokit, owner, repo }, runId) {
	return {
		upload: () => Promise.reject(new ArtifactError("another run takes no artifacts")),
		list: () => asArtifactError("listing artifacts", async () => {
			const found = [];
			const pages = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunArtifacts, {
				owner,
				repo,
				run_id: runId,
				per_page: 100
			});
			for await (const { data } of pages) {
				found.push(...data);
				if (found.length >= mostArtifacts) break;
			}
			return found.filter(({ expired }) => !expired).slice(0, mostArtifacts).map(({ id, name, size_in_bytes }) => ({
				id: String(id),
				name,
				size: size_in_bytes
			}));
		}),
		download: ({ id }) => asArtifactError("downloading an artifact", async () => {
			const { data } = await octokit.rest.actions.downloadArtifact({
				owner,
				repo,
				artifact_id: Number(id),
				archive_format: "zip"
			});
			return new Uint8Array(data);
		})
	};
}
async function asArtifactError(what, ask) {
	try {
		return await ask();
	} catch (cause) {
		const failure = failureOf(cause);
		if (failure === void 0) throw cause;
		throw new ArtifactError(`${what}: ${failure.reason}`, { cause });
	}
}
/**
* The open pull request that a run in a fork is of: found by the fork and its branch, then by the commit, since what the
* run says of itself is a stranger's, and GitHub names none. Undefined: none is open, or its head has moved on. Throws
* what a request throws.
*/
async function pullRequestOfRun({ octokit, owner, repo }, { headRepo, headBranch, headSha }) {
	if (headRepo === void 0 || headBranch === "") return void 0;
	const head = `${headRepo.split("/")[0]}:${headBranch}`;
	const of = (await octokit.paginate(octokit.rest.pulls.list, {
		owner,
		repo,
		state: "open",
		head,
		per_page: 100
	})).find((one) => one.head.sha === headSha && one.head.repo?.full_name === headRepo);
	return of && {
		number: of.number,
		headSha,
		baseRef: of.base.ref,
		baseSha: of.base.sha
	};
}
/** The text of a file at a commit; undefined if there is none. Throws what a request throws. */
async function fileAt({ octokit, owner, repo }, path, ref) {
	try {
		const { data } = await octokit.rest.repos.getContent({
			owner,
			repo,
			path,
			ref
		});
		return "content" in data ? Buffer.from(data.content, "base64").toString() : void 0;
	} catch (error) {
		const failure = failureOf(error);
		if (failure?.kind === "refused" && failure.status === 404) return void 0;
		throw error;
	}
}
/** GitHub takes no longer one. */
const longestDescription = 140;
/** Sets a status on a commit, which needs `statuses: write`. Throws what a request throws. */
async function setStatus({ octokit, owner, repo }, status) {
	const { sha, state, context, url } = status;
	const text = status.description;
	const description = text.length <= longestDescription ? text : `${text.slice(0, 139)}…`;
	await octokit.rest.repos.createCommitStatus({
		owner,
		repo,
		sha,
		state,
		context,
		description,
		target_url: url
	});
}

// src/runner/report-fork.ts
/** Each makes a comment and a status of its own. */
const mostDirectories = 20;
/**
* Reports what a run in a fork measured to its pull request, with a token that the fork never has. Returns a report for each
* working directory, and none if there is nothing to report. Throws for bugs, and if GitHub does not answer.
*
* A stranger may have written every byte of the run's artifacts. Only figures and names are taken from them, the base
* branch's budgets judge them, and all sentences are this program's own.
*/
async function reportForeignRun(run) {
	const { event, note } = run;
	if (!event.event.startsWith("pull_request")) return nothing(run, `it was started by ${event.event}`);
	if (!event.isFork) return nothing(run, "it is of this repository itself, and commented with its own token");
	const pullRequest = await pullRequestOfRun(run, event);
	if (pullRequest === void 0) return nothing(run, "no open pull request has that commit as its head (any more)");
	const { results, configFiles, lost } = await resultsOf(run, pullRequest);
	if (results.length === 0) {
		if (lost.length > 0) await tellOfNothing(run, pullRequest, lost);
		return nothing(run, "it left no results");
	}
	const { config, trouble } = await configOf(run, pullRequest, configFiles);
	if (trouble !== void 0) note(notJudgedText(trouble));
	const directories = [...grouped(results, ({ directory }) => directory)].slice(0, mostDirectories);
	const reports = [];
	for (const [directory, [first, ...others]] of directories) {
		if (first === void 0) continue;
		const judged = await letPass(run, pullRequest, config, reportOf([first, ...others], config, run, lost));
		const report = trouble === void 0 ? judged : {
			...judged,
			notes: [...judged.notes, trouble]
		};
		const published = await publish(run, pullRequest, directory, messageOf(run, report));
		await tellByStatus(run, pullRequest, directory, statusOf(report, trouble));
		reports.push({
			directory,
			report,
			pullRequest: pullRequest.number,
			...published && { published }
		});
	}
	return reports;
}
function nothing({ event, note }, reason) {
	note(`Nothing to report of run ${event.runId}: ${reason}.`);
	return [];
}
async function resultsOf(run, { headSha, baseRef }) {
	const { event, note } = run;
	const gathered = await gatherer(artifactsOfRun(run, event.runId), { runId: event.runId })();
	const { results, ignored } = gathered;
	const lost = [...gathered.lost];
	const kept = results.flatMap((result) => {
		const read = distrusted(result, {
			id: event.runId,
			attempt: event.attempt,
			headSha,
			baseRef
		});
		if (read.kind === "result") return [read.result];
		lost.push({
			kind: read.why,
			detail: read.reason
		});
		return [];
	});
	for (const one of [...lost, ...ignored]) note(lostResultText(one));
	return {
		results: kept,
		lost,
		configFiles: new Set(results.map(({ judging }) => judging.configFile))
	};
}
/** The base branch's: whoever asks to be merged does not say by what. */
async function configOf(run, { baseRef }, configFiles) {
	const file = run.configPath;
	const notJudged = (config) => ({
		kind: "not-judged",
		branch: baseRef,
		file,
		config
	});
	const text = await fileAt(run, file, baseRef);
	if (text === void 0) {
		if ([...configFiles].every((other) => other === plainPath(file))) return { config: defaultConfig };
		return {
			config: defaultConfig,
			trouble: notJudged("missing")
		};
	}
	try {
		return { config: readConfig(text, file) };
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		run.note(mistakeText(error.mistake));
		return {
			config: defaultConfig,
			trouble: notJudged("has-mistakes")
		};
	}
}
const plainPath = (path) => path.replace(/^(?:\.\/+)+/, "");
function reportOf(results, { budgets, commentAbove, overrideLabel }, run, lost) {
	const judging = {
		budgets: [...budgets],
		commentAbove,
		configFile: run.configPath
	};
	const report = mergeResults(results, {
		judging,
		lost
	});
	return budgets.length === 0 ? report : {
		...report,
		config: {
			file: run.configPath,
			overrideLabel
		}
	};
}
async function letPass(run, { number }, { overrideLabel: label }, report) {
	if (report.verdict !== "fail") return report;
	try {
		const override = await readLabel({
			...run,
			number,
			label
		});
		return override === void 0 ? report : withOverride(report, override);
	} catch (error) {
		run.note(`Whether the label "${label}" is set could not be read, so the budgets hold: ${reasonOf(error)}`);
		return report;
	}
}
const messageOf = ({ comment, runUrl }, report) => report.changed || comment === "always" ? {
	kind: "comment",
	body: renderComment(report, { summaryUrl: runUrl })
} : {
	kind: "quiet",
	line: renderQuietLine(report)
};
async function publish(run, { number, headSha }, directory, message) {
	const { event, comment } = run;
	if (comment === "never") return void 0;
	return publishComment({
		...run,
		number,
		marker: commentMarker({
			workflow: event.workflow,
			directory
		}),
		run: {
			runId: event.runId,
			attempt: event.attempt,
			headSha
		},
		message
	});
}
/** Results were handed on, and none could be read: nothing has passed. Which directory they are of is not known. */
async function tellOfNothing(run, pullRequest, lost) {
	const found = {
		directory: ".",
		elsewhere: [],
		lost
	};
	await publish(run, pullRequest, found.directory, {
		kind: "comment",
		body: renderNoResults(found)
	});
	await tellByStatus(run, pullRequest, found.directory, {
		state: "error",
		text: noResultsTitle
	});
}
const states = {
	pass: "success",
	fail: "failure",
	incomplete: "error"
};
const statusOf = (report, trouble) => ({
	state: trouble === void 0 ? states[report.verdict] : "error",
	text: trouble === void 0 ? plainHeadline(report) : notJudgedText(trouble)
});
/** This job is not attached to the pull request, so its own result shows nowhere there. */
async function tellByStatus(run, { headSha }, directory, { state, text }) {
	const context = directory === "." ? "Binary budget" : `Binary budget (${directory})`;
	const description = text.replace(/^Binary budget: /, "");
	await setStatus(run, {
		sha: headSha,
		state,
		context,
		description,
		url: run.runUrl
	}).catch((error) => {
		run.note(`No commit status: ${reasonOf(error)}`);
	});
}
function reasonOf(error) {
	return failureOf(error)?.reason ?? (error instanceof ArtifactError ? error.message : String(error));
}

export { reportForeignRun };