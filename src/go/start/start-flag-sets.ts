import { median } from 'simple-statistics'
import { grouped } from '../../core/grouped.ts'
import type { CountedStart } from '../../core/start/runs.ts'
import { turnsFor } from '../../core/start/schedule.ts'
import { startAll } from '../probe.ts'
import { type Starting, sideFailed, type Work } from './start-block.ts'
import { startRequest } from './startable.ts'

/** Rounds at most; as many as resolve some per cent. */
const mostRounds = 48

/** Of `measure.time`, at most. */
export const partOfTime = 0.1

/** At least, and as many as there are copies: each number of copies divides the next larger one. */
const leastRoundsAtOnce = 4

/**
 * Starts head of all flag sets of a program in rounds of their own, one start of each. What is timed of base and head cannot
 * tell flag sets apart: cells take turns block by block, and a machine that is faster for a while is so for one of them.
 * Kept are as many rounds as the time until `deadline` allows, or none if those are fewer than `fewest`.
 */
export async function startFlagSets(
  starting: Starting,
  works: readonly Work[],
  { deadline, fewest }: { readonly deadline: number; readonly fewest: number },
): Promise<void> {
  // What had no time for a start that counts has none for this, and nobody knows what it would take.
  const started = works.filter((work) => work.runs.head.time.length > 0 && !sideFailed(work, 'head'))
  const groups = [...grouped(started, ({ cell }) => JSON.stringify([cell.program, cell.platform])).values()]
  const several = groups.filter((group) => group.length > 1)
  for (const [at, group] of several.entries()) {
    const left = deadline - starting.now()
    await startGroup(starting, group, { deadline: starting.now() + left / (several.length - at), fewest })
  }
}

async function startGroup(
  starting: Starting,
  group: readonly Work[],
  { deadline, fewest }: { readonly deadline: number; readonly fewest: number },
): Promise<void> {
  const rounds = turnsFor(
    group.map(({ copies }) => copies.head.length),
    mostRounds,
    starting.random,
  )
  const made = group.map((): CountedStart[] => [])
  const roundsAtOnce = Math.max(leastRoundsAtOnce, ...group.map(({ copies }) => copies.head.length))
  const round = group.reduce((sum, work) => sum + secondsOf(work), 0)
  if (starting.now() + fewest * round > deadline) return
  while (rounds.length > 0 && starting.now() + roundsAtOnce * round <= deadline) {
    const began = starting.now()
    const turns = rounds.splice(0, roundsAtOnce).flat()
    const results = await startAll(
      starting.exec,
      starting.probe,
      turns.map(({ which, copy }) => {
        const work = group[which]
        const [head, path] = [work?.cell.head, work?.copies.head[copy]]
        if (head === undefined || path === undefined) throw new Error('a flag set without a file was to be started')
        return startRequest({ ...head, path }, starting.order.next++, 'time', starting.cpu)
      }),
    )
    for (const [at, result] of results.entries()) {
      const turn = turns[at]
      // Each list must have its place in each round.
      if (turn === undefined || result.outcome !== 'ready') return
      made[turn.which]?.push({ ...result, copy: turn.copy, at: began - starting.began + result.at_ns / 1e9 })
    }
  }
  for (const [at, work] of group.entries()) {
    const starts = made[at] ?? []
    if (starts.length >= fewest) work.beside.push(...starts)
  }
}

/** What a start of head takes, with what the probe takes besides. */
function secondsOf({ runs: { head } }: Work): number {
  const seconds = head.time.flatMap(({ wall_ns }) => (wall_ns === undefined ? [] : [wall_ns / 1e9]))
  return (seconds.length === 0 ? 0 : median(seconds)) * 1.1 + 0.001
}
