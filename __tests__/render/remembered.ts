import type { Report } from '../../src/core/report/report.ts'

const commits = Array.from({ length: 30 }, (_, at) => ({
  sha: `${at}`.padStart(8, 'c').padEnd(40, '0'),
  time: 1e12 + at * 3.6e6,
  ...(at % 10 === 3 && { release: `v1.${(at - 3) / 10}.0` }),
}))
const at = commits.map((_, place) => place)
const stepAt = 17

/** The report with a history of 30 commits: its first cell grew by 1 MB in one of them. */
export function remembered(report: Report): Report {
  const [cell] = report.cells
  const step = commits[stepAt]
  if (cell === undefined || step === undefined) throw new Error('the report has no cell')
  const { program, flagSet, platform } = cell
  const series = {
    ...{ program, flagSet, platform, metric: 'size' as const, at },
    values: at.map((place) => (place < stepAt ? 9e6 : 10e6)),
    steps: [{ commit: step.sha, delta: 1e6 }],
  }
  return { ...report, history: { branch: 'binary-budget', commits, series: [series], unreadable: 0 } }
}
