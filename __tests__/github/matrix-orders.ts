import { mergeResults, type Results } from '../../src/core/report/merge-results.ts'
import type { Message } from '../../src/github/comment.ts'
import { commentMarker } from '../../src/github/comment-stamp.ts'
import { uploadResult } from '../../src/github/results.ts'
import { publishUnion } from '../../src/runner/publish-union.ts'
import { cell, sizes } from '../core/judging.ts'
import { result } from '../core/results.ts'
import { type Interleaved, interleave, type Job } from './interleaving.ts'

const total = 16
const marker = commentMarker({ workflow: 'ci', directory: '.' })

const say = async (results: Results): Promise<Message> => {
  const { cells, missingJobs } = mergeResults(results)
  const rows = cells.map(({ program }) => `| ${program} |`)
  return { kind: 'comment', body: [...rows, missingJobs ? 'missing' : 'final'].join('\n') }
}

const matrix = Array.from({ length: total }, (_, index) =>
  result({ index, total, cells: [cell({ size: sizes(1, 2) }, { program: `program-${index}` })] }),
)

/** What each job of the matrix does when it has measured. */
const jobs = matrix.map((own) => async ({ octokit, store, sleep }: Job) => {
  await uploadResult(store, own)
  const place = { octokit, owner: 'o', repo: 'r', number: 7, marker }
  const run = { runId: own.run.id, attempt: own.run.attempt, headSha: 'a1b2c3d' }
  await publishUnion({ ...place, store, own, run, say, note: () => {}, sleep })
})

const expected = [...matrix.map((_, index) => `| program-${index} |`), 'final']

/** What is wrong with the comments of a pull request. */
function fault({ memory: { comments } }: Interleaved): string | undefined {
  const [only, ...others] = comments
  if (only === undefined || others.length > 0) return `${comments.length} comments`
  const lines = only.body.split('\n').slice(1)
  return lines.join() === expected.join() ? undefined : `${lines.length - 1} rows: ${lines.join(' ')}`
}

export interface Tried {
  /** Orders that did not end with one comment of 16 rows. */
  readonly faults: readonly string[]
  /** Of an order, on average. */
  readonly requests: number
}

/** Lets 16 jobs publish at the same time in so many orders of their requests, of which a share fails. */
export async function tryOrders(orders: number, failing: number): Promise<Tried> {
  const faults: string[] = []
  let requests = 0
  for (let seed = 0; seed < orders; seed++) {
    const ended = await interleave(jobs, { seed, failing })
    const wrong = fault(ended)
    if (wrong !== undefined) faults.push(`order ${seed}: ${wrong}`)
    requests += ended.requests / orders
  }
  return { faults, requests }
}
