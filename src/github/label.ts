import type { Override } from '../core/judge/judged.ts'
import { failureOf, type Octokit } from './api.ts'

export interface LabelQuestion {
  readonly octokit: Octokit
  readonly owner: string
  readonly repo: string
  /** Of the pull request. */
  readonly number: number
  readonly label: string
}

/**
 * The label as it is set on a pull request now, with who set it, when and on which commit as far as GitHub tells; undefined
 * where it is not set. Asked, since a payload says what was so when the run was made, and still does when it is run
 * again. Throws what a request throws.
 */
export async function readLabel(question: LabelQuestion): Promise<Override | undefined> {
  const { octokit, owner, repo, number, label } = question
  const issue = { owner, repo, issue_number: number, per_page: 100 }
  const labels = await octokit.paginate(octokit.rest.issues.listLabelsOnIssue, issue)
  // GitHub takes `Bug` and `bug` for one label.
  if (!labels.some(({ name }) => isSame(name, label))) return undefined
  return { label, pullRequest: number, ...(await setBy(question)) }
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** What is set counts without it. */
async function setBy({ octokit, owner, repo, number, label }: LabelQuestion): Promise<Partial<Override>> {
  try {
    const issue = { owner, repo, issue_number: number, per_page: 100 }
    const events = await octokit.paginate(octokit.rest.issues.listEventsForTimeline, issue)
    let commit: string | undefined
    let found: Partial<Override> = {}
    for (const item of events) {
      if (item.event === 'committed' && 'sha' in item && item.sha) commit = item.sha
      // What was there before is gone then. Its own commit_id is the new head.
      if (item.event === 'head_ref_force_pushed' && 'commit_id' in item && item.commit_id) commit = item.commit_id
      if (item.event !== 'labeled' || !('label' in item) || !isSame(item.label?.name ?? '', label)) continue
      const { actor, created_at: at } = item
      found = { ...(actor && { by: actor.login }), at, ...(commit !== undefined && { commit }) }
    }
    return found
  } catch (error) {
    if (failureOf(error) === undefined) throw error
    return {}
  }
}
