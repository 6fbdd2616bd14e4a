import { type CellKey, cellId, keyOf } from '../cell-key.ts'
import { grouped } from '../grouped.ts'
import { type MetricId, metricOf } from '../metric.ts'
import { seededRandom } from '../start/schedule.ts'
import { type ChangePointRule, changePoints } from './change-point.ts'
import type { History, HistoryLine, Recorded } from './history.ts'
import type { Series, Trend } from './trend-schema.ts'

type Step = Series['steps'][number]

/** What people follow over months; the file has all metrics. */
const followed: readonly MetricId[] = ['size', 'compressed-size', 'cold-start', 'peak-rss']
const commitsShown = 100

/** Steps of a sampled metric are told by the rule that is made for noise between machines. */
const rule = (seed: number): ChangePointRule => ({ level: 0.01, minimum: 0.025, random: seededRandom(seed) })

export interface TrendOptions {
  readonly branch: string
  /** Tags by commit. */
  readonly releases: ReadonlyMap<string, string>
  /** Only these cells; absent: all that the last commits have. */
  readonly cells?: readonly CellKey[]
  /** Commits at most, the latest ones. */
  readonly most?: number
}

/** The last commits of a history with their releases, and for each cell and metric the course and its steps. */
export function trendOf({ lines, unreadable }: History, options: TrendOptions): Trend {
  const { branch, releases, cells, most = commitsShown } = options
  const times = new Map(lines.map(({ commit, time }) => [commit, Date.parse(time)]))
  // In the order of commits: a job of an earlier one may have ended later. Sorting keeps the file's order within a second.
  const all = [...times].sort((a, b) => a[1] - b[1]).map(([commit]) => commit)
  const shown = all.slice(-most)
  const wanted = cells && new Set(cells.map(cellId))
  const courses = grouped(
    lines.filter((line) => wanted === undefined || wanted.has(cellId(line))),
    cellId,
  )
  return {
    branch,
    commits: shown.map((sha) => {
      const release = releases.get(sha)
      return { sha, time: times.get(sha) ?? 0, ...(release !== undefined && { release }) }
    }),
    series: [...courses.values()].flatMap((course) => seriesOf(course, all, shown, releases)),
    unreadable: unreadable.length,
  }
}

/** One trend of what several jobs of a run read, each of its own cells: they may have read at different times. */
export function mergedTrend(trends: readonly Trend[]): Trend | undefined {
  const longest = trends.toSorted((a, b) => b.commits.length - a.commits.length)[0]
  if (longest === undefined) return undefined
  const place = new Map(longest.commits.map(({ sha }, at) => [sha, at]))
  const series = trends.flatMap(({ commits, series }) =>
    series.flatMap((one): Series[] => {
      const kept = one.at.map((at) => place.get(commits[at]?.sha ?? ''))
      // A commit that the other job did not see yet would be drawn at another's place.
      return kept.includes(undefined) ? [] : [{ ...one, at: kept.filter((at) => at !== undefined) }]
    }),
  )
  const unique = new Map(series.map((one) => [JSON.stringify([cellId(one), one.metric]), one]))
  return { ...longest, series: [...unique.values()] }
}

type Point = readonly [commit: string, recorded: Recorded]

function seriesOf(
  course: readonly HistoryLine[],
  all: readonly string[],
  shown: readonly string[],
  releases: ReadonlyMap<string, string>,
): Series[] {
  const [first] = course
  // The last line of a commit counts: a job that ran again.
  const byCommit = new Map(course.map((line) => [line.commit, line]))
  if (first === undefined || !shown.some((commit) => byCommit.has(commit))) return []
  const place = new Map(shown.map((commit, at) => [commit, at]))
  return followed.flatMap((metric): Series[] => {
    const points = all.flatMap((commit): Point[] => {
      const recorded = byCommit.get(commit)?.metrics[metric]
      return recorded === undefined ? [] : [[commit, recorded]]
    })
    const inSight = points.filter(([commit]) => place.has(commit))
    if (inSight.length === 0) return []
    const isExact = metricOf(metric).kind === 'exact'
    const steps = isExact ? exactSteps(points) : sampledSteps(inSight)
    const since = isExact ? sinceOf(points, steps, releases) : undefined
    return [
      {
        ...keyOf(first),
        metric,
        at: inSight.map(([commit]) => place.get(commit) ?? 0),
        values: inSight.map(([, recorded]) => centerOf(recorded)),
        ...(!isExact && {
          lo: inSight.map(([, recorded]) => (typeof recorded === 'number' ? recorded : recorded[1])),
          hi: inSight.map(([, recorded]) => (typeof recorded === 'number' ? recorded : recorded[2])),
        }),
        steps: steps.filter(({ commit }) => place.has(commit)),
        ...(since && { since }),
      },
    ]
  })
}

const centerOf = (recorded: Recorded): number => (typeof recorded === 'number' ? recorded : recorded[0])

/** Every change of an exact figure, at the commit that has it. */
function exactSteps(points: readonly Point[]): Step[] {
  return points.flatMap(([commit, recorded], at): Step[] => {
    const before = points[at - 1]
    const delta = before === undefined ? 0 : centerOf(recorded) - centerOf(before[1])
    return delta === 0 ? [] : [{ commit, delta }]
  })
}

function sampledSteps(points: readonly Point[]): Step[] {
  const values = points.map(([, recorded]) => centerOf(recorded))
  if (values.some((value) => value <= 0)) return []
  const commitAt = (at: number): string => points[at]?.[0] ?? ''
  return changePoints(values, rule(points.length)).map(({ at, place, ratio }) => {
    const before = values[at - 1] ?? 0
    return {
      commit: commitAt(at),
      delta: before * ratio.estimate,
      ratio: { estimate: ratio.estimate, lo: ratio.lo, hi: ratio.hi },
      between: { from: commitAt(place.lo), to: commitAt(Math.min(place.hi, points.length - 1)) },
    }
  })
}

/** What became of an exact figure since the last release before the latest commit, else since the first commit there is. */
function sinceOf(
  points: readonly Point[],
  steps: readonly Step[],
  releases: ReadonlyMap<string, string>,
): Series['since'] {
  const last = points.at(-1)
  const earlier = points.slice(0, -1)
  const start = earlier.findLast(([commit]) => releases.has(commit)) ?? earlier[0]
  if (last === undefined || start === undefined) return undefined
  const [commit, from] = start
  const delta = centerOf(last[1]) - centerOf(from)
  const later = new Set(points.slice(points.indexOf(start) + 1).map(([sha]) => sha))
  const same = steps.filter((step) => later.has(step.commit) && Math.sign(step.delta) === Math.sign(delta))
  const largest = same.toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))[0]
  const release = releases.get(commit)
  return {
    commit,
    ...(release !== undefined && { release }),
    delta,
    ...(largest && { step: { commit: largest.commit, delta: largest.delta } }),
  }
}
