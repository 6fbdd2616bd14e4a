// The invisible first line of a comment: whose it is, and what run wrote it.

/** The run that speaks: an older one must not overwrite what a newer one said. */
export interface RunStamp {
  /** Grows over all of GitHub. The run number does not do: it starts at 1 again when a workflow's file is renamed. */
  readonly runId: number
  readonly attempt: number
  readonly headSha: string
  /** Of a run with several jobs: how many of them had results. */
  readonly results?: number
}

/**
 * The invisible text by which a run finds the comment of its predecessor: one a workflow and working directory,
 * whatever the number of jobs.
 */
export function commentMarker({ workflow, directory }: { workflow: string; directory: string }): string {
  // Percent-encoded, because a `>` or a line break in a name would end the HTML comment, and a space is the separator.
  const encoded = [workflow, directory].map((name) => encodeURIComponent(name).replaceAll('--', '-%2D'))
  return `<!-- go-binary-budget: ${encoded.join(' ').replaceAll('%2F', '/')} -->`
}

const stampPattern = /<!-- run (\d+) attempt (\d+) head (\S+)(?: results (\d+))? -->/

/** The text of a comment, with its invisible first line. */
export function stamped(marker: string, { runId, attempt, headSha, results }: RunStamp, text: string): string {
  const of = results === undefined ? '' : ` results ${results}`
  return `${marker}<!-- run ${runId} attempt ${attempt} head ${headSha}${of} -->\n${text}`
}

const firstLine = (body: string) => body.split('\n', 1)[0] ?? ''

/** One that a hand took the stamp out of is older than every run. */
export function stampOf(body: string): RunStamp {
  const [, runId = 0, attempt = 0, headSha = '', results] = stampPattern.exec(firstLine(body)) ?? []
  return {
    runId: Number(runId),
    attempt: Number(attempt),
    headSha,
    ...(results !== undefined && { results: Number(results) }),
  }
}

/** GitHub's own editor ends lines with CRLF, and GitHub drops spaces at the end. */
export function withoutStamp(body: string): string {
  const first = firstLine(body)
  return (first.replace(stampPattern, '') + body.slice(first.length)).replaceAll('\r\n', '\n').trimEnd()
}

export function isNewer(one: RunStamp, other: RunStamp): boolean {
  return one.runId === other.runId ? one.attempt > other.attempt : one.runId > other.runId
}

export const isSameRun = (one: RunStamp, other: RunStamp): boolean =>
  one.runId === other.runId && one.attempt === other.attempt
