import { flowYaml } from '../yaml-flow.ts'

/** What the workflow has to know of the repository. */
export interface ProposedWorkflow {
  /** From the root of the repository. */
  readonly workingDirectory: string
  /** The go.mod or go.work that names the Go version, from the root. */
  readonly goVersionFile: string
  readonly submodules: boolean
  readonly lfs: boolean
  /** Value of GOPRIVATE, where the user has one. */
  readonly goprivate?: string
}

/** The workflow as text: two machines, no permission beyond reading and commenting. */
export function renderWorkflowFile(workflow: ProposedWorkflow): string {
  const { workingDirectory, goVersionFile, submodules, lfs, goprivate } = workflow
  const sums = goVersionFile.replace(/go\.(mod|work)$/, 'go.sum')
  const lines = [
    '# Compares the binaries of each pull request with those of its base. Budgets: .github/binary-budget.yml.',
    'name: Binary budget',
    'on:',
    '  pull_request:',
    '    types: [opened, synchronize, reopened, labeled, unlabeled] # a label can let it pass over budget',
    '',
    'concurrency:',
    `  group: \${{ github.workflow }}-\${{ github.ref }}`,
    '  cancel-in-progress: true',
    '',
    'permissions:',
    '  contents: read',
    '  pull-requests: write # to comment',
    '',
    'jobs:',
    '  binary-budget:',
    '    strategy:',
    '      fail-fast: false',
    '      matrix:',
    '        os: [ubuntu-24.04, ubuntu-24.04-arm]',
    `    runs-on: \${{ matrix.os }}`,
    ...(goprivate === undefined
      ? []
      : [
          '    env:',
          `      GOPRIVATE: ${flowYaml(goprivate)} # Git needs credentials for these modules: a step before that sets them up.`,
        ]),
    '    steps:',
    '      - uses: actions/checkout@v7',
    '        with:',
    '          persist-credentials: false',
    ...(submodules ? ['          submodules: recursive'] : []),
    ...(lfs ? ['          lfs: true'] : []),
    '      - uses: actions/setup-go@v7',
    '        with:',
    `          go-version-file: ${flowYaml(goVersionFile)}`,
    ...(sums === 'go.sum' ? [] : [`          cache-dependency-path: ${flowYaml(sums)}`]),
    '      - uses: go-binary-budget/go-binary-budget@v1',
    ...(workingDirectory === '.'
      ? []
      : ['        with:', `          working-directory: ${flowYaml(workingDirectory)}`]),
  ]
  return `${lines.join('\n')}\n`
}
