import { a as info, c as setFailed, d as startGroup, f as warning, i as getInput, l as setOutput, n as endGroup, o as isDebug, p as summary, r as error, s as notice, t as debug } from "./core.js";
import { $ as textIfAny, E as openRepository, K as _usingCtx, L as costsFolder, N as cellsOfJob, P as variantOfJob, Q as temporaryFolder, T as releasesByCommit, X as isFolder, Y as isFile, Z as removeFolder, _ as measure, a as writeReport, at as pageOf, c as removeOldStores, d as withGitShell, et as textOf, f as traced, g as failureText, h as createExec, i as pagesOn, it as cleanupList, l as storeKey, m as interruptible, n as appendToBranchFile, p as createProgress, r as readBranchFile, s as folderStore, t as defaultConfigPath, tt as tool, u as definedEnvironment, v as plan } from "./config.js";
import { N as UserError, a as thrownText, b as defaultConfig, c as placedText, h as trendOf, l as sentence, n as errorUrl, o as cacheText, r as lossText, s as notHandedOnText } from "./mistake-text.js";
import { n as mergeResults, r as missingJobs, t as withOverride } from "./override.js";
import { a as resultLimits, c as readResult, l as reportSchema, o as unpackResult, s as plainMatrix } from "./result-archive.js";
import { A as isBroken, P as budgetSentence, c as historyFile, h as mainCauseOf, j as isComplete, k as exitCodeOf, l as newLines, n as renderQuietLine, p as plainHeadline, r as renderSummary, t as renderComment, u as readHistory } from "./comment3.js";
import { C as record, D as string, E as strictObject, T as safeParse, _ as object, j as unknown, l as literal, t as array, v as optional, x as picklist } from "./dist.js";
import { _ as seconds, t as shortHash, v as text } from "./short-hash.js";
import { h as cellId, m as grouped, v as sameCell } from "./history-fold.js";
import { n as metricOf } from "./metric.js";
import { a as renderNoResults, n as lostResultText, r as noResultsText } from "./lost-results-text.js";
import { join, resolve } from "node:path";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";

