import { causesOf } from './binary/causes.ts'
import { type Inspection, symbolDifferences } from './binary/inspection.ts'
import {
  compareExact,
  compareSampled,
  type DecisionRule,
  exactSample,
  goneFromHead,
  identicalExact,
  isSameProgram,
  newInHead,
  notMeasured,
} from './compare/compare.ts'
import { grouped } from './grouped.ts'
import { soakMetrics } from './memory/soak-metrics.ts'
import { type SoakedCell, soakReport } from './memory/soak-report.ts'
import { compareStepped } from './memory/stepped.ts'
import { type LimitsWanted, limitMetrics, type UnderLimit, underLimitOf } from './memory/under-limit.ts'
import { type Metric, type MetricId, metricOf } from './metric.ts'
import type { Binary, Cell, Comparison, FlagSetComparison, Sample } from './report/report.ts'
import type { BinaryFacts } from './start/probe-protocol.ts'
import { type CellRuns, type Purpose, problemOf } from './start/runs.ts'
import { startMetrics } from './start/start-metrics.ts'

/** A built binary and what its file alone says. Sizes in bytes. */
export interface SizedBinary {
  readonly facts: BinaryFacts
  /** Absent until it is known. */
  readonly compressedSize?: number
  readonly zstdSize?: number
  readonly buildSeconds?: number
  /** Present where base and head differ. */
  readonly inspection?: Inspection
}

/** What became of one side of a cell. `absent`: that revision has no such program. */
export type SideResult =
  | { readonly kind: 'built'; readonly binary: SizedBinary }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: string; readonly output?: string }

/** Whether and how a cell was started. */
export type Starts =
  | {
      readonly kind: 'measured'
      readonly how: string
      readonly base?: CellRuns
      readonly head?: CellRuns
      readonly stays: boolean
      /** Whether starts from disk were asked for. */
      readonly cold?: boolean
      /** Why there are no runs although there could be. */
      readonly reasons?: Partial<Record<Purpose, string>>
      /** Why times are not to be relied on. */
      readonly doubt?: string
      readonly underLimit?: UnderLimit
      /** What soaks of it told. */
      readonly soak?: SoakedCell
    }
  | { readonly kind: 'not-wanted' }
  | {
      readonly kind: 'not-possible'
      readonly reason: string
      /** Whether it would be if head started as base does. */
      readonly onlyHead?: boolean
    }

export interface CellKey {
  readonly program: string
  readonly flagSet: string
  readonly platform: string
  /** What tells cells of several jobs apart that are the same else. */
  readonly variant?: string | undefined
}

/** One text per cell, to keep maps by. */
export const cellId = ({ program, flagSet, platform, variant }: CellKey): string =>
  JSON.stringify([program, flagSet, platform, ...(variant === undefined ? [] : [variant])])

/** Whether both are one cell; quicker than comparing their texts, which a report of many jobs does a million times. */
export const sameCell = (one: CellKey, other: CellKey): boolean =>
  one.program === other.program &&
  one.flagSet === other.flagSet &&
  one.platform === other.platform &&
  one.variant === other.variant

/** "linux/amd64", or in a report of several jobs "linux/amd64, go 1.26". */
export const platformText = ({ platform, variant }: Pick<CellKey, 'platform' | 'variant'>): string =>
  variant === undefined ? platform : `${platform}, ${variant}`

/** The key alone. */
export const keyOf = ({ program, flagSet, platform, variant }: CellKey): CellKey => ({
  program,
  flagSet,
  platform,
  ...(variant !== undefined && { variant }),
})

export interface CellFindings extends CellKey {
  /** Absent: there is nothing to compare with. */
  readonly base?: SideResult
  readonly head: SideResult
  readonly starts: Starts
  /** Absent: nothing was asked about memory limits. */
  readonly limits?: LimitsWanted
  /** Whether soaks were asked for. */
  readonly soaks?: boolean
}

/** Whether two files are the same program. Only `different` ones are worth timing. */
export function samenessOf(base: SideResult | undefined, head: SideResult): Cell['sameness'] {
  if (base?.kind !== 'built' || head.kind !== 'built') return 'one-sided'
  if (base.binary.facts.sha256 === head.binary.facts.sha256) return 'identical'
  return base.binary.facts.unstamped_sha256 === head.binary.facts.unstamped_sha256 ? 'stamp' : 'different'
}

