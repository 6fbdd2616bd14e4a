import type { ErrorPage } from '../error-pages.ts'
import { metricOf } from '../metric.ts'
import type { Report } from './report.ts'

/** The pages about what a finished run could not do, the gravest first. */
export function pagesOn({ cells, budgets, revisions }: Report): ErrorPage[] {
  const sides = cells.flatMap(({ failure }) => failure?.side ?? [])
  const starts = budgets.some(({ incomplete, metric }) => incomplete === true && metricOf(metric).kind === 'sampled')
  return [
    ...(sides.some((side) => side !== 'base') ? (['build-failed'] as const) : []),
    ...(cells.some(({ startFailure }) => startFailure !== undefined) || (starts && sides.length === 0)
      ? (['never-ready'] as const)
      : []),
    ...(sides.includes('base') ? (['base-does-not-build'] as const) : []),
    ...(revisions.base === undefined ? (['no-base'] as const) : []),
  ]
}
