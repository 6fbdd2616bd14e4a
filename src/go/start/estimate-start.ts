import type { OwnPurpose } from '../../core/start/runs.ts'
import type { Estimate } from '../../core/start/share.ts'
import { pairsToWarmUp } from '../../core/start/timing.ts'
import type { Starter } from './starter.ts'
import type { TimedRow } from './timed-row.ts'

const warmupRounds = 2

/**
 * Seconds that pairs of a row's starts take, by a warm-up in which the row keeps what failed; undefined if a start of head
 * failed. `share` is what the row has of the time, in seconds. A slow row goes on with fewer copies, and one whose base
 * fails without base.
 */
export async function estimateStarts(
  starter: Starter,
  row: TimedRow,
  { share, cold }: { readonly share: number; readonly cold: boolean },
): Promise<Estimate | undefined> {
  const secondsOfPair = async (purpose: OwnPurpose, count: number): Promise<number> => {
    const began = starter.now()
    const rounds = row.rounds(count, starter.random, 'warmup')
    row.keep(purpose, await starter.startRounds(row, rounds, purpose))
    return (starter.now() - began) / Math.max(1, rounds.length)
  }
  const first = await secondsOfFirst(starter, row)
  if (!hasFailed(row)) {
    // Of a long start where a file lies is a small part, and each copy costs a pair.
    const room = pairsToWarmUp(share, first) - warmupRounds - 1
    row.keepCopiesFor(room)
    const memory = !row.stays
    const timed = async (): Promise<Estimate> => {
      await secondsOfPair('time', row.copies)
      const timePair = await secondsOfPair('time', warmupRounds)
      return {
        timePair,
        ...(memory && { memoryPair: await secondsOfPair('memory', 1) }),
        ...(cold && { coldPair: await secondsOfPair('cold', 1) }),
      }
    }
    const found =
      room < 1
        ? { timePair: first, ...(memory && { memoryPair: first }), ...(cold && { coldPair: first * 1.5 }) }
        : await timed()
    if (!hasFailed(row)) return { ...found, unpinned: starter.pins }
  }
  if (row.copiesOf('base') === 0 || row.copiesOf('head') === 0 || row.hasFailed('head')) return undefined
  // Head is measured all the same.
  row.leaveOutBase()
  return estimateStarts(starter, row, { share, cold })
}

/**
 * Seconds of one start of each side, each alone: what is never ready would take its whole timeout with each copy. Base also
 * where head fails, since it tells whose doing that is.
 */
async function secondsOfFirst(starter: Starter, row: TimedRow): Promise<number> {
  let seconds = 0
  for (const side of ['head', 'base'] as const) {
    if (row.copiesOf(side) === 0) continue
    const round = row.rounds(1, starter.random, 'warmup').map((both) => both.filter((start) => start.side === side))
    const began = starter.now()
    row.keep('time', await starter.startRounds(row, round, 'time'))
    seconds += starter.now() - began
  }
  return seconds
}

const hasFailed = (row: TimedRow): boolean => row.hasFailed('base') || row.hasFailed('head')
