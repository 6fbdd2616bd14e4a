import { measuredEnvironment } from '../../core/build/go-build.ts'
import { type SideResult, type Starts, samenessOf } from '../../core/cell/cell-findings.ts'
import { type CellKey, cellId } from '../../core/cell-key.ts'
import { isSameProgram } from '../../core/compare/compare.ts'
import type { Exec } from '../../core/exec.ts'
import type { Program, Run } from '../../core/plan/program.ts'
import type { Progress } from '../../core/progress.ts'
import type { FailureReason } from '../../core/reason/build-reason.ts'
import type { NotStarted, StartWay } from '../../core/reason/start-reason.ts'
import { notStartedText, startWayText } from '../../render/words/start-text.ts'
import type { BuiltCells } from '../build/build-cells.ts'
import type { CellToBuild } from '../build/cell-to-build.ts'
import type { Probe } from '../probe.ts'
import type { CellToStart, StartableSide } from './startable.ts'
import { tryStart } from './try-start.ts'

type Side = 'base' | 'head'

export interface StartPlanning {
  readonly exec: Exec
  readonly progress: Progress
  readonly probe: Probe
  /** `GOOS/GOARCH` that this machine runs. */
  readonly host: string
  readonly onlySize: boolean
  readonly path: string
  /** An empty folder: where programs run that were not told how, and what all of them get as home. */
  readonly home: string
  /** A temporary folder, for trials. */
  readonly temporary: string
  /** The working directory of each revision, where configured programs run. */
  readonly dirs: Readonly<Record<Side, string | undefined>>
}

/** What is to be started, and for each other cell why not. */
export interface StartPlan {
  readonly cells: readonly CellToStart[]
  readonly starts: ReadonlyMap<string, Starts>
}

type Way =
  | { readonly kind: 'known'; readonly run: Run; readonly how: StartWay; readonly own: boolean }
  | { readonly kind: 'unknown'; readonly reason: NotStarted; readonly onlyHead: boolean }

/** Decides for each cell whether it is started, and how. Only cells whose two files differ are worth it. */
export async function findWaysToStart(
  planning: StartPlanning,
  cells: readonly CellToBuild[],
  built: Readonly<Record<Side, BuiltCells | undefined>>,
): Promise<StartPlan> {
  const toStart: CellToStart[] = []
  const starts = new Map<string, Starts>()
  const ways = new Map<string, Promise<Way>>()
  for (const cell of cells) {
    const id = cellId(cell)
    const paths = { base: built.base?.get(id)?.path, head: built.head?.get(id)?.path }
    const reason = reasonNotTo(planning, cell, paths) ?? headFailure(built.head?.get(id)?.result)
    if (reason !== undefined) {
      starts.set(id, planning.onlySize ? { kind: 'not-wanted' } : { kind: 'not-possible', reason })
      continue
    }
    const known = ways.get(cell.program) ?? wayToStart(planning, cell.source, paths)
    const isNew = !ways.has(cell.program)
    ways.set(cell.program, known)
    const way = await known
    if (isNew) planning.progress.step(wayText(cell.program, way))
    if (way.kind === 'unknown') {
      starts.set(id, { kind: 'not-possible', reason: way.reason, ...(way.onlyHead && { onlyHead: true }) })
      continue
    }
    starts.set(id, { kind: 'measured', how: way.how, stays: way.run.ready.kind !== 'exit' })
    if (isSame(id, built)) continue
    toStart.push(startable(planning, cell, way, paths))
  }
  return { cells: toStart, starts }
}

function reasonNotTo(
  { onlySize, host }: StartPlanning,
  { platform }: CellKey,
  { base, head }: Readonly<Record<Side, string | undefined>>,
): NotStarted | undefined {
  if (onlySize) return { kind: 'only-sizes' }
  if (platform !== host) return { kind: 'other-platform' }
  if (!host.startsWith('linux/')) return { kind: 'other-system', host }
  return base === undefined && head === undefined ? { kind: 'neither-built' } : undefined
}

/** Base alone is worth no start where head should be there and is not. Where head has no such program, it is. */
function headFailure(head: SideResult | undefined): FailureReason | undefined {
  return head?.kind === 'failed' ? head.reason : undefined
}

function isSame(id: string, { base, head }: Readonly<Record<Side, BuiltCells | undefined>>): boolean {
  const result = head?.get(id)?.result
  return result !== undefined && isSameProgram(samenessOf(base?.get(id)?.result, result))
}

async function wayToStart(
  planning: StartPlanning,
  { name, run }: Program,
  { base, head }: Readonly<Record<Side, string | undefined>>,
): Promise<Way> {
  if (run === 'off') return { kind: 'unknown', reason: { kind: 'run-off' }, onlyHead: false }
  if (run !== undefined) return { kind: 'known', run, how: asConfigured(name, run), own: true }
  const binaries = [head, base].filter((binary) => binary !== undefined)
  const trial = await tryStart(planning, { name, binaries })
  if (trial.kind === 'size-only') return { kind: 'unknown', reason: trial.reason, onlyHead: trial.onlyHead === true }
  return { kind: 'known', run: trial.run, how: trial.way, own: false }
}

function startable(
  { dirs, home, path }: StartPlanning,
  { program, flagSet, platform, flags }: CellToBuild,
  { run, own }: Way & { kind: 'known' },
  paths: Readonly<Record<Side, string | undefined>>,
): CellToStart {
  const env = measuredEnvironment({ path, home, temporary: home }, run.env, flags.runEnv)
  const side = (which: Side): Partial<Record<Side, StartableSide>> => {
    const binary = paths[which]
    return binary === undefined
      ? {}
      : { [which]: { path: binary, dir: (own ? dirs[which] : undefined) ?? home, run, env } }
  }
  return { program, flagSet, platform, ...side('base'), ...side('head') }
}

function asConfigured(name: string, { args, ready }: Run): StartWay {
  const line = [name, ...args].join(' ')
  return { kind: 'as-configured', command: line.length <= 500 ? line : `${line.slice(0, 500)}…`, ready }
}

const wayText = (program: string, way: Way): string =>
  way.kind === 'known' ? startWayText(way.how) : `${program}: ${notStartedText(way.reason)}`
