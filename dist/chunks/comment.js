import { n as failureOf } from "./api.js";

// src/github/comment.ts
/** The author that GitHub gives to what a workflow's default token writes. */
const defaultTokenLogin = "github-actions[bot]";
/**
* The invisible text by which a run finds the comment of its predecessor: one a workflow and working directory,
* whatever the number of jobs.
*/
function commentMarker({ workflow, directory }) {
	return `<!-- go-binary-budget: ${[workflow, directory].map((name) => encodeURIComponent(name).replaceAll("--", "-%2D")).join(" ").replaceAll("%2F", "/")} -->`;
}
/**
* Brings the pull request's one comment up to date: created, rewritten in place, or left alone where its text is the
* same already. Throws only for bugs, a text that GitHub finds invalid included.
*/
async function publishComment(publication) {
	try {
		const first = await publishOnce(publication);
		const last = first.kind === "broken" ? await publishOnce(publication) : first;
		return last.kind === "broken" ? {
			kind: "unavailable",
			reason: last.reason
		} : last;
	} catch (error) {
		const failure = failureOf(error);
		if (failure === void 0) throw error;
		return failure.kind === "refused" ? failure : {
			kind: "unavailable",
			reason: failure.reason
		};
	}
}
async function publishOnce(publication) {
	const { octokit, owner, repo, number, marker, run, message } = publication;
	const [existing] = await ownComments(publication);
	if (existing === void 0) {
		if (message.kind === "quiet") return { kind: "nothing-to-do" };
		try {
			const body = stamped(marker, run, message.body);
			const { data } = await octokit.rest.issues.createComment({
				owner,
				repo,
				issue_number: number,
				body
			});
			return {
				kind: "created",
				id: data.id,
				url: data.html_url
			};
		} catch (error) {
			const failure = failureOf(error);
			if (failure?.kind === "broken") return failure;
			throw error;
		}
	}
	const { id, html_url: url } = existing;
	const earlier = readStamp(existing.body);
	if (earlier !== void 0 && isNewer(earlier, run)) return {
		kind: "older",
		id,
		url,
		newer: earlier
	};
	const text = message.kind === "comment" ? message.body : message.line;
	if (withoutStamp(existing.body) === withoutStamp(stamped(marker, run, text))) return {
		kind: "unchanged",
		id,
		url
	};
	await octokit.rest.issues.updateComment({
		owner,
		repo,
		comment_id: id,
		body: stamped(marker, run, text)
	});
	return {
		kind: "updated",
		id,
		url
	};
}
/** This marker's comments by this token's author, the oldest first, over all pages. */
async function ownComments({ octokit, owner, repo, number, marker }) {
	const marked = (await octokit.paginate(octokit.rest.issues.listComments, {
		owner,
		repo,
		issue_number: number,
		per_page: 100
	})).filter(({ body }) => body?.startsWith(marker));
	if (marked.length === 0) return [];
	const login = await ownLogin(octokit);
	return marked.filter(({ user }) => user?.login === login).map(({ id, html_url, body = "" }) => ({
		id,
		html_url,
		body
	})).sort((one, other) => one.id - other.id);
}
/**
* Who the token writes as. GraphQL's viewer is the one question that users' tokens and Apps' installation tokens
* alike can ask (GET /user refuses the latter); who is refused there too holds a default token.
*/
async function ownLogin(octokit) {
	try {
		const { viewer } = await octokit.graphql("query { viewer { login } }");
		return viewer.login;
	} catch (error) {
		const failure = failureOf(error);
		const answeredWithErrors = error instanceof Error && error.name === "GraphqlResponseError";
		if (failure?.kind === "refused" || answeredWithErrors) return defaultTokenLogin;
		throw error;
	}
}
const stampPattern = /<!-- run (\d+) attempt (\d+) head (\S+) -->/;
function stamped(marker, { runId, attempt, headSha }, text) {
	return `${marker}<!-- run ${runId} attempt ${attempt} head ${headSha} -->\n${text}`;
}
const firstLine = (body) => body.split("\n", 1)[0] ?? "";
function readStamp(body) {
	const [, runId, attempt, headSha] = stampPattern.exec(firstLine(body)) ?? [];
	if (headSha === void 0) return void 0;
	return {
		runId: Number(runId),
		attempt: Number(attempt),
		headSha
	};
}
/** GitHub's own editor ends lines with CRLF, and GitHub drops spaces at the end. */
function withoutStamp(body) {
	const first = firstLine(body);
	return (first.replace(stampPattern, "") + body.slice(first.length)).replaceAll("\r\n", "\n").trimEnd();
}
function isNewer(one, other) {
	return one.runId === other.runId ? one.attempt > other.attempt : one.runId > other.runId;
}

export { commentMarker, publishComment };