import type { Budget } from '../../../src/core/budget.ts'
import { cellOf } from '../../../src/core/cell/assemble-cell.ts'
import type { Cell } from '../../../src/core/cell/cell.ts'
import type { Comparison } from '../../../src/core/compare/comparison.ts'
import { ruleFor } from '../../../src/core/compare/sequential.ts'
import { judge } from '../../../src/core/judge/judge.ts'
import { isUndecided as undecided } from '../../../src/core/judge/undecided.ts'
import { seededRandom } from '../../../src/core/start/schedule.ts'
import type { Measuring } from '../../../src/go/start/start-cells.ts'
import { built } from '../../core/measured.ts'
import { bell, type Machine, type Simulated, simulated } from './simulated.ts'

// Machines and programs by which the decision on a cold start is audited: many seeds of each, through the real measuring on
// a simulated clock. A test runs a few seeds of each scenario; `npm run bench:decisions` runs thousands and writes the table.

/** What is counted of many runs of a scenario. */
export type Counted = 'changed' | 'grew' | 'unchanged' | 'inconclusive' | 'over' | 'within' | 'varies'

export interface Scenario {
  readonly name: string
  /** The machine of one run, drawn from a seed: copies lie elsewhere each time. */
  readonly machine: (seed: number) => Machine
  /** A limit that is judged in each run. */
  readonly budget?: Budget
  readonly counted: Counted
  /** The part of the runs that must be counted, at least or at most. */
  readonly least?: number
  readonly most?: number
}

/** The level of a run of 20 rows. */
const rule = ruleFor(20 * 5)

/** How many runs of a scenario are counted, of those with so many seeds from the first on. */
export async function countedOf(scenario: Scenario, firstSeed: number, runs: number): Promise<number> {
  const outcomes = await Promise.all(Array.from({ length: runs }, (_, at) => isCounted(scenario, firstSeed + at)))
  return outcomes.filter(Boolean).length
}

async function isCounted({ machine, budget, counted }: Scenario, seed: number): Promise<boolean> {
  const isUndecided: Measuring['isUndecided'] = (key, found) =>
    budget !== undefined && undecided([budget], key, 'cold-start', found, key.platform)
  const { cells } = await simulated(machine(seed), { seed, rule, isUndecided })
  const starts = {
    kind: 'measured',
    how: { kind: 'found-by-trial', program: 'program', arg: '--version' },
    stays: false,
    ...cells[0],
  } as const
  const head = built({ sha256: 'other', unstamped_sha256: 'other' })
  const key = { program: 'program', flagSet: 'default', platform: 'linux/amd64' }
  const cell = cellOf({ ...key, base: built(), head, starts }, rule)
  return outcomesOf(cell, budget).includes(counted)
}

function outcomesOf(cell: Cell, budget: Budget | undefined): readonly Counted[] {
  const comparison = cell.metrics['cold-start']
  const decision = comparison?.decision as Extract<Comparison['decision'], Counted | 'shrank'>
  const judged = budget === undefined ? [] : judge([cell], [budget], { host: cell.platform })
  return [
    ...(decision === 'grew' || decision === 'shrank' ? (['changed'] as const) : []),
    ...(decision === 'shrank' ? [] : [decision]),
    ...(comparison?.variation ? (['varies'] as const) : []),
    ...judged.flatMap(({ verdict }) => (verdict === 'over' || verdict === 'within' ? [verdict] : [])),
  ]
}

/** A start of 5 ms, of head so many times as long, that varies by this part of it (one standard deviation). */
const noisy =
  (spread: number, times = 1): Machine['seconds'] =>
  ({ side, random }) =>
    0.005 * (side === 'head' ? times : 1) * Math.max(0.2, 1 + spread * bell(random))

/** The same, with copies of one file that are apart: each copy of each side has a factor of its own, drawn once a run. */
function copiesApart(seed: number, draw: (random: () => number) => number, times = 1): Machine {
  const random = seededRandom(seed + 5000)
  const effects = {
    base: Array.from({ length: 12 }, () => draw(random)),
    head: Array.from({ length: 12 }, () => draw(random)),
  }
  const factor = ({ side, copy }: Simulated) => 1 + (effects[side][copy] ?? 0)
  return { seconds: (start) => noisy(0.02, times)(start) * factor(start) }
}

/** Speed that resembles that of the start before: an autoregressive process, a factor for both sides. */
function wandering(seed: number, memory: number): Machine {
  const random = seededRandom(seed + 9000)
  let state = 0
  return {
    seconds: (start) => {
      state = memory * state + Math.sqrt(1 - memory ** 2) * bell(random)
      return noisy(0.02)(start) * Math.exp(0.1 * state)
    },
  }
}