/** Compares everything that was found of a cell. */
export function cellOf(findings: CellFindings, rule: DecisionRule): Cell {
  const { program, flagSet, platform, base, head, starts, limits } = findings
  const sameness = samenessOf(base, head)
  const baseBinary = base?.kind === 'built' ? base.binary : undefined
  const headBinary = head.kind === 'built' ? head.binary : undefined
  const failure = failureOf(base, head)
  const startFailure = startFailureOf(starts)
  const found = starts.kind === 'measured' ? starts.underLimit : undefined
  const underLimit = limits && underLimitOf(findings, limits, found)
  return {
    program,
    flagSet,
    platform,
    ...(starts.kind === 'measured' && !isSameProgram(sameness) && { start: starts.how }),
    sameness,
    ...(baseBinary && { base: binaryOf(baseBinary) }),
    ...(headBinary && { head: binaryOf(headBinary) }),
    ...(failure && { failure }),
    ...(startFailure !== undefined && { startFailure }),
    ...(underLimit && { underLimit }),
    metrics: {
      ...exactMetrics(findings, sameness),
      ...startMetrics(findings, sameness, rule),
      ...soakMetrics(findings, sameness, rule),
      ...(limits && limitMetrics(findings, sameness, starts, limits, found)),
    },
    ...(starts.kind === 'measured' && starts.soak && { soak: soakReport(starts.soak) }),
    causes: baseBinary && headBinary ? [...causesOf(baseBinary, headBinary)] : [],
    ...largestSymbols(baseBinary?.inspection, headBinary?.inspection),
  }
}

const mostSymbols = 10

function largestSymbols(base: Inspection | undefined, head: Inspection | undefined): Pick<Cell, 'symbols'> {
  const found = base && head ? symbolDifferences(base, head) : []
  // A name may be a whole generic type; a report takes no text of more than 10,000 characters.
  const named = found.slice(0, mostSymbols).map(({ name, ...rest }) => ({ ...rest, name: name.slice(0, 1_000) }))
  return named.length > 0 ? { symbols: named } : {}
}

function failureOf(base: SideResult | undefined, head: SideResult): Cell['failure'] {
  const failed = head.kind === 'failed' ? head : base?.kind === 'failed' ? base : undefined
  if (failed === undefined) return undefined
  const side = base?.kind === 'failed' && head.kind === 'failed' ? 'both' : failed === head ? 'head' : 'base'
  return { side, reason: failed.reason, ...(failed.output !== undefined && { output: failed.output }) }
}

function startFailureOf(starts: Starts): string | undefined {
  if (starts.kind === 'not-possible') return starts.onlyHead === true ? starts.reason : undefined
  if (starts.kind === 'not-wanted' || starts.head === undefined || starts.base === undefined) return undefined
  return problemOf('base', starts.base) === undefined ? problemOf('head', starts.head) : undefined
}

function binaryOf({ facts, buildSeconds, inspection }: SizedBinary): Binary {
  return {
    size: facts.size,
    sha256: facts.sha256,
    loadableSha256: facts.loadable_sha256,
    sections: facts.sections.map(({ name, file_bytes, memory_bytes }) => ({
      name,
      fileBytes: file_bytes,
      memoryBytes: memory_bytes,
    })),
    modules: facts.modules.map(({ path, version, replaced_by }) => ({
      path,
      version,
      ...(replaced_by !== undefined && { replacedBy: replaced_by }),
    })),
    packages: (inspection?.packages ?? []).map(({ path, module, bytes }) => ({
      path,
      ...(module !== undefined && { module }),
      bytes,
    })),
    ...(inspection?.fromTwin !== undefined && { fromTwin: inspection.fromTwin }),
    ...(buildSeconds !== undefined && { buildSeconds }),
    ...(facts.go_version !== undefined && { goVersion: facts.go_version }),
    ...(facts.main_module && { mainModule: facts.main_module.path }),
    ...(facts.interpreter !== undefined && { interpreter: facts.interpreter }),
    ...(facts.libraries.length > 0 && { libraries: [...facts.libraries] }),
    stripped: facts.stripped,
  }
}