// src/core/event.ts
/** Reads a webhook payload. Throws a UserError where the payload lacks what its event is for. */
function eventFrom(name, payload, context) {
	const at = reader(name, payload);
	const sender = at.text("sender.login");
	const action = at.text("action");
	const defaultBranch = at.text("repository.default_branch") ?? context.defaultBranch;
	const common = { ...sender !== void 0 && { sender } };
	const withDefault = {
		...common,
		...defaultBranch !== void 0 && { defaultBranch }
	};
	if (name.startsWith("pull_request")) return {
		...pullRequest(at, context),
		...common,
		...action !== void 0 && { action }
	};
	switch (name) {
		case "push": return {
			kind: "push",
			before: at.text("before") ?? "0".repeat(40),
			after: at.text("after") ?? context.sha,
			ref: at.text("ref") ?? context.ref,
			...withDefault
		};
		case "merge_group": return {
			kind: "merge_group",
			baseSha: at.needed("merge_group.base_sha"),
			headSha: at.needed("merge_group.head_sha"),
			baseRef: (at.text("merge_group.base_ref") ?? "").replace(/^refs\/heads\//, ""),
			headRef: (at.text("merge_group.head_ref") ?? context.ref).replace(/^refs\/heads\//, ""),
			...common,
			...action !== void 0 && { action }
		};
		case "workflow_run": return {
			...workflowRun(at),
			...withDefault
		};
		case "workflow_dispatch":
		case "schedule": return {
			kind: name,
			sha: context.sha,
			ref: context.ref,
			...withDefault
		};
		default: return {
			kind: "other",
			sha: context.sha,
			ref: context.ref,
			...withDefault
		};
	}
}
function workflowRun(at) {
	const runId = at.number("workflow_run.id");
	if (runId === void 0) throw at.lacks("workflow_run.id");
	const headRepo = at.text("workflow_run.head_repository.full_name");
	const ownRepo = at.text("workflow_run.repository.full_name") ?? at.text("repository.full_name");
	return {
		kind: "workflow_run",
		runId,
		attempt: at.number("workflow_run.run_attempt") ?? 1,
		workflow: at.text("workflow_run.name") ?? "",
		event: at.needed("workflow_run.event"),
		headSha: at.needed("workflow_run.head_sha"),
		headBranch: at.text("workflow_run.head_branch") ?? "",
		...headRepo !== void 0 && { headRepo },
		isFork: headRepo !== ownRepo
	};
}
function pullRequest(at, context) {
	const headRepo = at.text("pull_request.head.repo.full_name");
	const baseRepo = at.text("pull_request.base.repo.full_name") ?? at.text("repository.full_name");
	const headRef = at.text("pull_request.head.ref") ?? "";
	const number = at.number("pull_request.number") ?? at.number("number");
	if (number === void 0) throw at.lacks("pull_request.number");
	return {
		kind: "pull_request",
		number,
		baseSha: at.needed("pull_request.base.sha"),
		baseRef: at.needed("pull_request.base.ref"),
		headSha: at.needed("pull_request.head.sha"),
		...context.sha !== "" && { mergeSha: context.sha },
		isFork: at.isNull("pull_request.head.repo") || headRepo !== void 0 && headRepo !== baseRepo,
		...headRepo !== void 0 && { headRepo },
		headLabel: at.text("pull_request.head.label") ?? headRef,
		draft: at.value("pull_request.draft") === true
	};
}
/** Values by dotted path; a value of another type is as good as none. */
function reader(event, payload) {
	const value = (path) => path.split(".").reduce((object, key) => typeof object === "object" && object !== null ? object[key] : void 0, payload);
	const text = (path) => {
		const found = value(path);
		return typeof found === "string" && found !== "" ? found : void 0;
	};
	const lacks = (key) => new UserError({
		kind: "event-payload-lacks",
		event,
		key
	});
	return {
		value,
		text,
		lacks,
		number: (path) => {
			const found = value(path);
			return typeof found === "number" ? found : void 0;
		},
		isNull: (path) => value(path) === null,
		needed: (path) => {
			const found = text(path);
			if (found === void 0) throw lacks(path);
			return found;
		}
	};
}
/** Whether it is a push to the default branch. */
const isDefaultBranch = (event) => event.kind === "push" && event.defaultBranch !== void 0 && event.ref === `refs/heads/${event.defaultBranch}`;

// src/github/runner.ts
/** Reads the runner's variables. Throws a UserError outside of a runner. */
function runnerFrom(env) {
	const needed = (name) => {
		const value = env[name];
		if (value) return value;
		throw new UserError({
			kind: "not-a-runner",
			variable: name
		});
	};
	const repository = needed("GITHUB_REPOSITORY");
	const [owner = "", repo = ""] = repository.split("/");
	const serverUrl = env.GITHUB_SERVER_URL || "https://github.com";
	const runId = Number(env.GITHUB_RUN_ID ?? 0);
	return {
		eventName: needed("GITHUB_EVENT_NAME"),
		eventPath: needed("GITHUB_EVENT_PATH"),
		sha: env.GITHUB_SHA ?? "",
		ref: env.GITHUB_REF ?? "",
		owner,
		repo,
		runId,
		attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1),
		workflow: env.GITHUB_WORKFLOW ?? "",
		job: env.GITHUB_JOB ?? "",
		step: env.GITHUB_ACTION ?? "",
		workspace: needed("GITHUB_WORKSPACE"),
		serverUrl,
		apiUrl: env.GITHUB_API_URL || "https://api.github.com",
		runUrl: `${serverUrl}/${repository}/actions/runs/${runId}`,
		temporary: needed("RUNNER_TEMP")
	};
}

// src/github/cache.ts
/** Loaded when first needed: it is 70 ms of an action's start. */
const loadCache = () => import("./cache.js");
const absent = { kind: "no-service" };
/** Brings back what an earlier run saved. Never throws: a broken cache is a miss with a reason, and costs time only. */
async function restore({ paths, key, prefixes = [] }, load = loadCache) {
	try {
		const cache = await load();
		if (!cache.isFeatureAvailable()) return {
			kind: "miss",
			why: absent
		};
		const found = await cache.restoreCache([...paths], key, [...prefixes]);
		return found === void 0 ? { kind: "miss" } : {
			kind: "hit",
			key: found
		};
	} catch (error) {
		return {
			kind: "miss",
			why: {
				kind: "not-read",
				words: wordsOf(error)
			}
		};
	}
}
/** Keeps the paths for later runs. Never throws; a read-only token, or a key that exists already, is a reason. */
async function save({ paths, key }, load = loadCache) {
	try {
		const cache = await load();
		if (!cache.isFeatureAvailable()) return {
			kind: "not-saved",
			why: absent
		};
		return await cache.saveCache([...paths], key) === -1 ? {
			kind: "not-saved",
			why: {
				kind: "not-taken",
				key
			}
		} : { kind: "saved" };
	} catch (error) {
		return {
			kind: "not-saved",
			why: {
				kind: "not-written",
				words: wordsOf(error)
			}
		};
	}
}
const wordsOf = (error) => error instanceof Error ? error.message : String(error);

// src/runner/earlier-report.ts
/**
* A label changes what a budget says and not what was measured, so that it is judged again without building anything.
* `step` is whatever tells this step from the others of the pull request's workflows.
*/
function earlierReports(event, step, progress) {
	const isPullRequest = event.kind === "pull_request";
	const isLabel = isPullRequest && (event.action === "labeled" || event.action === "unlabeled");
	let entry;
	return {
		earlierReport: async ({ revisions, sub, place }) => {
			const [base, head] = [revisions.base?.sha, revisions.head.sha];
			if (!isPullRequest || base === void 0 || head === void 0) return void 0;
			const determinedBy = JSON.stringify([
				tool,
				base,
				head,
				sub,
				step
			]);
			const key = `go-binary-budget-report-${shortHash(determinedBy)}`;
			const folder = join(place, "reports", key);
			entry = {
				key,
				folder
			};
			if (!isLabel) return void 0;
			const restored = await restore({
				paths: [folder],
				key
			});
			if (restored.kind === "miss") {
				if (restored.why !== void 0) progress.step(cacheText(restored.why));
				return;
			}
			const report = readReport(await textOf(fileIn(folder)));
			if (report === void 0) return void 0;
			entry = void 0;
			progress.step("The label alone changed: judged again by what an earlier run of the same commits measured");
			return {
				...report,
				notes: [...report.notes, { kind: "judged-again" }]
			};
		},
		keepReport: async (report) => {
			if (entry === void 0) return;
			const { key, folder } = entry;
			await mkdir(folder, { recursive: true });
			await writeFile(fileIn(folder), JSON.stringify(report));
			const saved = await save({
				paths: [folder],
				key
			});
			progress.step(saved.kind === "saved" ? `Results kept as ${key}` : cacheText(saved.why));
			await removeFolder(folder);
		}
	};
}
const fileIn = (folder) => join(folder, "report.json");
/** What a cache holds may be of another version, or broken: then it is measured. */
function readReport(text) {
	if (text === void 0) return void 0;
	try {
		const read = safeParse(reportSchema, JSON.parse(text));
		return read.success ? read.output : void 0;
	} catch (error) {
		if (error instanceof SyntaxError) return void 0;
		throw error;
	}
}

// src/runner/caches.ts
/** What a broken cache costs, and where more is said; a miss says nothing. */
const refused = (why) => why === void 0 ? void 0 : lossText({
	kind: "cache-refused",
	why
});
/**
* Caches of a runner: binaries of base and of a release with their exact metrics, and Go's build cache. A miss, a broken
* or a missing cache costs time only. `step` tells this step from the others of the repository's workflows.
*/
function runnerCaches(event, sha, step, progress) {
	const stores = [];
	let goCache;
	const note = (text) => {
		if (text !== void 0) progress.step(text);
	};
	const opened = (place, key) => {
		const folder = join(place, "base", key);
		const entries = folderStore(folder);
		stores.push({
			folder,
			key,
			entries
		});
		return entries;
	};
	return {
		...earlierReports(event, step, progress),
		restoreGoCache: async (toolchain, place) => {
			const paths = [toolchain.gocache, costsFolder(place)];
			const prefix = storeKey("gocache", toolchain);
			const key = `${prefix}-${sha}`;
			const restored = await restore({
				paths,
				key,
				prefixes: [`${prefix}-`]
			});
			goCache = {
				paths,
				key,
				hit: restored.kind === "hit" && restored.key === key
			};
			note(restored.kind === "hit" ? `Go's build cache restored from ${restored.key}` : refused(restored.why));
		},
		storeOf: async (toolchain, { side, place, sha, determinedBy }) => {
			const key = storeKey("base", toolchain, sha, determinedBy);
			if (side === "head") return isDefaultBranch(event) ? opened(place, key) : void 0;
			await removeOldStores(join(place, "base"));
			const restored = await restore({
				paths: [join(place, "base", key)],
				key
			});
			note(restored.kind === "hit" ? `Binaries of ${side} restored from ${restored.key}` : refused(restored.why));
			return opened(place, key);
		},
		save: async () => {
			for (const { folder, key, entries } of stores) {
				if (!entries.isChanged()) continue;
				const saved = await save({
					paths: [folder],
					key
				});
				note(saved.kind === "saved" ? `Binaries kept as ${key}` : refused(saved.why));
			}
			if (goCache === void 0 || goCache.hit || !isDefaultBranch(event)) return;
			const saved = await save(goCache);
			note(saved.kind === "saved" ? `Go's build cache kept as ${goCache.key}` : refused(saved.why));
		}
	};
}

// src/render/annotations.ts
/** GitHub shows ten of each level a step. */
const mostPlaces = 10;
const mostSentences = 5;
/**
* What is over budget, where its author would change it: at the line of go.mod that requires the module that a size grew
* by, else at the budget's line in the config. One annotation a place and level; all in one where `once` is asked for.
*/
function annotationsOf(report, configFile, { once }) {
	const placed = report.budgets.filter(({ verdict }) => verdict === "over").map((budget) => ({
		budget,
		place: placeOf$1(budget, report, configFile)
	}));
	return ["error", "warning"].flatMap((level) => {
		const of = placed.filter(({ budget }) => level === "error" === isBroken(budget));
		return (once ? [of] : [...grouped(of, ({ place }) => `${place.file}:${place.line}`).values()]).slice(0, mostPlaces).flatMap((group) => {
			const [first] = group;
			return first === void 0 ? [] : [{
				level,
				...first.place,
				message: messageOf$1(group.map(({ budget }) => budget))
			}];
		});
	});
}
function placeOf$1(budget, report, configFile) {
	const { unit, kind } = metricOf(budget.metric);
	const cell = report.cells.find((one) => sameCell(one, budget.cell));
	const goMod = kind === "exact" && unit === "B" && cell !== void 0 ? mainCauseOf(cell)?.cause.goMod : void 0;
	if (goMod !== void 0) return {
		file: goMod.file,
		line: goMod.line
	};
	return {
		file: configFile,
		...budget.line !== void 0 && { line: budget.line }
	};
}
function messageOf$1(budgets) {
	const rest = budgets.length - mostSentences;
	return [...budgets.slice(0, mostSentences).map(budgetSentence), ...rest > 0 ? [`and ${rest} more like these`] : []].join("\n");
}

// src/runner/let-pass.ts
/**
* Lets a report pass whose pull request has the override label at this moment; in a merge queue, and for a push, that of
* any pull request in it counts. Where GitHub does not tell, the budgets hold, and a notice says so.
*/
async function letPass(measured, surroundings) {
	const { report, config } = measured;
	if (report.verdict !== "fail") return measured;
	const found = await findOverride(config.overrideLabel, surroundings);
	if (found === void 0) return measured;
	if ("label" in found) return {
		...measured,
		report: withOverride(report, found)
	};
	notice(lossText({
		kind: "label-not-read",
		label: config.overrideLabel,
		why: found
	}));
	return measured;
}
async function findOverride(label, { inputs: { token }, runner: { apiUrl, owner, repo }, event }) {
	if (token === void 0) return { kind: "no-token" };
	const [{ connect, failureOf }, { readLabel }, { pullRequestsOf }] = await Promise.all([
		import("./api2.js"),
		import("./label.js"),
		import("./pull-requests.js")
	]);
	const asking = {
		octokit: connect({
			token,
			apiUrl
		}),
		owner,
		repo
	};
	try {
		for await (const number of pullRequestsOf(event, asking)) {
			const override = await readLabel({
				...asking,
				number,
				label
			});
			if (override !== void 0) return override;
		}
		return;
	} catch (error) {
		return {
			kind: "failed",
			words: failureOf(error)?.reason ?? String(error)
		};
	}
}

// src/runner/publish-comment.ts
/**
* Brings the pull request's comment up to date: with the report, or, where this job's result was handed on, with what all
* jobs of the run have by then. Returns that.
*/
async function publishReport(report, where, handedOn) {
	if (handedOn === void 0) {
		await publishMessage(messageOf(report, where), where);
		return report;
	}
	const place = await commentPlace(where);
	if (place === void 0) return report;
	const { publishUnion } = await import("./publish-union.js");
	let said = report;
	tell(await publishUnion({
		...place,
		...handedOn,
		note: info,
		say: async (results) => {
			const merged = {
				report: mergeResults(results, { open: true }),
				config: labelOf(report)
			};
			said = (await letPass(merged, where)).report;
			return messageOf(said, where);
		}
	}));
	return said;
}
/** Brings the pull request's comment up to date with a text, and says what became of it. */
async function publishMessage(message, where) {
	const place = await commentPlace(where);
	if (place === void 0) return;
	const { publishComment } = await import("./comment.js");
	tell(await publishComment({
		...place,
		message
	}));
}
/** Whose comment it is, and where. Undefined where none is wanted, or none is possible, which a notice then says. */
async function commentPlace({ inputs, runner, event }) {
	if (inputs.comment === "never") return void 0;
	if (inputs.token === void 0) {
		notice(lossText({ kind: "comment-without-token" }));
		return;
	}
	const [{ connect }, { commentMarker }] = await Promise.all([import("./api2.js"), import("./comment-stamp.js")]);
	return {
		octokit: connect({
			token: inputs.token,
			apiUrl: runner.apiUrl
		}),
		owner: runner.owner,
		repo: runner.repo,
		number: event.number,
		marker: commentMarker({
			workflow: runner.workflow,
			directory: inputs.workingDirectory
		}),
		run: {
			runId: runner.runId,
			attempt: runner.attempt,
			headSha: event.headSha
		}
	};
}
/** The label that lets a report pass, which its config names. */
const labelOf = ({ config }) => config ?? defaultConfig;
function messageOf(report, { inputs, links }) {
	return report.changed || inputs.comment === "always" ? {
		kind: "comment",
		body: renderComment(report, links)
	} : {
		kind: "quiet",
		line: renderQuietLine(report)
	};
}
/** What became of the comment; a notice where a reader would look for it in vain. */
function tell(published) {
	switch (published.kind) {
		case "created":
		case "updated":
		case "unchanged":
			info(`Comment ${published.kind}: ${published.url}`);
			break;
		case "older":
			info(`The comment is of a newer run (${published.newer.runId}) and was left alone: ${published.url}`);
			break;
		case "nothing-to-do":
			info("Nothing changed by more than comment-above: no comment.");
			break;
		case "refused":
			notice(lossText({
				kind: "comment-refused",
				words: published.reason
			}));
			break;
		case "unavailable": notice(`No comment: GitHub did not take it (${published.reason}). The report is in the job summary.`);
	}
}

// src/runner/publish.ts
/**
* Shows the report where people look: job summary, annotations, the pull request's comment, the job's own result. Returns
* the one that the comment shows: of all jobs of the run so far, where results are handed on.
*/
async function publish(shown, surroundings, handedOn) {
	const { report } = shown;
	const { event } = surroundings;
	await degrade("No job summary", () => summary.addRaw(renderSummary(report)).write());
	annotate(shown, event);
	let said = report;
	if (event.kind === "pull_request") await degrade("No comment", async () => {
		said = await publishReport(report, {
			...surroundings,
			event
		}, handedOn);
	});
	const text = [plainHeadline(report), ...pagesOn(report).map((page) => `More: ${errorUrl(page)}`)].join("\n");
	if (report.verdict === "incomplete") error(text);
	else info(text);
	return said;
}
/** What cannot be shown in one place is in the others: it is said, and does not fail the job. */
async function degrade(lost, show) {
	try {
		await show();
	} catch (error) {
		notice(`${lost}: ${sentence(thrownText(error))} The report is in the files that the outputs name.`);
	}
}
/** What is broken in a job that only measures and does not fail by it. */
function annotateAlone({ report, configFile }, event) {
	const annotations = annotationsOf(report, configFile, { once: event.kind !== "pull_request" });
	for (const { level, message, file, line } of annotations) {
		if (level !== "error") continue;
		const at = {
			title: "Binary budget",
			file,
			...line !== void 0 && { startLine: line }
		};
		warning(`${message}\nThe job with \`mode: report\` gives the verdict.`, at);
	}
}
/** A pull request shows them in its diff; a push shows no diff, so that one says it all. */
function annotate({ report, configFile }, event) {
	const annotations = annotationsOf(report, configFile, { once: event.kind !== "pull_request" });
	for (const { level, message, file, line } of annotations) {
		const at = {
			title: "Binary budget",
			file,
			...line !== void 0 && { startLine: line }
		};
		if (level === "error") error(message, at);
		else warning(message, at);
	}
}

// src/runner/hand.ts
/**
* Hands a report to whoever wants it: files, outputs, and where people look. The job's own report makes its result; where
* it was handed on, the files and outputs are in the end of what all jobs of the run have so far.
*/
async function hand(shown, where, handedOn) {
	const { inputs, runner, event } = where;
	await writeOutputs(shown, where);
	const said = await publish(shown, {
		inputs,
		runner,
		event,
		links: { summaryUrl: runner.runUrl }
	}, handedOn);
	if (said !== shown.report) await writeOutputs({
		...shown,
		report: said
	}, where);
	process.exitCode = exitCodeOf(shown.report.verdict);
}
/** Writes the files, and says where they are and what the verdict is. */
async function writeOutputs({ report, trees = [] }, { runner, packageRoot }) {
	const rendered = {
		comment: renderComment(report, { summaryUrl: runner.runUrl }),
		html: await pageOf(report, trees, packageRoot)
	};
	const folder = join(runner.temporary, "binary-budget", runner.step.replace(/[^\w-]/g, "_"));
	const written = await writeReport(report, rendered, folder);
	setOutput("verdict", report.verdict);
	setOutput("complete", String(isComplete(report)));
	setOutput("changed", String(report.changed));
	setOutput("report", written.report);
	setOutput("comment", written.comment);
	setOutput("html", written.html);
}

// src/runner/hand-on.ts
/** Hands this job's result on to the other jobs of its run, as an artifact. */
async function handOn(own, env) {
	const [{ ArtifactError, hasArtifactService, runArtifacts }, { uploadResult }] = await Promise.all([import("./artifacts.js"), import("./results.js")]);
	const store = runArtifacts(env);
	if (store === void 0) return { kind: hasArtifactService(env) ? "no-token" : "no-artifacts" };
	try {
		await uploadResult(store, own);
		return {
			store,
			own
		};
	} catch (error) {
		if (!(error instanceof ArtifactError)) throw error;
		return {
			kind: "not-uploaded",
			words: error.message
		};
	}
}
/** Says of a job of a matrix that it speaks for itself alone. */
function tellAlone(why) {
	notice(lossText({
		kind: "job-alone",
		why
	}));
}
/**
* Fails a job that only measures when `mode: report` cannot have its result. Its output counts where the server has no
* artifacts, and only there: elsewhere nobody reads it.
*/
function requireHandedOn(why, { isOutput }) {
	if (why.kind !== "no-artifacts" || !isOutput) throw new UserError({
		kind: "result-not-handed-on",
		why
	});
	info(`Its result is an output alone: ${notHandedOnText(why)}.`);
}
/** Characters. GitHub takes 1 MB as the outputs of a job, counted as UTF-16, two bytes each; some are left for the others. */
const mostOutput = 5e5;
/**
* The result as outputs, for servers without artifacts: each job of a matrix has a name of its own, or the last one wins.
* False: it is too large for that.
*/
async function outputResult(own) {
	const { packResult } = await import("./result-archive2.js");
	const text = Buffer.from(packResult(own)).toString("base64");
	if (text.length > mostOutput) {
		info(`The output result-${own.job.index} is left out: ${text.length} characters, of at most ${mostOutput}.`);
		return false;
	}
	setOutput(`result-${own.job.index}`, text);
	return true;
}

// src/runner/history.ts
/** The report with what the history branch says of its cells. Without `history` in the config it is as it was. */
async function withHistory(measured, context) {
	const { config, report } = measured;
	const { history: asked, releaseTags } = config;
	if (asked === void 0) return measured;
	return context.effects.progress.phase("Read the history", async () => {
		try {
			var _usingCtx$2 = _usingCtx();
			const opened = _usingCtx$2.a(await openBranch(asked.branch, context));
			if (opened === void 0) return measured;
			const { on, repository } = opened;
			const read = await readBranchFile(on);
			if (read.kind === "failed") return noted(measured, {
				kind: "history-not-read",
				branch: asked.branch,
				problem: read.problem
			});
			const history = readHistory(read.content.toString());
			if (history.lines.length + history.unreadable.length === 0) return measured;
			const search = {
				mayFetch: true,
				...releaseTags !== void 0 && { pattern: releaseTags }
			};
			const releases = await releasesByCommit(repository, search);
			const cells = named(report.cells, context);
			const trend = trendOf(history, {
				branch: asked.branch,
				releases,
				cells
			});
			const [first] = history.unreadable;
			const { branch } = asked;
			const lines = history.unreadable.length;
			const said = first === void 0 ? measured : noted(measured, {
				kind: "history-lines-unreadable",
				branch,
				lines,
				first
			});
			return {
				...said,
				report: {
					...said.report,
					history: trend
				}
			};
		} catch (_) {
			_usingCtx$2.e = _;
		} finally {
			await _usingCtx$2.d();
		}
	});
}
/** Adds the figures of a push to the default branch to the history. What refuses it is one notice, and fails nothing. */
async function keepHistory({ config, report }, context) {
	const { history: asked } = config;
	const { event, effects } = context;
	if (asked === void 0 || !isDefaultBranch(event)) return;
	await effects.progress.phase("Add to the history", async () => {
		try {
			try {
				var _usingCtx3 = _usingCtx();
				const opened = _usingCtx3.a(await openBranch(asked.branch, context));
				if (opened === void 0) return;
				const { on, repository } = opened;
				const time = await repository.output([
					"show",
					"-s",
					"--format=%cI",
					event.after
				]);
				const lines = (content) => newLines({
					...report,
					cells: named(report.cells, context)
				}, {
					commit: event.after,
					time
				}, readHistory(content.toString()));
				const added = await appendToBranchFile(on, lines, `Results of ${event.after.slice(0, 12)}`);
				if (added.kind === "refused") tellRefused(asked.branch, added.why);
				else effects.progress.step(added.kind === "appended" ? `${asked.branch}: ${added.commit}` : "It has all of it");
			} catch (_) {
				_usingCtx3.e = _;
			} finally {
				await _usingCtx3.d();
			}
		} catch (error) {
			tellRefused(asked.branch, {
				kind: "failed",
				said: thrownText(error)
			});
		}
	});
}
/** Of a matrix with two versions of Go both have the same cells, whose courses are two. */
const named = (cells, { variant }) => variant === void 0 ? cells : cells.map((cell) => ({
	...cell,
	variant
}));
function tellRefused(branch, why) {
	notice(lossText({
		kind: "history-not-kept",
		branch,
		why
	}));
}
const noted = (measured, note) => ({
	...measured,
	report: {
		...measured.report,
		notes: [...measured.report.notes, note]
	}
});
async function openBranch(branch, { request: { dir, token, serverUrl }, effects: { exec, env, cleanup } }) {
	const repository = await openRepository({
		exec,
		env,
		dir,
		trust: true,
		...token !== void 0 && { token },
		...serverUrl !== void 0 && { serverUrl }
	});
	if (repository === void 0) return void 0;
	const folder = await temporaryFolder(cleanup);
	return {
		repository,
		on: {
			repository,
			branch,
			file: historyFile,
			folder: join(folder.path, "history")
		},
		[Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]()
	};
}

// src/runner/inputs.ts
const modes = [
	"auto",
	"plan",
	"measure",
	"report"
];
const commentModes = [
	"always",
	"on-change",
	"never"
];
/** Reads and checks the inputs. `read` is `core.getInput`: it gives '' for an input that is not set. */
function readInputs(read) {
	const input = (name) => read(name).trim() || void 0;
	const mode = input("mode") ?? "auto";
	if (!isOneOf(modes, mode)) throw notAChoice("mode", mode, modes);
	const comment = input("comment") ?? "on-change";
	if (!isOneOf(commentModes, comment)) throw notAChoice("comment", comment, commentModes);
	const path = input("config") ?? ".github/binary-budget.yml";
	const base = input("base");
	const token = input("token");
	const matrix = matrixOf(input("matrix"));
	const results = input("results");
	const jobs = jobNames(input("jobs"));
	return {
		config: {
			path,
			explicit: path !== defaultConfigPath
		},
		mode,
		workingDirectory: input("working-directory") ?? ".",
		...base !== void 0 && { base },
		comment,
		...token !== void 0 && { token },
		...matrix !== void 0 && { matrix },
		job: jobOf(input("job-index"), input("job-total")),
		...results !== void 0 && { results },
		...jobs !== void 0 && { jobs }
	};
}
const isOneOf = (words, text) => words.includes(text);
const notAChoice = (input, value, choices) => new UserError({
	kind: "input-not-a-choice",
	input,
	value,
	choices
});
/** What the runner fills in. One that leaves the expressions as they are knows of no matrix. */
function jobOf(index, total) {
	const [at, of] = [Number(index ?? 0), Number(total ?? 1)];
	return Number.isInteger(at) && Number.isInteger(of) && at >= 0 && at < of ? {
		index: at,
		total: of
	} : {
		index: 0,
		total: 1
	};
}
/** Read strictly: without them a job that left no result may not be missed. */
function jobNames(json) {
	if (json === void 0) return void 0;
	const mistake = new UserError({ kind: "jobs-not-names" });
	let value;
	try {
		value = JSON.parse(json);
	} catch {
		throw mistake;
	}
	if (!Array.isArray(value) || value.length === 0 || !value.every((name) => typeof name === "string")) throw mistake;
	return value;
}
/** `toJSON(matrix)` is `null` outside of a matrix. A runner that gives something else is not the user's mistake. */
function matrixOf(json) {
	if (json === void 0) return void 0;
	let value;
	try {
		value = JSON.parse(json);
	} catch {
		return;
	}
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : void 0;
}

// src/runner/own-result.ts
/** What this job measured, as it is handed on to the others of its run. */
function ownResult({ report, config, configFile }, inputs, runner) {
	return {
		version: 1,
		run: {
			id: runner.runId,
			attempt: runner.attempt
		},
		directory: inputs.workingDirectory,
		job: {
			name: runner.job,
			step: runner.step,
			...inputs.job,
			matrix: plainMatrix(inputs.matrix)
		},
		platform: report.machine.platform ?? report.cells[0]?.platform ?? "",
		judging: {
			budgets: [...config.budgets],
			commentAbove: config.commentAbove,
			configFile
		},
		report
	};
}

// src/core/report/cell-costs.ts
/** What each cell took in an earlier run, so that a plan can balance its jobs. */
const schema = strictObject({
	version: literal(1),
	cells: array(strictObject({
		program: text,
		flagSet: text,
		platform: text,
		seconds
	}))
});
/** What the cells of a report took: both builds, and all starts. Of a cell that was not built nothing is known. */
function cellCosts({ cells }) {
	return {
		version: 1,
		cells: cells.flatMap((cell) => {
			const seconds = buildSeconds(cell) + startSeconds(cell);
			const { program, flagSet, platform } = cell;
			return seconds > 0 ? [{
				program,
				flagSet,
				platform,
				seconds
			}] : [];
		})
	};
}
const buildSeconds = ({ base, head }) => (base?.buildSeconds ?? 0) + (head?.buildSeconds ?? 0);
/** Memory is measured in starts of its own, but fewer: the timed ones tell the proportions. */
const startSeconds = ({ metrics }) => secondsOf(metrics["cold-start"]) + secondsOf(metrics["cold-start-disk"]);
const secondsOf = ({ base, head } = { decision: "not-measured" }) => [...base?.values ?? [], ...head?.values ?? []].reduce((sum, value) => sum + value, 0);
/** Costs from a file that anything may have written; none where it is not that. */
function recordedCosts(text) {
	try {
		const read = safeParse(schema, JSON.parse(text));
		const cells = read.success ? read.output.cells : [];
		return new Map(cells.map(({ seconds, ...key }) => [cellId(key), seconds]));
	} catch {
		return /* @__PURE__ */ new Map();
	}
}

// src/runner/plan-costs.ts
const costsOf = ({ inputs, runner }) => ({
	temporary: runner.temporary,
	workflow: runner.workflow,
	directory: inputs.workingDirectory,
	runId: runner.runId,
	attempt: runner.attempt
});
/** What cells took in the latest run that a cache has; empty where there is none. Costs time only. */
async function lastCellCosts(of, load) {
	const { folder, prefix, key } = placeOf(of);
	await restore({
		paths: [folder],
		key,
		prefixes: [prefix]
	}, load);
	return recordedCosts(await textIfAny(join(folder, file)) ?? "");
}
/** Keeps what cells took. What cannot be kept is estimated next time. */
async function keepCellCosts(report, of, load) {
	const costs = cellCosts(report);
	if (costs.cells.length === 0) return;
	const { folder, key } = placeOf(of);
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, file), JSON.stringify(costs));
	await save({
		paths: [folder],
		key
	}, load);
}
const file = "cells.json";
function placeOf({ temporary, workflow, directory, runId, attempt }) {
	const hash = shortHash(JSON.stringify([workflow, directory]));
	const prefix = `go-binary-budget-v1-cell-costs-${hash}-`;
	return {
		folder: join(temporary, "binary-budget-costs", hash),
		prefix,
		key: `${prefix}${runId}-${attempt}`
	};
}

