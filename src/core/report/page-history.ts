import { platformText } from '../cell-key.ts'
import { type MetricId, metricOf } from '../metric.ts'
import type { Report } from './report.ts'
import { withoutControls } from './without-controls.ts'

/** What a history branch says, as a chart takes it. */
export interface PageHistory {
  readonly commits: readonly { readonly sha: string; readonly release?: string }[]
  readonly courses: readonly Course[]
}

/** A metric of a cell over the commits; `at` says which commit each value is of. */
export interface Course {
  readonly name: string
  readonly metric: MetricId
  readonly at: readonly number[]
  readonly values: readonly number[]
  /** 95 % interval of each value of a sampled metric. */
  readonly lo?: readonly number[]
  readonly hi?: readonly number[]
  /** Commits with which it made a step. */
  readonly steps: readonly number[]
}

/** As many as one finds something among. */
const mostCourses = 200

export function historyOf({ history }: Report): PageHistory | undefined {
  if (history === undefined || history.series.length === 0) return undefined
  const commits = history.commits.map(({ sha, release }) => ({
    sha: sha.slice(0, 7),
    ...(release !== undefined && { release: withoutControls(release) }),
  }))
  const places = new Map(history.commits.map(({ sha }, at) => [sha, at]))
  const courses = history.series.slice(0, mostCourses).map((series): Course => {
    const { program, flagSet, metric, at, values, lo, hi } = series
    return {
      name: withoutControls(`${metricOf(metric).title} of ${program} (${flagSet}, ${platformText(series)})`),
      ...{ metric, at, values, ...(lo && { lo }), ...(hi && { hi }) },
      steps: series.steps.flatMap(({ commit }) => places.get(commit) ?? []),
    }
  })
  return { commits, courses }
}
