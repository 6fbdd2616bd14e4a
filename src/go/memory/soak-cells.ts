import { join } from 'node:path'
import type { SoakRun, SoakTimes } from '../../core/memory/soak.ts'
import type { SoakedCell, SoakedSide } from '../../core/memory/soak-report.ts'
import type { DiagnosticProblem, SoakOrder, SoakReason } from '../../core/reason/memory-reason.ts'
import { type CountedStart, failedStart } from '../../core/start/runs.ts'
import type { CellToStart, StartableSide } from '../start/startable.ts'
import type { DiagnosticBuild } from './build-diagnostic.ts'
import { firstInside, type SoakAsked, soakOnce } from './soak-run.ts'

type Side = 'base' | 'head'

/** A cell that is to be kept running, and its sides built once more with the sampler in them. */
export interface CellToSoak extends CellToStart {
  readonly load?: string
  readonly diagnostic: Readonly<Partial<Record<Side, DiagnosticBuild>>>
}

export interface Soaking extends Pick<SoakAsked, 'exec' | 'probe' | 'limit'> {
  readonly times: SoakTimes
  /** Processors of this machine. */
  readonly cpus: number
  /** Where the samplers write. */
  readonly into: string
  readonly random: () => number
  /** Seconds, monotonic. */
  readonly now: () => number
  /** Starts of each side's diagnostic build, for figures of the heap at readiness. */
  readonly starts: number
}

/** All starts of diagnostic builds of a cell together. */
const mostStartSeconds = 30

interface Soaked {
  readonly side: Side
  readonly from: 'outside' | 'inside'
  readonly file: StartableSide
}

/** Keeps both sides of a cell running: the program's own binary seen from outside, the diagnostic build from inside. */
export async function soakCell(soaking: Soaking, cell: CellToSoak): Promise<SoakedCell> {
  const { load, base, head } = cell
  const startsOf = await insideStarts(soaking, cell)
  const { groups, how } = order(soaking.cpus, cell)
  const runs = new Map<string, SoakRun>()
  for (const group of groups) {
    await Promise.all(
      group.map(async ({ side, from, file }) => {
        // The limit is for the user's binary: the other one has a sampler in it, and collects more often.
        const { limit, ...unlimited } = soaking
        const own = from === 'inside' ? { samplesPath: join(soaking.into, `${side}.jsonl`) } : limit && { limit }
        runs.set(`${side} ${from}`, await soakOnce({ ...unlimited, ...own, ...(load && { load }) }, file))
      }),
    )
  }
  const sideOf = (side: Side): SoakedSide => ({
    outside: runs.get(`${side} outside`) as SoakRun,
    inside: runs.get(`${side} inside`) ?? whyNot(cell, side),
    starts: startsOf[side],
  })
  return {
    times: soaking.times,
    how,
    ...(load !== undefined && { load }),
    ...(soaking.limit && { limit: soaking.limit.bytes }),
    ...(base && { base: sideOf('base') }),
    ...(head && { head: sideOf('head') }),
  }
}

function whyNot({ diagnostic }: CellToSoak, side: Side): DiagnosticProblem {
  const made = diagnostic[side]
  return made?.kind === 'not-built' ? made.reason : { kind: 'no-diagnostic-build' }
}

/** A file of a side; undefined where there is none. */
function fileOf(cell: CellToSoak, side: Side, from: Soaked['from']): StartableSide | undefined {
  const own = cell[side]
  if (own === undefined || from === 'outside') return own
  const made = cell.diagnostic[side]
  return made?.kind === 'built' ? { ...own, path: made.path } : undefined
}

/** What runs beside what. Each takes a CPU, and its load another one; two with one and the same address cannot run at once. */
function order(
  cpus: number,
  cell: CellToSoak,
): { readonly groups: readonly (readonly Soaked[])[]; readonly how: SoakOrder } {
  const of = (from: Soaked['from']): Soaked[] =>
    (['base', 'head'] as const).flatMap((side) => {
      const file = fileOf(cell, side, from)
      return file === undefined ? [] : [{ side, from, file }]
    })
  const [outside, inside] = [of('outside'), of('inside')]
  const all = [...outside, ...inside]
  if (!hasOwnPort(cell)) {
    return {
      groups: all.map((one) => [one]),
      how: { kind: 'same-address' },
    }
  }
  const each = cell.load === undefined ? 1 : 2
  if (cpus >= each * all.length) return { groups: [all], how: { kind: 'together', cpus } }
  if (cpus >= each * 2) return { groups: [outside, inside], how: { kind: 'together', cpus } }
  return { groups: all.map((one) => [one]), how: { kind: 'in-turns', cpus } }
}

/** Whether each start has an address of its own. A program that tells by its output has none to share, as far as is known. */
function hasOwnPort({ base, head }: CellToStart): boolean {
  const run = (head ?? base)?.run
  if (run === undefined) return false
  switch (run.ready.kind) {
    case 'http':
      return run.ready.url.includes('{port}')
    case 'tcp':
      return run.ready.address.includes('{port}')
    default:
      return true
  }
}

/** Independent starts in rounds of base and head in random order, each until it was ready and the sampler spoke. */
async function insideStarts(
  soaking: Soaking,
  cell: CellToSoak,
): Promise<Readonly<Record<Side, readonly CountedStart[]>>> {
  const made: Record<Side, CountedStart[]> = { base: [], head: [] }
  const deadline = soaking.now() + mostStartSeconds
  const samplesPath = join(soaking.into, 'start.jsonl')
  let id = 0
  for (let round = 0; round < soaking.starts && soaking.now() < deadline; round++) {
    const sides: readonly Side[] = soaking.random() < 0.5 ? ['base', 'head'] : ['head', 'base']
    for (const side of sides) {
      const file = fileOf(cell, side, 'inside')
      if (file === undefined) continue
      const start = await firstInside({ ...soaking, samplesPath }, file)
      // One that fails at all has no figures, and what is left is not worth the time.
      if (start.outcome !== 'ready') return { ...made, [side]: [...made[side], { ...start, id: id++ }] }
      made[side].push({ ...start, id: id++ })
    }
  }
  return made
}

/** Why the diagnostic builds of a cell tell nothing of its starts; undefined if they do. */
export function insideReason({ base, head }: SoakedCell): SoakReason | undefined {
  for (const [side, soaked] of [
    ['head', head],
    ['base', base],
  ] as const) {
    if (soaked !== undefined && 'kind' in soaked.inside) return { kind: 'soak-of-side', side, why: soaked.inside }
    const failed = soaked?.starts.find(({ outcome }) => outcome !== 'ready')
    if (failed !== undefined) return { kind: 'diagnostic-not-started', side, ...failedStart(failed) }
  }
  return undefined
}
