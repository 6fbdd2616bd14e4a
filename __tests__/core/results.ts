import type { Budget } from '../../src/core/budget.ts'
import type { Cell } from '../../src/core/cell/cell.ts'
import type { Report } from '../../src/core/report/report.ts'
import type { Result } from '../../src/core/report/result.ts'

// Results of a matrix's jobs in a line each, for the tests of what is made of them.

const machine = {
  cpu: 'EPYC',
  cpus: 4,
  kernel: '6.11',
  os: 'Linux',
  arch: 'x64',
  go: 'go1.26.8',
  node: 'v24',
  gzip: '6',
}

export interface Job {
  readonly index?: number
  readonly total?: number
  readonly name?: string
  readonly attempt?: number
  readonly platform?: string
  readonly directory?: string
  readonly matrix?: Readonly<Record<string, string>>
  readonly cells?: readonly Cell[]
  readonly budgets?: readonly Budget[]
  readonly report?: Partial<Report>
}

export function result(job: Job): Result {
  const { index = 0, total = 1, name = 'budget', attempt = 1, platform = 'linux/amd64', matrix = {} } = job
  return {
    version: 1,
    run: { id: 500, attempt },
    directory: job.directory ?? '.',
    job: { name, step: '__action', index, total, matrix: { ...matrix } },
    platform,
    judging: {
      budgets: [...(job.budgets ?? [])],
      commentAbove: { bytes: 64_000, percent: 0.5 },
      configFile: '.github/binary-budget.yml',
    },
    report: {
      version: 2,
      tool: { name: 'go-binary-budget', version: '1.0.0' },
      revisions: {
        base: { name: 'main', sha: 'b'.repeat(40) },
        head: { name: 'HEAD', sha: 'a'.repeat(40) },
        how: { kind: 'merge-base', branch: 'main', sha: 'b'.repeat(40) },
      },
      machine,
      cells: [...(job.cells ?? [])],
      flagSets: [],
      budgets: [],
      verdict: 'pass',
      changed: false,
      notes: [],
      reproduce: [],
      phases: [{ name: 'Build head', seconds: 2 }],
      ...job.report,
    },
  }
}
