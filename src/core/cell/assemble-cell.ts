import type { Binary } from '../binary/binary.ts'
import { causesOf } from '../binary/causes.ts'
import { type Inspection, symbolDifferences } from '../binary/inspection.ts'
import {
  compareExact,
  type DecisionRule,
  goneFromHead,
  identicalExact,
  isSameProgram,
  newInHead,
  notMeasured,
} from '../compare/compare.ts'
import type { Comparison } from '../compare/comparison.ts'
import { exactSample } from '../compare/sample.ts'
import { soakReport } from '../memory/soak-report.ts'
import { type MetricId, metricOf } from '../metric.ts'
import type { Reason } from '../reason/reason.ts'
import { problemOf } from '../start/runs.ts'
import type { Cell } from './cell.ts'
import {
  type CellFindings,
  type SideResult,
  type Sides,
  type SizedBinary,
  type Starts,
  samenessOf,
} from './cell-findings.ts'
import { limitMetrics, underLimitOf } from './limit-metrics.ts'
import { soakMetrics } from './soak-metrics.ts'
import { startMetrics } from './start-metrics.ts'

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

function startFailureOf(starts: Starts): Reason | undefined {
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
  if (after !== undefined && base === undefined) return notMeasured({ kind: 'no-base' }, samples)
  if (after !== undefined && base?.kind === 'failed') return notMeasured(base.reason, samples)
  if (before !== undefined && head.kind === 'absent') return goneFromHead(exactSample(before))
  return notMeasured({ kind: id === 'zstd-size' ? 'needs-newer-node' : 'neither-side' }, samples)
}
