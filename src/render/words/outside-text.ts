import type { CommandFailure, FetchProblem } from '../../core/note/outside.ts'

/** What a failed command said, or that it said nothing. */
export const commandFailureText = ({ exitCode, output }: CommandFailure): string =>
  output || `exit code ${exitCode}, without a message`

export function fetchProblemText(problem: FetchProblem): string {
  switch (problem.kind) {
    case 'no-remote':
      return 'this clone has no remote'
    case 'not-sent':
      return `${problem.remote} did not send it`
    case 'failed':
      return problem.output
  }
}

/** A commit as people write it. */
export const short = (sha: string): string => sha.slice(0, 7)