// src/runner/plan-run.ts
/** GitHub's limit for the jobs of a matrix. */
const mostJobs = 256;
/** `mode: plan`: the matrix of the jobs that measure, as an output for `strategy.matrix`, and their names. */
async function planRun(request, effects, costs) {
	const recorded = await lastCellCosts(costs);
	if (recorded.size > 0) info(`Balanced by what ${recorded.size} rows took in an earlier run.`);
	const jobs = await plan(request, effects, recorded);
	if (jobs.length > mostJobs) throw new Error(`${jobs.length} jobs were planned`);
	if (jobs.length === 0) throw new UserError({ kind: "no-programs-to-plan" });
	for (const { name, runner } of jobs) info(`${runner}: ${name}`);
	setOutput("matrix", JSON.stringify({ include: jobs }));
	setOutput("jobs", JSON.stringify(jobs.map(({ name }) => name)));
}

// src/runner/given-results.ts
/**
* The results that the input `results` hands to `mode: report`: a folder that holds `result.json` files (or `.zip` ones of
* artifacts) at any depth, or the measuring jobs' outputs as JSON, `toJSON(needs)`, or a file with that: an input is an
* environment variable of this process, and Linux takes none of more than 128 KiB.
*/
async function givenResults(given, workspace) {
	if (given.startsWith("{")) return outputsIn(given);
	const folder = resolve(workspace, given);
	if (await isFile(folder)) return outputsIn(await readFile(folder, "utf8"));
	if (!await isFolder(folder)) throw new UserError({
		kind: "results-not-there",
		given
	});
	const names = (await readdir(folder, { recursive: true })).filter((name) => /(?:^|[\\/])result\.json$|\.zip$/.test(name));
	const read = [];
	for (const name of names.sort()) {
		const bytes = await readFile(join(folder, name));
		read.push([name, name.endsWith(".zip") ? unpackResult(bytes) : readFileResult(bytes)]);
	}
	return sorted(read);
}
function readFileResult(bytes) {
	if (bytes.length > resultLimits.unpacked) return {
		kind: "refused",
		why: "too-large",
		reason: `it is too large: ${bytes.length} bytes`
	};
	return readResult(bytes.toString());
}
function outputsIn(json) {
	let outputs;
	try {
		outputs = JSON.parse(json);
	} catch (cause) {
		throw new UserError({ kind: "results-not-json" }, { cause });
	}
	const gathered = sorted([...resultOutputs(outputs)].map(([name, text]) => [name, unpackResult(Buffer.from(text, "base64"))]));
	return {
		...gathered,
		lost: [...gathered.lost, ...failedJobs(outputs)]
	};
}
const needSchema = object({
	result: picklist(["failure", "cancelled"]),
	outputs: optional(record(string(), unknown()))
});
/** The jobs in `needs` that did not succeed and left no output with a result. A skipped one had none to leave. */
function failedJobs(needs) {
	return Object.entries(needs ?? {}).flatMap(([from, need]) => {
		const read = safeParse(needSchema, need);
		if (!read.success || !resultOutputs(read.output.outputs).next().done) return [];
		return [{
			kind: "failed-job",
			from,
			detail: read.output.result
		}];
	});
}
/** The outputs `result-N` of all jobs in `needs`, or of one. Those of other jobs of a matrix are empty in a job. */
function* resultOutputs(value, path = []) {
	for (const [key, of] of Object.entries(value ?? {})) {
		if (typeof of === "string" && of !== "" && key.startsWith("result-")) yield [[...path, key].join("."), of];
		if (typeof of === "object" && path.length < 2) yield* resultOutputs(of, [...path, key]);
	}
}
function sorted(read) {
	const results = [];
	const lost = [];
	for (const [name, one] of read) if (one.kind === "result") results.push(one.result);
	else lost.push({
		kind: one.why,
		from: name.slice(0, 1e3),
		detail: one.reason
	});
	return {
		results,
		lost,
		ignored: []
	};
}

