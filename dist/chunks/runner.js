import { a as info, c as setFailed, d as startGroup, f as warning, i as getInput, l as setOutput, n as endGroup, p as summary, r as error, s as notice } from "./core.js";
import { F as exitCodeOf, M as writeReport, O as _usingCtx, P as UserError, _ as createExec, a as plainHeadline, c as budgetSentence, f as createProgress, g as readInputs, m as interruptible, n as renderQuietLine, p as definedOnly, r as renderSummary, t as renderComment, v as cleanupList, x as measure, y as runnerCaches } from "./comment2.js";
import { join, resolve } from "node:path";
import { readFile } from "node:fs/promises";

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
			before: at.needed("before"),
			after: at.text("after") ?? context.sha,
			ref: at.text("ref") ?? context.ref,
			...withDefault
		};
		case "merge_group": return {
			kind: "merge_group",
			baseSha: at.needed("merge_group.base_sha"),
			headSha: at.needed("merge_group.head_sha"),
			baseRef: (at.text("merge_group.base_ref") ?? "").replace(/^refs\/heads\//, ""),
			...common,
			...action !== void 0 && { action }
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
	const lacks = (path) => new UserError(`The payload of the ${event} event (GITHUB_EVENT_PATH) has no ${path}: run this on a GitHub runner, or name the base by the input "base".`);
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

// src/github/runner.ts
/** Reads the runner's variables. Throws a UserError outside of a runner. */
function runnerFrom(env) {
	const needed = (name) => {
		const value = env[name];
		if (value) return value;
		throw new UserError(`${name} is not set, so this is not a GitHub runner. In a terminal use: npx go-binary-budget`);
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
		workspace: needed("GITHUB_WORKSPACE"),
		serverUrl,
		apiUrl: env.GITHUB_API_URL || "https://api.github.com",
		runUrl: `${serverUrl}/${repository}/actions/runs/${runId}`,
		temporary: needed("RUNNER_TEMP")
	};
}

// src/publish.ts
/** Shows the report where people look: job summary, annotations, the pull request's comment, the job's own result. */
async function publish(measured, surroundings) {
	const { report } = measured;
	await summary.addRaw(renderSummary(report)).write();
	annotate(measured);
	await comment(report, surroundings);
	const text = plainHeadline(report);
	if (report.verdict === "incomplete") error(text);
	else info(text);
}
/** One annotation per broken budget, at its line in the config. */
function annotate({ report, configFile }) {
	for (const budget of report.budgets) {
		if (budget.verdict !== "over") continue;
		const at = {
			title: "Binary budget",
			file: configFile,
			...budget.line !== void 0 && { startLine: budget.line }
		};
		if (budget.level === "fail") error(budgetSentence(budget), at);
		else warning(budgetSentence(budget), at);
	}
}
async function comment(report, { inputs, runner, event, links }) {
	if (event.kind !== "pull_request" || inputs.comment === "never") return;
	if (inputs.token === void 0) {
		notice("No comment: the input \"token\" is empty. The report is in the job summary.");
		return;
	}
	const [{ connect }, { commentMarker, publishComment }] = await Promise.all([import("./api2.js"), import("./comment.js")]);
	tell(await publishComment({
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
		},
		message: report.changed || inputs.comment === "always" ? {
			kind: "comment",
			body: renderComment(report, links)
		} : {
			kind: "quiet",
			line: renderQuietLine(report)
		}
	}));
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
			notice(`No comment: ${published.reason.replace(/\.?$/, ".")} The report is in the job summary.`);
			break;
		case "unavailable": notice(`No comment: GitHub did not take it (${published.reason}). The report is in the job summary.`);
	}
}

// src/runner.ts
/** Runs the action. The job fails by a broken budget, by what a budget needs and lacks, and by mistakes; never by noise. */
async function runOnRunner(packageRoot) {
	try {
		await run(packageRoot);
	} catch (error) {
		setFailed(error instanceof UserError ? error.message : describe(error));
		process.exitCode = error instanceof UserError ? 2 : 1;
	}
}
const describe = (error) => `This is a bug in the action, please report it. ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
async function run(packageRoot) {
	try {
		var _usingCtx$1 = _usingCtx();
		const inputs = readInputs(getInput);
		const runner = runnerFrom(process.env);
		if (runner.eventName === "pull_request_target") throw new UserError("pull_request_target is not supported: it would build a stranger's code with a token that can write. Use `on: pull_request`.");
		const event = eventFrom(runner.eventName, await payloadAt(runner.eventPath), runner);
		const cleanup = cleanupList();
		const interrupt = _usingCtx$1.u(interruptible(cleanup));
		const effects = {
			exec: createExec(interrupt.signal),
			env: definedOnly(process.env),
			cleanup,
			packageRoot,
			progress: createProgress({
				write: (text) => process.stdout.write(text),
				startGroup,
				endGroup
			}, () => performance.now()),
			now: () => performance.now() / 1e3,
			seed: runner.runId % 2 ** 31
		};
		const caches = runnerCaches(event, runner.sha, effects.progress);
		const measured = await measure(requestFrom(inputs, runner, event), effects, caches).catch(interrupt.unlessLeaving);
		await effects.progress.phase("Save caches", caches.save);
		await hand(measured, inputs, runner, event);
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		_usingCtx$1.d();
	}
}
async function hand(measured, inputs, runner, event) {
	const { report } = measured;
	const links = { summaryUrl: runner.runUrl };
	const written = await writeReport(report, renderComment(report, links), join(runner.temporary, "binary-budget"));
	setOutput("verdict", report.verdict);
	setOutput("changed", String(report.changed));
	setOutput("report", written.report);
	setOutput("comment", written.comment);
	await publish(measured, {
		inputs,
		runner,
		event,
		links
	});
	process.exitCode = exitCodeOf(report.verdict);
}
async function payloadAt(path) {
	const text = await readFile(path, "utf8");
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new UserError(`The event's payload in ${path} (GITHUB_EVENT_PATH) is not JSON.`, { cause });
	}
}
function requestFrom(inputs, runner, event) {
	const { base, token, config, workingDirectory } = inputs;
	return {
		dir: resolve(runner.workspace, workingDirectory),
		event,
		...base !== void 0 && { base },
		config,
		flagSets: [],
		programs: [],
		onlySize: false,
		onRunner: true,
		...token !== void 0 && { token },
		serverUrl: runner.serverUrl
	};
}

export { runOnRunner };