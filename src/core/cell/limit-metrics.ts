import { compareExact, goneFromHead, isSameProgram, newInHead, notMeasured, notTimed } from '../compare/compare.ts'
import type { Comparison } from '../compare/comparison.ts'
import { exactSample } from '../compare/sample.ts'
import type { SoakedCell, SoakedSide } from '../memory/soak-report.ts'
import { compareStepped } from '../memory/stepped.ts'
import type { Found, LimitsWanted, SideUnderLimit, UnderLimit } from '../memory/under-limit.ts'
import { type MetricId, metricOf } from '../metric.ts'
import type { Reason } from '../reason/reason.ts'
import type { Cell } from './cell.ts'
import type { Sides, Starts } from './cell-findings.ts'

/** Compares what limits told; only what was asked for has an entry. */
export function limitMetrics(
  sides: Sides,
  sameness: Cell['sameness'],
  starts: Starts,
  wanted: LimitsWanted,
  found: UnderLimit | undefined,
): Cell['metrics'] {
  if (starts.kind === 'not-wanted') return {}
  const one = (id: MetricId): Comparison => {
    if (isSameProgram(sameness)) return notTimed(sameness)
    if (starts.kind === 'not-possible') return notMeasured(starts.reason)
    if (found === undefined) return notMeasured({ kind: 'not-without-limit' })
    if (found.kind === 'not-possible') return notMeasured(found.reason)
    const { base, head } = found
    return id === 'min-memory' ? smallest(sides, base?.minMemory, head?.minMemory) : oomKills(sides, found, starts.soak)
  }
  return { 'min-memory': one('min-memory'), ...(wanted.limit !== undefined && { 'oom-kills': one('oom-kills') }) }
}

type Measured = UnderLimit & { readonly kind: 'measured' }

/** Undefined: it is not known. */
export const bytesOf = (found: Found | undefined): number | undefined =>
  found?.kind === 'found' ? found.bytes : undefined
const reasonOf = (found: Found | undefined): Reason | undefined =>
  found?.kind === 'unknown' ? found.reason : undefined

function smallest(sides: Sides, base: Found | undefined, head: Found | undefined): Comparison {
  const [before, after] = [bytesOf(base), bytesOf(head)]
  if (before !== undefined && after !== undefined) return compareStepped(before, after)
  return oneSided(sides, before, after, reasonOf(head) ?? reasonOf(base))
}

/** Of all starts under the limit, and of the soak. */
function oomKills(sides: Sides, { base, head }: Measured, soak: SoakedCell | undefined): Comparison {
  const kills = (side: SideUnderLimit | undefined, soaked: SoakedSide | undefined): number | undefined =>
    side?.atLimit && side.atLimit.oomKills + (soaked?.outside.oomKills ?? 0)
  const [before, after] = [kills(base, soak?.base), kills(head, soak?.head)]
  if (before !== undefined && after !== undefined) return compareExact(metricOf('oom-kills'), before, after)
  return oneSided(sides, before, after, undefined)
}

function oneSided(
  { base, head }: Sides,
  before: number | undefined,
  after: number | undefined,
  reason: Reason | undefined,
): Comparison {
  const samples = {
    ...(before !== undefined && { base: exactSample(before) }),
    ...(after !== undefined && { head: exactSample(after) }),
  }
  if (reason !== undefined) return notMeasured(reason, samples)
  if (samples.head !== undefined && base?.kind === 'absent') return newInHead(samples.head)
  if (samples.base !== undefined && head.kind === 'absent') return goneFromHead(samples.base)
  if (head.kind === 'failed') return notMeasured(head.reason, samples)
  if (base?.kind === 'failed') return notMeasured(base.reason, samples)
  return notMeasured({ kind: base === undefined ? 'no-base' : 'no-start-told' }, samples)
}

/** What the report keeps besides the metrics. */
export function underLimitOf(sides: Sides, { limit }: LimitsWanted, found: UnderLimit | undefined): Cell['underLimit'] {
  if (found?.kind !== 'measured') return undefined
  const { version, base, head } = found
  const [before, after] = [base?.withGomemlimit, head?.withGomemlimit]
  return {
    cgroup: version,
    ...(limit !== undefined && { limit }),
    ...(base?.atLimit && { base: base.atLimit }),
    ...(head?.atLimit && { head: head.atLimit }),
    ...((before ?? after) && { withGomemlimit: smallest(sides, before, after) }),
  }
}
