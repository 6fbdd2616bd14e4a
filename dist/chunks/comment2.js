import { n as failureOf } from "./api.js";
import { a as stamped, i as stampOf, n as isNewer, o as withoutStamp, r as isSameRun } from "./comment-stamp2.js";
import { setTimeout } from "node:timers/promises";

// src/github/comment.ts
/** The author that GitHub gives to what a workflow's default token writes. */
const defaultTokenLogin = "github-actions[bot]";
/**
* Brings the pull request's one comment up to date: created, rewritten in place, or left alone where its text is the
* same already. Throws only for bugs.
*/
function publishComment({ message, run, ...publication }) {
	return settleComment({
		...publication,
		latest: async () => ({
			message,
			run
		}),
		mostRounds: 3
	});
}
/**
* Brings the one comment up to date while other jobs do the same. Returns what became of it. Throws only for bugs.
*
* GitHub cannot write only if nobody else has written since. So each job repeats: ask for the text, look at the comments,
* write. It stops when it finds nothing to write. The last writer of all has then looked after its own writing.
*/
async function settleComment(settling) {
	const { latest, mostRounds = 100, sleep = setTimeout, ...publication } = settling;
	let done;
	let [broken, behind] = [0, 0];
	for (let round = 0; round < mostRounds; round++) {
		const found = await publishOnce({
			...publication,
			...await latest()
		});
		switch (found.kind) {
			case "created":
			case "updated":
				done = {
					...found,
					kind: done?.kind ?? found.kind
				};
				break;
			case "unchanged": return done ?? found;
			case "nothing-to-do":
			case "older":
			case "refused": return found;
			case "vanished": break;
			case "behind":
				if (++behind > mostBehind) return {
					kind: "unchanged",
					id: found.id,
					url: found.url
				};
				await sleep(pause);
				break;
			case "broken":
				if (++broken > mostBroken) return {
					kind: "unavailable",
					reason: found.reason
				};
				await sleep(pause);
				break;
			case "unavailable": return found;
		}
	}
	return done ?? {
		kind: "unavailable",
		reason: `the comment did not come to rest in ${mostRounds} rounds`
	};
}
const mostBehind = 5;
const mostBroken = 3;
const pause = 1e3;
async function publishOnce(publication) {
	try {
		return await look(publication);
	} catch (error) {
		const failure = failureOf(error);
		if (failure === void 0) throw error;
		return failure.kind === "refused" ? failure : {
			kind: "unavailable",
			reason: failure.reason
		};
	}
}
async function look(publication) {
	const { marker, run, message } = publication;
	const comments = await ownComments(publication);
	const [oldest, ...others] = comments;
	if (oldest === void 0) {
		if (message.kind === "quiet") return { kind: "nothing-to-do" };
		return create(publication, stamped(marker, run, message.body));
	}
	const newest = comments.reduce((one, other) => isNewer(stampOf(other.body), stampOf(one.body)) ? other : one);
	const stamp = stampOf(newest.body);
	const { id, html_url: url } = newest;
	if (isNewer(stamp, run)) {
		const own = others.filter((other) => other.id > id && isSameRun(stampOf(other.body), run));
		await Promise.all(own.map((other) => remove(publication, other)));
		return {
			kind: "older",
			id,
			url,
			newer: stamp
		};
	}
	if (isSameRun(stamp, run) && (stamp.results ?? 0) > (run.results ?? 0)) return {
		kind: "behind",
		id,
		url
	};
	return rewrite(publication, oldest, others);
}
async function create({ octokit, owner, repo, number }, body) {
	try {
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
		if (failure?.kind !== "broken") throw error;
		return {
			kind: "broken",
			reason: failure.reason
		};
	}
}
/** Puts the text into the oldest comment, and removes the others: several jobs created one at the same moment. */
async function rewrite(publication, oldest, others) {
	const { octokit, owner, repo, marker, run, message } = publication;
	const { id, html_url: url } = oldest;
	const text = message.kind === "comment" ? message.body : message.line;
	const body = stamped(marker, run, text);
	const same = withoutStamp(oldest.body) === withoutStamp(body);
	if (!same) try {
		await octokit.rest.issues.updateComment({
			owner,
			repo,
			comment_id: id,
			body
		});
	} catch (error) {
		if (isGone(failureOf(error))) return { kind: "vanished" };
		throw error;
	}
	await Promise.all(others.map((other) => remove(publication, other)));
	return {
		kind: same && others.length === 0 ? "unchanged" : "updated",
		id,
		url
	};
}
async function remove({ octokit, owner, repo }, { id }) {
	try {
		await octokit.rest.issues.deleteComment({
			owner,
			repo,
			comment_id: id
		});
	} catch (error) {
		if (!isGone(failureOf(error))) throw error;
	}
}
const isGone = (failure) => failure?.kind === "refused" && (failure.status === 404 || failure.status === 410);
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

export { settleComment as n, publishComment as t };