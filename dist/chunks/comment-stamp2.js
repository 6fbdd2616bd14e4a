// src/github/comment-stamp.ts
/**
* The invisible text by which a run finds the comment of its predecessor: one a workflow and working directory,
* whatever the number of jobs.
*/
function commentMarker({ workflow, directory }) {
	return `<!-- go-binary-budget: ${[workflow, directory].map((name) => encodeURIComponent(name).replaceAll("--", "-%2D")).join(" ").replaceAll("%2F", "/")} -->`;
}
const stampPattern = /<!-- run (\d+) attempt (\d+) head (\S+)(?: results (\d+))? -->/;
/** The text of a comment, with its invisible first line. */
function stamped(marker, { runId, attempt, headSha, results }, text) {
	return `${marker}<!-- run ${runId} attempt ${attempt} head ${headSha}${results === void 0 ? "" : ` results ${results}`} -->\n${text}`;
}
const firstLine = (body) => body.split("\n", 1)[0] ?? "";
/** One that a hand took the stamp out of is older than every run. */
function stampOf(body) {
	const [, runId = 0, attempt = 0, headSha = "", results] = stampPattern.exec(firstLine(body)) ?? [];
	return {
		runId: Number(runId),
		attempt: Number(attempt),
		headSha,
		...results !== void 0 && { results: Number(results) }
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
const isSameRun = (one, other) => one.runId === other.runId && one.attempt === other.attempt;

export { stamped as a, stampOf as i, isNewer as n, withoutStamp as o, isSameRun as r, commentMarker as t };