// src/runner/report-workflow-run.ts
/**
* `mode: report` under `workflow_run`: what a run in a fork measured is told on its pull request, by a comment and a commit
* status. This job itself is seen by nobody there, so that it does not fail by a verdict, nor by a GitHub that is down.
*/
async function reportWorkflowRun(event, where) {
	const { inputs, runner } = where;
	const { token } = inputs;
	if (token === void 0) throw new UserError({ kind: "workflow-run-without-token" });
	const [{ connect, failureOf }, { ArtifactError }, { reportForeignRun }] = await Promise.all([
		import("./api2.js"),
		import("./artifacts.js"),
		import("./report-fork.js")
	]);
	try {
		const reports = await reportForeignRun({
			event,
			octokit: connect({
				token,
				apiUrl: runner.apiUrl
			}),
			owner: runner.owner,
			repo: runner.repo,
			configPath: inputs.config.path,
			comment: inputs.comment,
			runUrl: `${runner.serverUrl}/${runner.owner}/${runner.repo}/actions/runs/${event.runId}`,
			note: info
		});
		for (const { report, pullRequest, published } of reports) {
			await writeOutputs({
				report,
				configFile: inputs.config.path
			}, where);
			summary.addRaw(renderSummary(report));
			if (published?.kind === "refused" || published?.kind === "unavailable") notice(`No comment on pull request ${pullRequest}: ${published.reason}`);
			else info(`Pull request ${pullRequest}: ${published?.kind ?? "no comment wanted"}`);
		}
		if (reports.length > 0) await summary.write();
	} catch (error) {
		const reason = failureOf(error)?.reason ?? (error instanceof ArtifactError ? error.message : void 0);
		if (reason === void 0) throw error;
		notice(`Nothing was reported of run ${event.runId}: ${reason}`);
	}
}

