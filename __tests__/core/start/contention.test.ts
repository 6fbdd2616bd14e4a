import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Block, type Disturbance, disturbanceOf, doubtOf, isHopeless } from '../../../src/core/start/contention.ts'
import type { StartResult } from '../../../src/core/start/probe-protocol.ts'
import { reasonText } from '../../../src/render/words/reason-text.ts'
import { ready } from '../measured.ts'

/** Starts that take these milliseconds, computing for this part of them. */
const starts = (milliseconds: readonly number[], computing = 0.9): StartResult[] =>
  milliseconds.map((time) =>
    ready({ wall_ns: time * 1e6, user_ns: time * 1e6 * computing * 0.75, system_ns: time * 1e6 * computing * 0.25 }),
  )
const quietTimes = [2, 2.01, 2.02, 2.03, 2, 2.01, 2.02, 2.03, 2, 2.01, 2.02, 2.03]
const block = (rest: Partial<Block> = {}): Block => ({
  base: starts(quietTimes),
  head: starts(quietTimes),
  stolen: 0,
  throttled: 0,
  others: 0.1,
  ...rest,
})

describe('a block of runs', () => {
  const rows: readonly {
    readonly name: string
    readonly block: Block
    readonly quiet?: number
    readonly kind?: Disturbance['kind']
  }[] = [
    { name: 'of a quiet machine is not disturbed', block: block(), quiet: 0.1 },
    {
      name: 'is not disturbed by a head that takes twice as long',
      block: block({ head: starts(quietTimes.map((t) => t * 2)) }),
      quiet: 0.1,
    },
    { name: 'is not disturbed by others alone: another CPU may be theirs', block: block({ others: 1.9 }), quiet: 0.1 },
    {
      name: 'is not disturbed where nothing is known of the machine',
      block: { base: starts(quietTimes), head: starts(quietTimes) },
    },
    { name: 'may lose a tenth of its time to the host', block: block({ stolen: 0.1 }) },
    { name: 'is disturbed by a host that takes more', block: block({ stolen: 0.11 }), kind: 'stolen' },
    { name: 'may be stopped by its quota twice in 24 runs', block: block({ throttled: 2 }) },
    { name: 'is disturbed by a quota that stops it more often', block: block({ throttled: 3 }), kind: 'throttled' },
    {
      name: 'is not disturbed by runs that differ, whatever their spread: that may be the program',
      block: block({ base: starts([1, 2, 3, 4, 5, 6, 7]), head: starts([10, 20, 30, 40, 50, 60, 70]) }),
      quiet: 0.1,
    },
    {
      name: 'is not disturbed by a head that sleeps where base computes',
      block: block({
        head: starts(
          quietTimes.map((t) => t * 10),
          0.05,
        ),
      }),
      quiet: 0.5,
    },
    {
      name: 'may wait a quarter more than the quietest one',
      block: block({ base: starts(quietTimes, 0.66), head: starts(quietTimes, 0.66) }),
      quiet: 0.1,
    },
    {
      name: 'is disturbed where it waits longer',
      block: block({ base: starts(quietTimes, 0.64), head: starts(quietTimes, 0.64) }),
      quiet: 0.1,
      kind: 'waiting',
    },
    {
      name: 'of a program that always waits is not disturbed by that',
      block: block({ base: starts(quietTimes, 0.1), head: starts(quietTimes, 0.1) }),
      quiet: 0.88,
    },
    {
      name: 'of a program that computes on several CPUs does not wait',
      block: block({ base: starts(quietTimes, 1.8), head: starts(quietTimes, 1.8) }),
      quiet: 0,
    },
    { name: 'is not held against others before there are any', block: block({ base: starts(quietTimes, 0.1) }) },
  ]
  for (const { name, block, quiet, kind } of rows) {
    it(name, () => assert.equal(disturbanceOf(block, quiet)?.kind, kind))
  }
})

describe('a course of blocks', () => {
  const waiting = (amount: number): Disturbance => ({ kind: 'waiting', amount })
  const stolen: Disturbance = { kind: 'stolen', amount: 0.4 }
  const rows: readonly {
    readonly name: string
    readonly disturbances: readonly (Disturbance | undefined)[]
    readonly others?: readonly number[]
    readonly hopeless?: boolean
    readonly doubt?: string
  }[] = [
    { name: 'without a block is none', disturbances: [] },
    { name: 'of quiet blocks leaves no doubt', disturbances: [undefined, undefined] },
    { name: 'half of it disturbed is decided by the other half', disturbances: [stolen, stolen, undefined, undefined] },
    {
      name: 'more than half of it disturbed decides nothing',
      disturbances: [stolen, stolen, stolen, undefined, undefined],
      doubt: 'the host took up to 40 % of the CPU (steal time) in 3 of 5 blocks of runs',
    },
    {
      name: 'is given up after five disturbed blocks, and names what disturbed most of them',
      disturbances: [stolen, waiting(0.4), waiting(0.93), waiting(0.5), stolen],
      others: [1.9, 1.8, 1.95],
      hopeless: true,
      doubt:
        'runs waited for up to 93 % of their time, much longer than in others, in 3 of 5 blocks of runs, while other processes kept 1.9 of 2 CPUs busy',
    },
    {
      name: 'on an idle machine blames the program',
      disturbances: [waiting(0.8)],
      others: [0.1],
      doubt:
        'runs waited for up to 80 % of their time, much longer than in others, in 1 of 1 blocks of runs, on an idle machine: the program itself takes a different time from run to run',
    },
    {
      name: 'blames nobody where nothing is known of others',
      disturbances: [waiting(0.6)],
      others: [],
      doubt: 'runs waited for up to 60 % of their time, much longer than in others, in 1 of 1 blocks of runs',
    },
    {
      name: 'that a quota stopped says so',
      disturbances: [{ kind: 'throttled', amount: 12 }],
      doubt: 'the CPU quota of this container stopped the runs in 1 of 1 blocks of runs',
    },
  ]
  for (const { name, disturbances, others = [0.1], hopeless = false, doubt } of rows) {
    it(name, () => {
      assert.equal(isHopeless({ disturbances }), hopeless)
      const found = doubtOf({ disturbances, others, cpus: 2 })
      assert.equal(found && reasonText(found), doubt)
    })
  }

  it('tells an idle machine from a busy one at an eighth of its CPUs', () => {
    const surroundings = (others: number) =>
      doubtOf({ disturbances: [waiting(0.8)], others: [others], cpus: 4 })?.surroundings
    assert.deepEqual(surroundings(0.49), { kind: 'idle' })
    assert.deepEqual(surroundings(0.5), { kind: 'busy', others: 0.5, cpus: 4 })
  })
})
