// src/github/pull-requests.ts
/**
* The pull requests whose changes an event brings, the likeliest first, each once: its own, those in a merge group, those
* that a push merged. Nothing here believes a commit's message, which anyone may write. Throws what a request throws.
*/
async function* pullRequestsOf(event, asking) {
	switch (event.kind) {
		case "pull_request":
			yield event.number;
			break;
		case "merge_group": {
			const last = Number(/\/pr-(\d+)-[0-9a-f]{40,}$/.exec(event.headRef)?.[1] ?? 0);
			if (last > 0) yield last;
			for await (const number of ofCommits(await commitsBetween(asking, event.baseSha, event.headSha), asking)) if (number !== last) yield number;
			break;
		}
		case "push": yield* ofCommits([event.after], asking);
	}
}
/** A merge group's commits are few; a question is asked for each of them. */
const mostCommits = 100;
async function commitsBetween({ octokit, owner, repo }, base, head) {
	const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead: `${base}...${head}`,
		per_page: mostCommits
	});
	return data.commits.map(({ sha }) => sha).toReversed();
}
async function* ofCommits(commits, { octokit, owner, repo }) {
	const seen = /* @__PURE__ */ new Set();
	for (const commit_sha of commits) {
		const found = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
			owner,
			repo,
			commit_sha
		});
		for (const { number } of found.data) {
			if (!seen.has(number)) yield number;
			seen.add(number);
		}
	}
}

export { pullRequestsOf };