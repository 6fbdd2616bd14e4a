import { type CellKey, sameCell } from '../cell-key.ts'
import type { ErrorPage } from '../error-pages.ts'
import type { MetricId } from '../metric.ts'
import type { Report } from './report.ts'

/** What every start gives: where it is missing, nothing started. */
const ofEachStart: readonly MetricId[] = ['cold-start', 'peak-rss', 'ready-rss', 'page-faults', 'mapped-areas']

/** The pages about what a finished run could not do, the gravest first. */
export function pagesOn({ cells, budgets, revisions, complete, open }: Report): ErrorPage[] {
  const sides = cells.flatMap(({ failure }) => failure?.side ?? [])
  const isBuilt = (key: CellKey) => cells.every((cell) => cell.failure === undefined || !sameCell(cell, key))
  const missing = budgets.flatMap(({ incomplete, metric, cell }) =>
    incomplete === true && isBuilt(cell) ? [metric] : [],
  )
  const starts = cells.every(({ startFailure }) => startFailure === undefined)
  const isOfEachStart = (metric: MetricId) => ofEachStart.includes(metric)
  return [
    ...(complete === false && open !== true ? (['results-missing'] as const) : []),
    ...(sides.some((side) => side !== 'base') ? (['build-failed'] as const) : []),
    ...(!starts || missing.some(isOfEachStart) ? (['never-ready'] as const) : []),
    ...(starts && missing.some((metric) => !isOfEachStart(metric)) ? (['not-measured'] as const) : []),
    ...(sides.includes('base') ? (['base-does-not-build'] as const) : []),
    ...(revisions.base === undefined ? (['no-base'] as const) : []),
  ]
}