// src/runner/report-run.ts
/** `mode: report`: what the jobs of this run have measured becomes one report, judged once, and the job's own result. */
async function reportRun(where, env) {
	const { inputs, runner, event } = where;
	if (event.kind === "workflow_run") return reportWorkflowRun(event, where);
	const { results, lost, ignored } = await resultsOf(where, env);
	for (const one of ignored) info(lostResultText(one));
	for (const one of lost) warning(lostResultText(one), { title: "Binary budget" });
	const [first, ...rest] = results.filter(({ directory }) => directory === inputs.workingDirectory);
	if (first === void 0) {
		const elsewhere = [...new Set(results.map(({ directory }) => directory))];
		return reportNothing({
			directory: inputs.workingDirectory,
			elsewhere,
			lost
		}, where);
	}
	const planned = inputs.jobs;
	const merged = mergeResults([first, ...rest], {
		lost,
		...planned && { planned }
	});
	const { report } = await letPass({
		report: merged,
		config: labelOf(merged)
	}, {
		inputs,
		runner,
		event
	});
	await hand({
		report,
		configFile: first.judging.configFile
	}, where);
	await keepCellCosts(report, costsOf(where));
}
/** Without any result there is no report, but a verdict, and a comment of before must not go on saying that all is well. */
async function reportNothing(found, { inputs, runner, event }) {
	setOutput("verdict", "incomplete");
	setOutput("complete", "false");
	setOutput("changed", String(found.lost.length > 0));
	const body = renderNoResults(found);
	await degrade("No job summary", () => summary.addRaw(body).write());
	if (event.kind === "pull_request") {
		const message = found.lost.length > 0 || inputs.comment === "always" ? {
			kind: "comment",
			body
		} : {
			kind: "quiet",
			line: body
		};
		const surroundings = {
			inputs,
			runner,
			event,
			links: { summaryUrl: runner.runUrl }
		};
		await degrade("No comment", () => publishMessage(message, surroundings));
	}
	error(`${noResultsText(found)}\nMore: ${errorUrl("no-results")}`);
	process.exitCode = exitCodeOf("incomplete");
}
async function resultsOf({ inputs, runner }, env) {
	if (inputs.results !== void 0) return givenResults(inputs.results, runner.workspace);
	const [{ ArtifactError, runArtifacts }, { gatherer }] = await Promise.all([import("./artifacts.js"), import("./results.js")]);
	const store = runArtifacts(env);
	if (store === void 0) throw new UserError({ kind: "results-need-artifacts" });
	try {
		return await gatherer(store, {
			runId: runner.runId,
			directory: inputs.workingDirectory
		})();
	} catch (error) {
		if (!(error instanceof ArtifactError)) throw error;
		return {
			results: [],
			lost: [{
				kind: "not-downloaded",
				from: "the list of artifacts",
				detail: error.message
			}],
			ignored: []
		};
	}
}

