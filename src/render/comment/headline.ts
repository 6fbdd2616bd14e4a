import type { Cell } from '../../core/cell/cell.ts'
import { type MainCause, mainCauseOf } from '../../core/cell/main-cause.ts'
import { sameCell } from '../../core/cell-key.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import { isSinceRelease } from '../../core/judge/judge.ts'
import type { JudgedBudget } from '../../core/judge/judged.ts'
import { isBroken } from '../../core/judge/verdict.ts'
import { metricOf } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'
import { budgetActual, budgetLimit, isNearLimit } from '../budget-text.ts'
import { cellName, growth, isStampAlone } from '../cell-text.ts'
import { code, type Line, plainText } from '../document.ts'
import { importerOf } from '../link-text.ts'
import { change, quantity, quantityBeside } from '../quantity.ts'
import { reasonText } from '../words/reason-text.ts'
import { causeName } from './causes-fold.ts'
import { jobsSoFar, lackingResults } from './jobs-text.ts'
import { comparisonOf } from './release-fold.ts'

/** The verdict in one sentence with the one number that matters. */
export function headline(report: Report): Line {
  const failed = brokenText(report, report.budgets.filter(isBroken))
  if (failed !== undefined) return ['Binary budget: failed. ', ...failed]
  if (report.verdict === 'incomplete') return ['Binary budget: incomplete. ', ...missingText(report)]
  const overridden = report.budgets.filter(({ verdict }) => verdict === 'overridden')
  const passed = brokenText(report, overridden)
  if (passed !== undefined) return ['Binary budget: overridden. ', ...passed]
  const so = jobsSoFar(report)
  const far = so === undefined ? '' : ` so far (${so})`
  if (report.nothingBuilt) return [`Binary budget: passed${far}. No input of a build changed: nothing built.`]
  const without = report.budgetsElsewhere === true ? 'no budget is on these rows' : 'no budgets set'
  const opening = report.budgets.length > 0 ? `Binary budget: passed${far}. ` : `Binary report${far}, ${without}. `
  const unstarted = report.cells.find(({ startFailure }) => startFailure !== undefined)
  return [opening, ...(unstarted ? [...cellName(unstarted), ' does not start in head'] : largestChange(report))]
}

/** The same without any markup, for a log or an annotation. */
export const plainHeadline = (report: Report): string => plainText(headline(report))

/** The budget that is furthest beyond its limit, in proportion to the limit. */
function gravest(budgets: readonly JudgedBudget[]): JudgedBudget | undefined {
  const excess = ({ actual, limit }: JudgedBudget): number => ((actual ?? limit) + 1e-9) / (limit + 1e-9)
  return budgets.toSorted((a, b) => excess(b) - excess(a))[0]
}

const cellOf = (report: Report, { cell }: JudgedBudget): Cell | undefined =>
  report.cells.find((one) => sameCell(one, cell))

/** The gravest of some broken budgets, and how many there are besides; undefined: there is none. */
function brokenText(report: Report, broken: readonly JudgedBudget[]): Line | undefined {
  const budget = gravest(broken)
  if (budget === undefined) return undefined
  const found = cellOf(report, budget)
  const isSince = isSinceRelease(budget)
  const comparison = found && (isSince ? comparisonOf(found, budget.metric) : found.metrics[budget.metric])
  const what = budget.metric === 'size' ? '' : ` ${metricOf(budget.metric).title}`
  const grown =
    comparison?.delta === undefined || budget.on === 'max' || isNearLimit(budget)
      ? `: ${budgetActual(budget)}${growthBeside(budget, comparison)}`
      : ` ${growth(comparison, budget.metric)}`
  const others = broken.length - 1
  const more = others === 0 ? '' : `, and ${others} more ${others === 1 ? 'budget is' : 'budgets are'} over`
  // The causes are those of the growth over base.
  const cell = budget.metric === 'size' && !isSince ? found : undefined
  const cause = cell === undefined ? [] : mainCause(cell, '. Cause: ')
  return [...cellName(budget.cell), `${what}${grown}, limit ${budgetLimit(budget)}${more}`, ...cause]
}

