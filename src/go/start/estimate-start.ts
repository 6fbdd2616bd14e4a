import type { OwnPurpose } from '../../core/start/runs.ts'
import type { Estimate } from '../../core/start/share.ts'
import { hasFailed, keep, roundsOf, type Starting, sideFailed, startBlock, stays, type Work } from './start-block.ts'
import { numbersOfCopies } from './start-copies.ts'

const warmupRounds = 2

/** What warming up may take of a cell's share of the time; what takes longer is estimated from a single pair. */
const warmupPart = 0.1

/**
 * Seconds that pairs of runs take, by a warm-up that runs every copy; undefined if a start of head failed. A base that fails
 * is left out, so that head is measured all the same. Failed starts are kept. A program that is slow for its `share` of
 * the time, in seconds, gets fewer copies: of a long start where a file lies is a small part, and each copy costs a pair.
 */
export async function estimate(
  starting: Starting,
  work: Work,
  { share, cold }: { readonly share: number; readonly cold: boolean },
): Promise<Estimate | undefined> {
  const { random, now } = starting
  const seconds = async (purpose: OwnPurpose, count: number): Promise<number> => {
    const began = now()
    const block = roundsOf(work, 0, count, random)
    keep(work, purpose, await startBlock(starting, work, block, purpose))
    return (now() - began) / Math.max(1, block.length)
  }
  // One alone at first: what is never ready would take its whole timeout with each copy. Base also where head fails: it
  // tells whose doing that is.
  let first = 0
  for (const side of ['head', 'base'] as const) {
    if (work.copies[side].length === 0) continue
    const round = roundsOf(work, 0, 1, random).map((both) => both.filter((start) => start.side === side))
    const began = now()
    keep(work, 'time', await startBlock(starting, work, round, 'time'))
    first += now() - began
  }
  if (!hasFailed(work)) {
    const room = Math.floor((share * warmupPart) / Math.max(first, 1e-6)) - warmupRounds - 1
    fewerCopies(work, room)
    const memory = !stays(work)
    const timed = async (): Promise<Estimate> => {
      await seconds('time', Math.max(work.copies.base.length, work.copies.head.length))
      const timePair = await seconds('time', warmupRounds)
      return {
        timePair,
        ...(memory && { memoryPair: await seconds('memory', 1) }),
        ...(cold && { coldPair: await seconds('cold', 1) }),
      }
    }
    const found =
      room < 1
        ? { timePair: first, ...(memory && { memoryPair: first }), ...(cold && { coldPair: first * 1.5 }) }
        : await timed()
    if (!hasFailed(work)) return { ...found, unpinned: starting.cpu !== undefined }
  }
  if (work.copies.base.length === 0 || work.copies.head.length === 0 || sideFailed(work, 'head')) return undefined
  work.copies = { base: [], head: work.copies.head }
  return estimate(starting, work, { share, cold })
}

/** The most copies, of numbers that divide each look, that so many warm-up pairs allow. */
function fewerCopies(work: Work, room: number): void {
  const { base, head } = work.copies
  const copies = numbersOfCopies.find((number) => number <= room) ?? 1
  work.copies = { base: base.slice(0, copies), head: head.slice(0, copies) }
}
