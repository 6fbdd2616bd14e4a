import type { FetchProblem, ReleaseReason } from '../../core/reason/release-reason.ts'

/** Why there is no release to compare with. */
export function releaseText(reason: ReleaseReason): string {
  switch (reason.kind) {
    case 'no-commit':
      return 'there is no commit yet'
    case 'no-tag':
      return `there is no ${tagText(reason.pattern)}`
    case 'no-tag-reachable':
      return `no ${tagText(reason.pattern)} is reachable${reason.shallow ? ' within the history of this shallow clone' : ''}`
    case 'tag-not-fetched':
      return `${reason.tag}: ${fetchText(reason.why)}`
  }
}

const tagText = (pattern: string | undefined): string => (pattern === undefined ? 'tag' : `tag like ${pattern}`)

/** Why a commit cannot be had. */
function fetchText(problem: FetchProblem): string {
  switch (problem.kind) {
    case 'no-remote':
      return 'this clone has no remote'
    case 'not-sent':
      return `${problem.remote} did not send it`
    case 'git-fails':
      return problem.said ?? 'git fails'
  }
}
