import { grouped } from '../../core/grouped.ts'
import type { Report } from '../../core/report/report.ts'
import type { Line } from '../document.ts'

type Job = NonNullable<Report['jobs']>[number]

/** "2 of up to 6 jobs"; undefined when none is missing. */
export function jobsSoFar({ jobs = [], missingJobs = [] }: Report): string | undefined {
  if (missingJobs.length === 0) return undefined
  const missing = missingJobs.reduce((sum, { indexes }) => sum + indexes.length, 0)
  return `${jobs.length} of up to ${jobs.length + missing} jobs`
}

/** Which jobs have no results: GitHub does not say what those of a matrix are called, so by their place in it. */
export function missingJobsLine(report: Report): readonly Line[] {
  const so = jobsSoFar(report)
  if (so === undefined) return []
  const { missingJobs = [] } = report
  const which = missingJobs.map(({ job, indexes }) => `${rangesOf(indexes)} of ${job}`).join('; ')
  return [[`Results of ${so}. None from ${which} (in the order of the matrix): at work, skipped, or failed before.`]]
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
