import { n as failureOf } from "./api.js";

// src/github/label.ts
/**
* The label as it is set on a pull request now, with who set it, when and on which commit as far as GitHub tells; undefined
* where it is not set. Asked, since a payload says what was so when the run was made, and still does when it is run
* again. Throws what a request throws.
*/
async function readLabel(question) {
	const { octokit, owner, repo, number, label } = question;
	const issue = {
		owner,
		repo,
		issue_number: number,
		per_page: 100
	};
	if (!(await octokit.paginate(octokit.rest.issues.listLabelsOnIssue, issue)).some(({ name }) => isSame(name, label))) return void 0;
	return {
		label,
		pullRequest: number,
		...await setBy(question)
	};
}
const isSame = (one, other) => one.toLowerCase() === other.toLowerCase();
/** What is set counts without it. */
async function setBy({ octokit, owner, repo, number, label }) {
	try {
		const issue = {
			owner,
			repo,
			issue_number: number,
			per_page: 100
		};
		const events = await octokit.paginate(octokit.rest.issues.listEventsForTimeline, issue);
		let commit;
		let found = {};
		for (const item of events) {
			if (item.event === "committed" && "sha" in item && item.sha) commit = item.sha;
			if (item.event === "head_ref_force_pushed" && "commit_id" in item && item.commit_id) commit = item.commit_id;
			if (item.event !== "labeled" || !("label" in item) || !isSame(item.label?.name ?? "", label)) continue;
			const { actor, created_at: at } = item;
			found = {
				...actor && { by: actor.login },
				at,
				...commit !== void 0 && { commit }
			};
		}
		return found;
	} catch (error) {
		if (failureOf(error) === void 0) throw error;
		return {};
	}
}

export { readLabel as t };