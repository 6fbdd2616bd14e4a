import { grouped } from '../../core/grouped.ts'
import type { CountedStart } from '../../core/start/runs.ts'
import { turnsFor } from '../../core/start/schedule.ts'
import type { Starter } from './starter.ts'
import type { TimedRow } from './timed-row.ts'

/** Rounds at most; as many as resolve some per cent. */
const mostRounds = 48

/** At least, and as many as there are copies: each number of copies divides the next larger one. */
const leastRoundsAtOnce = 4

interface Until {
  readonly deadline: number
  /** Fewer rounds tell nothing, and are not kept. */
  readonly fewest: number
}

// What is timed of base and head cannot tell flag sets apart: rows take turns block by block, and a brief speed-up of the machine
// would favour whichever row was running.

/**
 * Starts head of all flag sets of a program in rounds of their own, one start of each, as many rounds as the time until
 * `deadline` allows. Each row keeps its starts.
 */
export async function startFlagSets(
  starter: Starter,
  rows: readonly TimedRow[],
  { deadline, fewest }: Until,
): Promise<void> {
  // What had no time for a start that counts has none for this, and nobody knows what it would take.
  const started = rows.filter((row) => row.secondsOfStart !== undefined && !row.hasFailed('head'))
  const groups = [...grouped(started, ({ cell }) => JSON.stringify([cell.program, cell.platform])).values()]
  const several = groups.filter((group) => group.length > 1)
  for (const [at, group] of several.entries()) {
    const left = deadline - starter.now()
    await startGroup(starter, group, { deadline: starter.now() + left / (several.length - at), fewest })
  }
}

async function startGroup(starter: Starter, group: readonly TimedRow[], { deadline, fewest }: Until): Promise<void> {
  const rounds = turnsFor(
    group.map((row) => row.copiesOf('head')),
    mostRounds,
    starter.random,
  )
  const made = new Map(group.map((row): [TimedRow, CountedStart[]] => [row, []]))
  const roundsAtOnce = Math.max(leastRoundsAtOnce, ...group.map((row) => row.copiesOf('head')))
  const round = group.reduce((sum, { secondsOfStart = 0 }) => sum + secondsOfStart, 0)
  if (starter.now() + fewest * round > deadline) return
  while (rounds.length > 0 && starter.now() + roundsAtOnce * round <= deadline) {
    const turns = rounds.splice(0, roundsAtOnce).flat()
    const starts = turns.flatMap(({ which, copy }) => {
      const row = group[which]
      return row === undefined ? [] : [{ row, side: 'head' as const, copy }]
    })
    const results = await starter.start(starts, 'time')
    // Each list must have its place in each round.
    if (results.length < starts.length || results.some(({ outcome }) => outcome !== 'ready')) return
    for (const [at, { row }] of starts.entries()) made.get(row)?.push(...results.slice(at, at + 1))
  }
  for (const [row, starts] of made) if (starts.length >= fewest) row.keepBeside(starts)
}