/** " (+0.91 MB)": what an absolute figure gained, in the unit in which it stands. */
function growthBeside({ on, metric, limit }: JudgedBudget, comparison: Comparison | undefined): string {
  const { delta = 0 } = comparison ?? {}
  if (on !== 'max' || delta === 0 || metricOf(metric).unit !== 'B') return ''
  const [beside, plain] = [quantityBeside(Math.abs(delta), limit, metric), quantity(Math.abs(delta), metric)]
  return ` (${beside === plain ? change(delta, metric, comparison?.head?.center) : `${delta < 0 ? '−' : '+'}${beside}`})`
}

function missingText(report: Report): Line {
  const missing = report.budgets.find(({ incomplete }) => incomplete)
  if (missing !== undefined)
    return [
      ...cellName(missing.cell),
      ` has no ${metricOf(missing.metric).title}: ${reasonText(missing.reason ?? { kind: 'not-measured' })}`,
    ]
  const failed = report.cells.find(({ failure }) => failure !== undefined && failure.side !== 'base')
  return failed?.failure === undefined
    ? [lackingResults(report)]
    : [...cellName(failed), `: ${reasonText(failed.failure.reason)}`]
}

function largestChange(report: Report): Line {
  // A job of a matrix whose platform the config does not have, for example.
  if (report.cells.length === 0) return ['There is no row to measure.']
  if (report.revisions.base === undefined) return ['No base to compare with.']
  const changed = report.cells.filter(({ sameness }) => sameness !== 'identical')
  if (changed.length === 0) return ['Identical binaries, nothing timed.']
  if (changed.every(isStampAlone)) return ['Only the build stamp differs, nothing timed.']
  const sized = changed.filter(({ metrics }) => metrics.size?.delta !== undefined)
  const largest = sized.toSorted((a, b) => Math.abs(sizeOf(b).delta ?? 0) - Math.abs(sizeOf(a).delta ?? 0))[0]
  if (largest === undefined) return whatIsOneSided(report)
  // The same program grows by nearly the same under each flag set; one number of the first flag set is what people know.
  const first = sized.find(({ program }) => program === largest.program) ?? largest
  const others =
    new Set(sized.filter(({ metrics }) => metrics.size?.delta !== 0).map(({ program }) => program)).size - 1
  const more = others > 0 ? [`. ${others} more ${others === 1 ? 'program' : 'programs'} changed`] : []
  return [code(first.program), ` ${growth(sizeOf(first), 'size')}`, ...mainCause(first, ', of it '), ...more]
}

/** ", of it +0.88 MB from `github.com/x/y` v1.2.0 (new) and 3 modules that come with it, through `internal/z`". */
function mainCause(cell: Cell, opening: string): Line {
  const found = mainCauseOf(cell)
  if (found === undefined) return []
  const { cause, bytes, along } = found
  const importer = cause.change === 'new' ? importerOf(cause, cell) : undefined
  return [
    `${opening}${change(bytes, 'size', Math.abs(cell.metrics.size?.delta ?? 0))} from `,
    ...causeName(cause),
    company(along),
    ...(importer === undefined ? [] : [', through ', importer]),
  ]
}

function company({ modules, packages }: MainCause['along']): string {
  const named = [
    ...(modules === 0 ? [] : [modules === 1 ? 'a module' : `${modules} modules`]),
    ...(packages === 0 ? [] : [packages === 1 ? 'a standard package' : `${packages} standard packages`]),
  ]
  return named.length === 0 ? '' : ` and ${named.join(' and ')} that come${modules + packages === 1 ? 's' : ''} with it`
}

const sizeOf = (cell: Cell): Comparison => cell.metrics.size ?? { decision: 'not-measured' }

function whatIsOneSided(report: Report): Line {
  const news = [...programsThat(report, 'new'), ...programsThat(report, 'gone')]
  if (news.length === 0) {
    const isAny = report.cells.some(({ sameness }) => sameness === 'identical')
    return [isAny ? 'What builds on both sides is identical.' : 'Nothing could be compared.']
  }
  const more = news.length - mostNews
  const told = news.slice(0, mostNews).flatMap((line, at) => (at === 0 ? line : [', ', ...line]))
  return more > 0 ? [...told, `, and ${more} more`] : told
}

/** Programs that a headline names as new or gone. */
const mostNews = 3

function programsThat({ cells }: Report, decision: 'new' | 'gone'): readonly Line[] {
  const names = new Set(
    cells.filter(({ metrics }) => metrics.size?.decision === decision).map(({ program }) => program),
  )
  return [...names].map((name) => [code(name), ` is ${decision}`])
}