const exact: readonly (readonly [MetricId, (binary: SizedBinary) => number | undefined])[] = [
  ['size', ({ facts }) => facts.size],
  ['content-size', ({ facts }) => facts.content_size],
  ['loadable-size', ({ facts }) => facts.loadable_size],
  ['compressed-size', ({ compressedSize }) => compressedSize],
  ['zstd-size', ({ zstdSize }) => zstdSize],
]

/** What became of both sides. */
export type Sides = Pick<CellFindings, 'base' | 'head'>

function exactMetrics(sides: Sides, sameness: Cell['sameness']): Cell['metrics'] {
  const { base, head } = sides
  const metrics: Cell['metrics'] = {}
  for (const [id, read] of exact) {
    const before = base?.kind === 'built' ? read(base.binary) : undefined
    const after = head.kind === 'built' ? read(head.binary) : undefined
    metrics[id] = exactComparison(id, before, after, sides, sameness)
  }
  return metrics
}

function exactComparison(
  id: MetricId,
  before: number | undefined,
  after: number | undefined,
  { base, head }: Sides,
  sameness: Cell['sameness'],
): Comparison {
  const samples = {
    ...(before !== undefined && { base: exactSample(before) }),
    ...(after !== undefined && { head: exactSample(after) }),
  }
  if (before !== undefined && after !== undefined) {
    return sameness === 'identical' ? identicalExact(after) : compareExact(metricOf(id), before, after)
  }
  if (head.kind === 'failed') return notMeasured(head.reason, samples)
  if (after !== undefined && base?.kind === 'absent') return newInHead(exactSample(after))
  if (after !== undefined && base === undefined) return notMeasured('there is no base to compare with', samples)
  if (after !== undefined && base?.kind === 'failed') return notMeasured(base.reason, samples)
  if (before !== undefined && head.kind === 'absent') return goneFromHead(exactSample(before))
  return notMeasured(id === 'zstd-size' ? 'zstd takes Node.js 22.15 or newer' : 'neither side has it', samples)
}

/** What each flag set buys: head of every cell against head of the same program's first flag set, per platform. */
export function flagSetComparisons(cells: readonly Cell[], rule: DecisionRule): FlagSetComparison[] {
  const groups = grouped(
    cells.filter(({ head }) => head !== undefined),
    ({ program, platform }) => JSON.stringify([program, platform]),
  )
  return [...groups.values()].flatMap((group): FlagSetComparison[] => {
    const [first] = group
    if (first === undefined || group.length < 2) return []
    return [
      {
        program: first.program,
        platform: first.platform,
        reference: first.flagSet,
        rows: group.map((cell) => ({ flagSet: cell.flagSet, metrics: againstFirst(first, cell, rule) })),
      },
    ]
  })
}

function againstFirst(first: Cell, cell: Cell, rule: DecisionRule): Cell['metrics'] {
  const metrics: Cell['metrics'] = {}
  for (const id of Object.keys(cell.metrics) as MetricId[]) {
    const before = first.metrics[id]?.head
    const after = cell.metrics[id]?.head
    if (before === undefined || after === undefined) continue
    // The values are in the cells already; here they would only make the report twice as long.
    const { base: _, head, ...rest } = comparedBy(metricOf(id), before, after, rule)
    const doubt = first.metrics[id]?.doubt ?? cell.metrics[id]?.doubt
    if (doubt !== undefined) Object.assign(rest, { decision: 'inconclusive', reason: doubt, doubt })
    metrics[id] = { ...rest, ...(head && { head: { center: head.center, lo: head.lo, hi: head.hi, values: [] } }) }
  }
  return metrics
}

function comparedBy(metric: Metric, before: Sample, after: Sample, rule: DecisionRule): Comparison {
  switch (metric.kind) {
    case 'sampled':
      return compareSampled(metric, before, after, rule)
    case 'stepped':
      return compareStepped(before.center, after.center)
    case 'exact':
      return compareExact(metric, before.center, after.center)
  }
}
