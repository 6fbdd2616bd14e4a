import { type CellKey, cellId } from '../cell-key.ts'
import { grouped } from '../grouped.ts'
import type { Shard } from './cells-of-job.ts'
import { type FlagSet, textOfFlags } from './flag-set.ts'

/** Seconds that cells took in an earlier run, by `cellId`. */
export type RecordedCosts = ReadonlyMap<string, number>

/** A cell as far as it matters which job takes it. */
export interface CellToPlan extends CellKey {
  readonly flags: FlagSet
}

export interface PlanOptions {
  /** The platform of the machine that plans: what no other runner has is cross-built there. */
  readonly host: string
  /** The label of that machine. */
  readonly hostRunner: string
  /** Platform → label of the runner that measures it. */
  readonly runners: Readonly<Record<string, string>>
  /** Jobs at most. */
  readonly shards: number
  /** What cells took in an earlier run. */
  readonly recorded?: RecordedCosts
}

/** A job of the plan: one entry of a matrix's `include`. */
export interface PlannedJob {
  /** For people: what it measures. */
  readonly name: string
  /** For `runs-on`. */
  readonly runner: string
  readonly cells: Shard
}

/** Cells that share all compiled packages, so that one job compiles them once. */
interface Unit {
  readonly runner: string
  readonly cells: readonly CellToPlan[]
  readonly cost: number
}

/**
 * Splits the cells into jobs so that the longest job is short. Undefined if `shards` is fewer than the runners that are needed.
 * Cells that share their compiled packages stay together: flag sets that differ only for the linker or at run time.
 */
export function planShards(cells: readonly CellToPlan[], options: PlanOptions): readonly PlannedJob[] | undefined {
  const units = unitsOf(cells, options)
  const runners = [...grouped(units, ({ runner }) => runner).values()]
  if (runners.length > options.shards) return undefined
  // One job for each runner; each further one for whichever runner's jobs have most to do.
  const counts = runners.map(() => 1)
  const load = (at: number) => costOf(runners[at] ?? []) / (counts[at] ?? 1)
  for (let left = options.shards - runners.length; left > 0; left--) {
    const open = runners.map((_, at) => at).filter((at) => (counts[at] ?? 0) < (runners[at]?.length ?? 0))
    const [most] = open.toSorted((a, b) => load(b) - load(a))
    if (most === undefined) break
    counts[most] = (counts[most] ?? 0) + 1
  }
  return runners.flatMap((of, at) => balanced(of, counts[at] ?? 1).map(jobOf))
}

function unitsOf(cells: readonly CellToPlan[], { host, hostRunner, runners, recorded }: PlanOptions): Unit[] {
  const groups = grouped(cells, ({ program, platform, flags }) => JSON.stringify([platform, program, compiling(flags)]))
  const units = [...groups.values()].map((group) => {
    const platform = group[0]?.platform ?? host
    const runner = runners[platform] ?? hostRunner
    const measured = runners[platform] !== undefined || platform === host
    const known = group.map((cell) => recorded?.get(cellId(cell)))
    const seconds = known.every((one) => one !== undefined) ? known.reduce((sum, one) => sum + one, 0) : undefined
    // In relinks: compiling a program takes about ten of them, measuring a cell about three.
    return { runner, cells: group, estimate: 10 + group.length * (measured ? 1 + 3 : 1), seconds }
  })
  // What an earlier run did not have is estimated in proportion to what it had.
  const told = units.filter(({ seconds }) => seconds !== undefined)
  const ratio = total(told, ({ seconds = 0 }) => seconds) / total(told, ({ estimate }) => estimate)
  return units.map(({ estimate, seconds, ...unit }): Unit => {
    return { ...unit, cost: seconds ?? estimate * (Number.isFinite(ratio) ? ratio : 1) }
  })
}

const total = <Value>(values: readonly Value[], of: (value: Value) => number): number =>
  values.reduce((sum, value) => sum + of(value), 0)

/** What of a flag set reaches the compiler. */
const compiling = ({ name: _, ldflags: __, runEnv: ___, ...flags }: FlagSet): string => textOfFlags(flags)

const costOf = (units: readonly Unit[]): number => total(units, ({ cost }) => cost)

/** The longest first, each to the job that has least to do by then. */
function balanced(units: readonly Unit[], jobs: number): readonly (readonly Unit[])[] {
  const shares = Array.from({ length: jobs }, (): Unit[] => [])
  for (const unit of units.toSorted((a, b) => b.cost - a.cost)) {
    const [least] = shares.toSorted((a, b) => costOf(a) - costOf(b))
    least?.push(unit)
  }
  return shares.filter((share) => share.length > 0)
}

function jobOf(units: readonly Unit[]): PlannedJob {
  const cells = units.flatMap((unit) => unit.cells)
  const shard = [...grouped(cells, ({ program, platform }) => JSON.stringify([program, platform])).values()].flatMap(
    (group) => {
      const [first] = group
      if (first === undefined) return []
      const { program, platform } = first
      return [{ program, 'flag-sets': group.map(({ flagSet }) => flagSet), platform }]
    },
  )
  return { name: nameOf(shard), runner: units[0]?.runner ?? '', cells: shard }
}

/** "server (default, stripped, linux/amd64) and 2 more". */
function nameOf([first, ...rest]: Shard): string {
  if (first === undefined) return ''
  const name = `${first.program} (${[...first['flag-sets'], first.platform].join(', ')})`
  return rest.length === 0 ? name : `${name} and ${rest.length} more`
}
