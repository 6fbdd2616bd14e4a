import { hasFailed, type Purpose, roundsOf, type Starting, sideFailed, startBlock, type Work } from './start-block.ts'

const warmupRounds = 2

/**
 * Seconds that a pair takes, by a warm-up that runs every copy; undefined if a start of head failed. A base that fails
 * is left out, so that head is measured all the same. Failed starts are kept.
 */
export async function estimate(
  starting: Starting,
  work: Work,
  now: () => number,
): Promise<{ timePair: number; memoryPair: number } | undefined> {
  const { random } = starting
  const pair = async (purpose: Purpose, count: number): Promise<number> => {
    const began = now()
    const block = roundsOf(work, 0, count, random)
    await startBlock(starting, work, block, purpose)
    return (now() - began) / Math.max(1, block.length)
  }
  const { base, head } = work.copies
  // One alone at first: what is never ready would take its whole timeout with each copy. Base also where head fails: it
  // tells whose doing that is.
  for (const side of ['head', 'base'] as const) {
    if (work.copies[side].length === 0) continue
    const first = roundsOf(work, 0, 1, random).map((round) => round.filter((start) => start.side === side))
    await startBlock(starting, work, first, 'time')
  }
  if (!hasFailed(work)) {
    await pair('time', Math.max(base.length, head.length))
    const timePair = await pair('time', warmupRounds)
    const memoryPair = await pair('memory', 1)
    if (!hasFailed(work)) return { timePair, memoryPair }
  }
  if (base.length === 0 || head.length === 0 || sideFailed(work, 'head')) return undefined
  work.copies = { base: [], head }
  return estimate(starting, work, now)
}
