import { median } from 'simple-statistics'
import type { Metrics } from '../compare/comparison.ts'
import { mannWhitneyP } from '../compare/statistics.ts'
import type { InitChange } from './start-schema.ts'

// Why a start takes longer or shorter: what GODEBUG=inittrace=1 says of the initialization of each package. It explains
// a difference that was measured without it; tracing has its own cost, and its figures are never judged.

/** What initializing one package took in one start. Go prints two digits of the time, and whole milliseconds from 10 on. */
export interface Init {
  readonly seconds: number
  readonly bytes?: number
  readonly allocations?: number
}

/** One traced start: packages by import path. */
export type InitTrace = ReadonlyMap<string, Init>

/** Starts a side, in turns: fewer cannot be told apart by a test at p < 0.01 where some are equal. */
export const tracedStarts = 7

const mostChanges = 10

/**
 * Below this a difference is the scheduler's. Of 3,700 packages in 100 pairs of traces of one file, on a machine with five
 * processes for each CPU, 8 passed the test alone, and one of them moved by this much too.
 */
const smallestChange = 20e-6

/** An attribution has to explain this much of the difference to be worth saying. */
const smallestShare = 0.2

/** The environment of a traced start. What the program has of GODEBUG stays: it may change what the program does. */
export function tracedEnvironment(env: Readonly<Record<string, string>>): Record<string, string> {
  return { ...env, GODEBUG: env.GODEBUG ? `${env.GODEBUG},inittrace=1` : 'inittrace=1' }
}

/**
 * Reads lines such as `init internal/bytealg @0.003 ms, 0 ms clock, 0 bytes, 0 allocs` from what a program wrote to
 * standard error. The format is not fixed (runtime/extern.go), so what is not understood is left out.
 */
export function readInitTrace(stderr: string): InitTrace {
  const found = new Map<string, Init>()
  const lines = stderr.matchAll(/^init (\S{1,500}) @\S+ ms, ([\d.]+) ms clock(?:, (\d+) bytes)?(?:, (\d+) allocs)?/gm)
  for (const [, name = '', clock, bytes, allocations] of lines) {
    const seconds = Number(`${clock}e-3`)
    if (!Number.isFinite(seconds)) continue
    found.set(importPath(name), {
      seconds,
      ...(bytes !== undefined && { bytes: Number(bytes) }),
      ...(allocations !== undefined && { allocations: Number(allocations) }),
    })
  }
  return found
}

/** In a symbol's name, dots of the last element are escaped: `gopkg.in/yaml%2ev3`. */
const importPath = (name: string): string =>
  name.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/**
 * The packages whose initialization changed, the largest change first. A change counts by the same test as a start, at p
 * < 0.01, and from 20 µs on. A package that only some starts of a side told of is left out: other output garbled it.
 */
export function initChanges(base: readonly InitTrace[], head: readonly InitTrace[]): InitChange[] {
  const names = new Set([...base, ...head].flatMap((trace) => [...trace.keys()]))
  return [...names]
    .flatMap((name): InitChange[] => {
      const before = seenIn(base, name)
      const after = seenIn(head, name)
      if (before === undefined || after === undefined) return []
      const delta = middle(after, ({ seconds }) => seconds) - middle(before, ({ seconds }) => seconds)
      const p = mannWhitneyP(seconds(before, base.length), seconds(after, head.length))
      if (p >= 0.01 || Math.abs(delta) < smallestChange) return []
      const sides = {
        ...(before.length > 0 && { base: summary(before) }),
        ...(after.length > 0 && { head: summary(after) }),
      }
      return [{ package: name, ...sides, delta }]
    })
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
    .slice(0, mostChanges)
}

/** What the starts of a side say of a package: all of them or none, else undefined. */
function seenIn(traces: readonly InitTrace[], name: string): readonly Init[] | undefined {
  const seen = traces.flatMap((trace) => trace.get(name) ?? [])
  return seen.length === 0 || seen.length === traces.length ? seen : undefined
}

/** A package that a side does not have takes no time there. */
const seconds = (seen: readonly Init[], starts: number): readonly number[] =>
  seen.length === 0 ? Array.from({ length: starts }, () => 0) : seen.map(({ seconds }) => seconds)

const middle = (seen: readonly Init[], read: (init: Init) => number): number =>
  seen.length === 0 ? 0 : median(seen.map(read))

function summary(seen: readonly Init[]): NonNullable<InitChange['base']> {
  const known = (read: (init: Init) => number | undefined): number | undefined => {
    const values = seen.flatMap((init) => read(init) ?? [])
    return values.length === 0 ? undefined : median(values)
  }
  const bytes = known((init) => init.bytes)
  const allocations = known((init) => init.allocations)
  return {
    seconds: middle(seen, (init) => init.seconds),
    ...(bytes !== undefined && { bytes }),
    ...(allocations !== undefined && { allocations }),
  }
}

/** A row's start, and what its packages' initialization has to do with it. */
interface Changes {
  readonly inits?: readonly InitChange[] | undefined
  readonly metrics: Metrics
}

export interface Attribution {
  readonly package: string
  /** In the direction of the whole difference. */
  readonly seconds: number
  /** The trace says as much as the whole difference, or more: then its figure says no more than that. */
  readonly all: boolean
}

/** The package that explains most of a start's difference; undefined if none explains a fifth of it. */
export function attributionOf({ inits = [], metrics }: Changes): Attribution | undefined {
  const delta = metrics['cold-start']?.delta ?? 0
  const [largest] = inits.filter((init) => Math.sign(init.delta) === Math.sign(delta))
  if (largest === undefined || Math.abs(largest.delta) < smallestShare * Math.abs(delta)) return undefined
  return { package: largest.package, seconds: largest.delta, all: Math.abs(largest.delta) >= Math.abs(delta) }
}
