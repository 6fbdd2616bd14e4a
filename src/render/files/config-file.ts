import type { FlagSet } from '../../core/plan/flag-set.ts'
import type { Ready, Run } from '../../core/plan/program.ts'
import { flowYaml } from '../yaml-flow.ts'

const schemaUrl = 'https://unpkg.com/go-binary-budget/schema.json'

/** A program as it is proposed. */
export interface ProposedProgram {
  readonly name: string
  readonly package: string
  /** Absent: tried anew by each run. */
  readonly run?: Run | 'off'
  /** How it may be started, as a remark: nothing was tried. */
  readonly guess?: Run
  /** What the reader should know of it, without a final stop. */
  readonly remark?: string
}

/** A budget as the config writes it. */
export type ProposedBudget = Readonly<Record<string, string>>

export interface ProposedConfig {
  readonly programs: readonly ProposedProgram[]
  readonly flagSets: readonly (string | FlagSet)[]
  /** What flag set stands for what is shipped, as a remark. */
  readonly shipped?: string
  /** Platforms that are shipped besides, as a remark. */
  readonly otherPlatforms: readonly string[]
  /** A shell line to try, as a remark: some program does not build without. */
  readonly prepare?: string
  readonly budgets: readonly ProposedBudget[]
  /** Sentences for the top of the file. */
  readonly remarks: readonly string[]
}

/** The config file as text. Read back by the config's own reader, it means what it was made from. */
export function renderConfigFile(config: ProposedConfig): string {
  const blocks = [
    [
      `# yaml-language-server: $schema=${schemaUrl}`,
      '# Budgets of Go Binary Budget. Every key: https://github.com/go-binary-budget/go-binary-budget/blob/main/docs/config.md',
      ...config.remarks.map((remark) => `# ${oneLine(remark)}`),
    ],
    ['programs:', ...config.programs.flatMap(programLines)],
    flagSetLines(config),
    config.prepare === undefined
      ? []
      : [
          '# Not everything builds as it is checked out. If a command makes what is missing, it runs in each revision:',
          `# prepare: ${oneLine(config.prepare)}`,
        ],
    config.otherPlatforms.length === 0
      ? []
      : [
          '# Shipped as well; what is listed here besides the host is built and sized:',
          `# platforms: ${flow(['host', ...config.otherPlatforms])}`,
        ],
    budgetLines(config.budgets),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function programLines({ name, package: package_, run, guess, remark }: ProposedProgram): string[] {
  return [
    ...(remark === undefined ? [] : [`  # ${oneLine(remark)}.`]),
    `  - name: ${flowYaml(name)}`,
    `    package: ${flowYaml(package_)}`,
    ...(run === undefined ? [] : runLines(run)),
    ...(guess === undefined ? [] : runLines(guess).map((line) => `    # ${line.slice(4)}`)),
  ]
}

function runLines(run: Run | 'off'): string[] {
  if (run === 'off') return ['    run: off']
  return [
    '    run:',
    ...(run.args.length > 0 ? [`      args: ${flow(run.args)}`] : []),
    ...(Object.keys(run.env).length > 0 ? [`      env: ${flow(run.env)}`] : []),
    `      ready: ${flow(readyOf(run.ready))}`,
  ]
}

function readyOf(ready: Ready): Readonly<Record<string, string | number>> {
  switch (ready.kind) {
    case 'exit':
      return { exit: ready.code }
    case 'http':
      return { http: ready.url }
    case 'tcp':
      return { tcp: ready.address }
    case 'stdout':
      return { stdout: ready.pattern }
  }
}

function flagSetLines({ flagSets, shipped }: ProposedConfig): string[] {
  return [
    'flag-sets:',
    ...flagSets.flatMap((flagSet) => {
      if (typeof flagSet === 'string') return [`  - ${flagSet}${flagSet === 'stripped' ? ' # -ldflags="-s -w"' : ''}`]
      const { name, env, runEnv, ...flags } = flagSet
      const values = {
        ...flags,
        ...(Object.keys(env).length > 0 && { env }),
        ...(Object.keys(runEnv).length > 0 && { 'run-env': runEnv }),
      }
      return [
        ...(shipped === undefined ? [] : [`  # ${oneLine(shipped)}.`]),
        `  - name: ${flowYaml(name)}`,
        ...Object.entries(values).map(([key, value]) => `    ${key}: ${flow(value)}`),
      ]
    }),
  ]
}

function budgetLines(budgets: readonly ProposedBudget[]): string[] {
  if (budgets.length === 0) return []
  return [
    '# Limits with some head-room over what was measured when this file was written. `level: warn` fails nothing.',
    'budgets:',
    ...budgets.map((budget) => `  - ${flow(budget)}`),
  ]
}

/** Lists as people write them, without blanks inside the brackets. */
const flow = (value: unknown): string => flowYaml(value).replace(/^\[ (.*) \]$/, '[$1]')

/** A remark must not break out of its line. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
