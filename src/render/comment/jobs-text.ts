import { grouped } from '../../core/grouped.ts'
import type { Report } from '../../core/report/report.ts'
import { code, type Line } from '../document.ts'

type Job = NonNullable<Report['jobs']>[number]

/** "2 of up to 6 jobs", or "2 of 6 jobs" where no other one may still report. Undefined when none is missing. */
export function jobsSoFar({ jobs = [], missingJobs = [], open }: Report): string | undefined {
  const missing = numberOf(missingJobs)
  return missing === 0 ? undefined : `${jobs.length} of ${open ? 'up to ' : ''}${jobs.length + missing} jobs`
}

const numberOf = (missingJobs: NonNullable<Report['missingJobs']>): number =>
  missingJobs.reduce((sum, { indexes }) => sum + indexes.length, 0)

/** What keeps a verdict back that all rows of a report would allow: "1 of 2 jobs has no result". */
export function lackingResults({ jobs = [], missingJobs = [], lostResults = [] }: Report): string {
  const missing = numberOf(missingJobs)
  if (missing > 0) return `${missing} of ${jobs.length + missing} jobs ${missing === 1 ? 'has' : 'have'} no result`
  if (lostResults.some(({ kind }) => kind === 'clash')) return 'A job has results that contradict each other'
  if (lostResults.length === 0) return 'Not everything could be measured.'
  return lostResults.length === 1 ? 'A result could not be used' : `${lostResults.length} results could not be used`
}

/** Which jobs have no result. Without a plan GitHub does not say what those of a matrix are called, so by their place in it. */
export function missingJobsLine(report: Report): readonly Line[] {
  const so = jobsSoFar(report)
  if (so === undefined) return []
  const { missingJobs = [], open } = report
  const [unnamed, named] = [false, true].map((isNamed) =>
    missingJobs.filter(({ names }) => (names !== undefined) === isNamed),
  )
  const places = unnamed?.map(({ job, indexes }) => `${rangesOf(indexes)} of ${job}`) ?? []
  const which: Line[] = [
    ...(named?.map(({ names = [] }) => namesOf(names)) ?? []),
    ...(places.length > 0 ? [[`${places.join('; ')} (in the order of the matrix)`]] : []),
  ]
  const why = open
    ? ': at work, skipped, or failed before.'
    : ': skipped, cancelled, or failed before it could report. Look at its log, run it again, and then this job.'
  return [[`Results of ${so}. None from `, ...which.flatMap((line, at) => (at === 0 ? line : ['; ', ...line])), why]]
}

const mostMissingNames = 5

/** "`server (default)`, `server (pie)` and 3 more". */
function namesOf(names: readonly string[]): Line {
  const rest = names.length - mostMissingNames
  const shown = names.slice(0, mostMissingNames).flatMap((name, at) => [at === 0 ? '' : ', ', code(name)])
  return [...shown, ...(rest > 0 ? [` and ${rest} more`] : [])]
}

/** "job 2", "jobs 2, 4–6": people count from 1. */
function rangesOf(indexes: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const index of indexes) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === index - 1) last[1] = index
    else ranges.push([index, index])
  }
  const words = ranges.map(([from, to]) =>
    from === to ? `${from + 1}` : `${from + 1}${to === from + 1 ? ', ' : '–'}${to + 1}`,
  )
  return `${indexes.length === 1 ? 'job' : 'jobs'} ${words.join(', ')}`
}

const mostMachines = 12

/** The machines of several jobs, each kind once: "linux/amd64 (job 1 of 3, go 1.26): EPYC, 4 CPUs, Linux 6.11, go1.26.8". */
export function machineLines({ jobs = [] }: Report): readonly Line[] {
  const kinds = [...grouped(jobs, ({ machine, platform }) => JSON.stringify([machine, platform])).values()]
  const lines = kinds.slice(0, mostMachines).flatMap((same): readonly Line[] => {
    const [first] = same
    if (first === undefined) return []
    const { cpu, cpus, os, kernel, go } = first.machine
    const more = same.length > mostNames ? ` and ${same.length - mostNames} more` : ''
    const names = same.slice(0, mostNames).map(jobName).join('; ')
    return [[`${first.platform} (${names}${more}): ${cpu}, ${cpus} CPUs, ${os} ${kernel}, ${go}.`]]
  })
  const rest = kinds.length - mostMachines
  return rest > 0 ? [...lines, [`And ${rest} more machines, see report.json.`]] : lines
}

const mostNames = 4

/** "job 3 of 6, go 1.26". */
function jobName({ index, total, matrix }: Job): string {
  const values = Object.entries(matrix).map(([key, value]) => `${key} ${value}`)
  return [`job ${index + 1} of ${total}`, ...values.slice(0, 3)].join(', ')
}