// src/runner/runner.ts
/** Runs the action. The job fails by a broken budget, by what a budget needs and lacks, and by mistakes; never by noise. */
async function runOnRunner(packageRoot) {
	try {
		await run(packageRoot);
	} catch (error) {
		setFailed(failureText(error, "runner"));
		const mistake = error instanceof UserError ? error.mistake : void 0;
		if (mistake?.kind === "mistakes-in-config") annotateConfig(mistake.mistakes);
		process.exitCode = mistake === void 0 ? 1 : 2;
	}
}
/** Each mistake at its line, in the files of the pull request; there is room for ten. */
function annotateConfig(mistakes) {
	for (const mistake of mistakes.slice(0, 9)) {
		const { file, line, column } = mistake;
		error(placedText(mistake), {
			title: "Binary budget",
			file,
			startLine: line,
			startColumn: column
		});
	}
}
async function run(packageRoot) {
	try {
		var _usingCtx$1 = _usingCtx();
		const inputs = readInputs(getInput);
		const runner = runnerFrom(process.env);
		if (runner.eventName === "pull_request_target") throw new UserError({ kind: "pull-request-target" });
		const event = eventFrom(runner.eventName, await payloadAt(runner.eventPath), runner);
		if (event.kind === "workflow_run" && inputs.mode !== "report") throw new UserError({ kind: "workflow-run-measures" });
		const cleanup = cleanupList();
		const interrupt = _usingCtx$1.u(interruptible(cleanup));
		const now = () => performance.now() / 1e3;
		const progress = createProgress({
			write: (text) => process.stdout.write(text),
			startGroup,
			endGroup
		}, () => performance.now());
		const exec = withGitShell(createExec(interrupt.signal, cleanup));
		const effects = {
			exec: isDebug() ? traced(exec, debug, now) : exec,
			env: definedEnvironment(process.env),
			cleanup,
			packageRoot,
			progress,
			now,
			seed: runner.runId % 2 ** 31
		};
		const where = {
			inputs,
			runner,
			event,
			packageRoot
		};
		if (inputs.mode === "plan") await planRun(requestFrom(inputs, runner, event), effects, costsOf(where));
		else if (inputs.mode === "report") await reportRun(where, process.env);
		else await measureRun(where, effects).catch(interrupt.unlessLeaving);
		progress.finish();
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		_usingCtx$1.d();
	}
}
/** `mode: auto` and `mode: measure`: this job's cells are measured, and handed on to the other jobs of the run. */
async function measureRun(where, effects) {
	const { inputs, runner, event } = where;
	const { config, workingDirectory, base, matrix } = inputs;
	const step = [
		runner.workflow,
		runner.job,
		runner.step,
		config,
		workingDirectory,
		base,
		matrix
	];
	const caches = runnerCaches(event, runner.sha, step, effects.progress);
	const request = requestFrom(inputs, runner, event);
	const measured = await measure(request, effects, caches);
	const variant = variantOfJob(plainMatrix(matrix), inputs.job, request.cells);
	const history = {
		request,
		effects,
		event,
		...variant !== void 0 && { variant }
	};
	await handMeasured(await withHistory(measured, history), where);
	await keepHistory(measured, history);
	const keep = async () => {
		await caches.save();
		await caches.keepReport(measured.report);
	};
	await effects.progress.phase("Save caches", keep).catch((error) => info(`Not kept: ${error}`));
}
async function handMeasured(found, where) {
	const own = ownResult(found, where.inputs, where.runner);
	const openness = missingJobs([own]).length === 0 ? { complete: true } : {
		complete: false,
		open: true
	};
	const measured = {
		...found,
		report: {
			...found.report,
			...openness
		}
	};
	if (where.inputs.mode === "measure") return handOnAlone(measured, own, where);
	const handedOn = await handOn(own, process.env);
	const isAlone = "kind" in handedOn && own.job.total > 1;
	if (isAlone) tellAlone(handedOn);
	const report = isAlone ? mergeResults([own], { open: true }) : measured.report;
	await hand(await letPass({
		...measured,
		report
	}, where), where, "kind" in handedOn ? void 0 : handedOn);
}
/** Only results: what they mean is for a job with `mode: report` to say. So this one fails only if that cannot have them. */
async function handOnAlone(measured, own, where) {
	await writeOutputs(measured, where);
	const isOutput = await outputResult(own);
	const handedOn = await handOn(own, process.env);
	await degrade("No job summary", () => summary.addRaw(renderSummary(measured.report)).write());
	annotateAlone(measured, where.event);
	info(plainHeadline(measured.report));
	if ("kind" in handedOn) requireHandedOn(handedOn, { isOutput });
}
async function payloadAt(path) {
	const text = await textOf(path);
	if (text === void 0) throw new UserError({
		kind: "no-event-payload",
		path
	});
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new UserError({
			kind: "event-payload-not-json",
			path
		}, { cause });
	}
}
function requestFrom(inputs, runner, event) {
	const { base, token, config, workingDirectory, matrix, job } = inputs;
	const cells = cellsOfJob(matrix, {
		...job,
		directory: workingDirectory
	});
	return {
		dir: resolve(runner.workspace, workingDirectory),
		event,
		...base !== void 0 && { base },
		config,
		flagSets: [],
		programs: [],
		onlySize: false,
		...cells && { cells },
		onRunner: true,
		...token !== void 0 && { token },
		serverUrl: runner.serverUrl
	};
}

export { runOnRunner };