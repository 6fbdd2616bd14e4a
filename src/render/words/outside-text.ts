import type { CommandFailure } from '../../core/outside/command-failure.ts'
import type { FetchProblem } from '../../core/outside/fetch-problem.ts'

/** What a failed command said, or that it said nothing. */
export const commandFailureText = ({ exitCode, output }: CommandFailure): string =>
  output || `exit code ${exitCode}, without a message`

/** Why a commit or a branch cannot be fetched. */
export function fetchProblemText(problem: FetchProblem): string {
  switch (problem.kind) {
    case 'no-remote':
      return 'this clone has no remote'
    case 'not-sent':
      return `${problem.remote} did not send it`
    case 'git-fails':
      return problem.said ?? 'git fails'
  }
}

/** A commit as people write it. */
export const short = (sha: string): string => sha.slice(0, 7)