/** An init of head that takes from 20 to 80 ms where a start takes 2; `computing` is the part of it that computes. */
const erratic =
  (computing: number): Scenario['machine'] =>
  () => ({
    seconds: ({ side, random }) => 0.002 * (1 + 0.1 * bell(random)) + (side === 'head' ? 0.02 + 0.06 * random() : 0),
    computing: ({ side }) => (side === 'head' ? computing : 0.9),
  })

const humps =
  (times: number): Scenario['machine'] =>
  () => ({
    seconds: ({ side, random }) =>
      0.005 * (side === 'head' ? times : 1) * (random() < 0.5 ? 1 : 1.2) * (1 + 0.01 * bell(random)),
  })

const growth = (percent: number): Budget => ({
  metric: 'cold-start',
  level: 'fail',
  against: 'base',
  maxGrowth: { kind: 'percent', percent },
})

const alarm = { counted: 'changed', most: 0.005 } as const
const found = { counted: 'grew', least: 0.99 } as const

export const scenarios: readonly Scenario[] = [
  ...[0.02, 0.1, 0.2, 0.4].map(
    (spread): Scenario => ({
      name: `equal sides, ${spread * 100} % noise`,
      machine: () => ({ seconds: noisy(spread) }),
      ...alarm,
    }),
  ),
  {
    name: 'equal sides, a machine that gets 40 % slower while it measures',
    machine: () => ({ seconds: (start) => noisy(0.02)(start) * (1 + Math.min(0.4, start.at / 3)) }),
    ...alarm,
  },
  {
    name: 'equal sides, a machine that is half as fast after half a second',
    machine: () => ({ seconds: (start) => noisy(0.02)(start) * (start.at > 0.5 ? 2 : 1) }),
    ...alarm,
  },
  { name: 'equal sides, a speed that wanders', machine: (seed) => wandering(seed, 0.9), ...alarm },
  { name: 'equal sides, two humps', machine: humps(1), ...alarm },
  {
    name: 'equal sides, a clock of whole milliseconds',
    machine: () => ({ seconds: (start) => Math.round(noisy(0.05)(start) * 1000) / 1000 }),
    ...alarm,
  },
  {
    name: 'equal sides, copies apart by 0 to 3 %',
    machine: (seed) => copiesApart(seed, (random) => 0.03 * random()),
    ...alarm,
  },
  {
    name: 'equal sides, copies apart by a standard deviation of 1.5 %',
    machine: (seed) => copiesApart(seed, (random) => 0.015 * bell(random)),
    ...alarm,
  },
  {
    name: 'equal sides, copies apart by a standard deviation of 3 %',
    machine: (seed) => copiesApart(seed, (random) => 0.03 * bell(random)),
    counted: 'changed',
    most: 0.01,
  },
  ...[0.05, 0.1].flatMap((spread) =>
    [1.1, 1.5, 2, 5, 20].map(
      (times): Scenario => ({
        name: `×${times} at ${spread * 100} % noise`,
        machine: () => ({ seconds: noisy(spread, times) }),
        ...found,
      }),
    ),
  ),
  { name: '×1.5 at 20 % noise', machine: () => ({ seconds: noisy(0.2, 1.5) }), ...found },
  { name: '×5 at 40 % noise', machine: () => ({ seconds: noisy(0.4, 5) }), ...found },
  {
    name: '×1.1, copies apart by 0 to 3 %',
    machine: (seed) => copiesApart(seed, (random) => 0.03 * random(), 1.1),
    ...found,
  },
  { name: 'an init of 20 to 80 ms that computes', machine: erratic(0.95), ...found },
  { name: 'an init of 20 to 80 ms that sleeps', machine: erratic(0.05), ...found },
  { name: '+1 % between two humps, which is below the minimum', machine: humps(1.01), counted: 'changed', most: 0.01 },
  ...[3, 11, 21].flatMap((times) =>
    [0.1, 0.4].map(
      (spread): Scenario => ({
        name: `×${times} at ${spread * 100} % noise, against a limit of +10 %`,
        machine: () => ({ seconds: noisy(spread, times) }),
        budget: growth(10),
        counted: 'over',
        least: 0.99,
      }),
    ),
  ),
  {
    name: 'equal sides at 40 % noise, against a limit of +100 %: within, though smaller changes are not seen',
    machine: () => ({ seconds: noisy(0.4) }),
    budget: growth(100),
    counted: 'within',
    least: 0.99,
  },
  {
    name: 'head exactly at its maximum, which is not beyond it',
    machine: () => ({ seconds: noisy(0.05) }),
    budget: { metric: 'cold-start', level: 'fail', against: 'base', max: 0.005 },
    counted: 'over',
    most: 0.005,
  },
  {
    name: 'head that varies ten times as much as base',
    machine: () => ({ seconds: (start) => noisy(start.side === 'head' ? 0.3 : 0.03)(start) }),
    counted: 'varies',
    least: 0.99,
  },
  {
    name: 'equal sides at 10 % noise: neither varies more',
    machine: () => ({ seconds: noisy(0.1) }),
    counted: 'varies',
    most: 0.005,
  },
]
