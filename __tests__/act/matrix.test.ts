// A matrix of the bundled action: its jobs run at the same time on a real runner, whose artifact service is the one that
// hands their results from one to the other.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { base, growth, ofLevel, startBench } from './bench.ts'

const workflow = '.github/workflows/binary-budget.yml'

/** Jobs that differ by what their matrix gives them, and by nothing that is built. */
const step = (mode: string) => `
      - uses: actions/checkout@v7
      - uses: go-binary-budget/action@v1
        id: budget
        with: { mode: ${mode}, job-total: 3, job-index: "\${{ matrix.at }}" }`
// GitHub's runner fills in a job's place in its matrix by itself, which act does not.
const include = ['one', 'two', 'three'].map((of, at) => `{ of: ${of}, at: ${at} }`).join(', ')
const matrix = `strategy: { fail-fast: false, matrix: { include: [${include}] } }`

const oneStep = {
  [workflow]: `name: Binary budget
on: pull_request
permissions: { contents: read, pull-requests: write }
jobs:
  budget:
    ${matrix}
    runs-on: ubuntu-latest
    steps:${step('auto')}
`,
}

const measureAndReport = {
  [workflow]: `name: Binary budget
on: pull_request
jobs:
  measure:
    ${matrix}
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:${step('measure')}
  report:
    needs: measure
    runs-on: ubuntu-latest
    permissions: { pull-requests: write }
    steps:
      - uses: go-binary-budget/action@v1
        with: { mode: report }
`,
}

const rowsOf = (body: string) =>
  [...body.matchAll(/^\| hello \| default \| linux\/\w+, at \d, of (\w+) \|/gm)].map(([, of]) => of)

test('one step in a matrix of three jobs: one comment with a row of each', async () => {
  await using bench = await startBench({ ...base, ...oneStep })
  const run = await bench.push(growth, { opened: true })
  assert.equal(run.exitCode, 0, run.log)
  const [comment, ...others] = await bench.gitHub.comments()
  assert.deepEqual(others, [], run.log)
  assert.deepEqual(rowsOf(`${comment?.body}`), ['one', 'two', 'three'], run.log)
  assert.doesNotMatch(`${comment?.body}`, /so far/)
  assert.deepEqual(ofLevel('notice', run), [], run.log)
})

test('a job of a matrix that failed is run again alone: the comment has its row beside those of the first attempt', async () => {
  // Before the step is reached, as when a download fails.
  const failing = `
      - run: '[ "$GITHUB_RUN_ATTEMPT" -gt 1 ] || [ "\${{ matrix.of }}" != two ]'${step('auto')}`
  const workflows = { [workflow]: oneStep[workflow]?.replace(step('auto'), failing) ?? '' }
  await using bench = await startBench({ ...base, ...workflows })
  const first = await bench.push(growth, { opened: true, runId: 700 })
  assert.notEqual(first.exitCode, 0, first.log)
  const [before] = await bench.gitHub.comments()
  assert.deepEqual(rowsOf(`${before?.body}`), ['one', 'three'], first.log)
  assert.match(`${before?.body}`, /2 of up to 3 jobs/)

  const second = await bench.again('synchronize', { runId: 700, attempt: 2, matrix: ['of:two'] })
  assert.equal(second.exitCode, 0, second.log)
  const [after, ...others] = await bench.gitHub.comments()
  assert.deepEqual([after?.id, others], [before?.id, []])
  assert.deepEqual(rowsOf(`${after?.body}`), ['one', 'two', 'three'], second.log)
  assert.doesNotMatch(`${after?.body}`, /of up to 3 jobs/)
})

test('measured in three jobs, reported by one that has no checkout', async () => {
  await using bench = await startBench({ ...base, ...measureAndReport })
  const run = await bench.push(growth, { opened: true })
  assert.equal(run.exitCode, 0, run.log)
  const writes = bench.gitHub.log.filter((line) => /^(POST|PATCH) .*comments/.test(line))
  assert.equal(writes.length, 1, writes.join('\n'))
  assert.deepEqual(rowsOf(`${(await bench.gitHub.comments())[0]?.body}`), ['one', 'two', 'three'], run.log)
})

const beforeReport = (steps: string) => `${measureAndReport[workflow]}`.replace(/steps:\n.*checkout@v7\n/, steps)
const reportAlways = (text: string) => text.replace('needs: measure', 'needs: measure\n    if: always()')

test('measured in three jobs, one of which fails before its step: the report is red until that one has run again', async () => {
  const failing = `steps:
      - run: '[ "$GITHUB_RUN_ATTEMPT" -gt 1 ] || [ "\${{ matrix.of }}" != two ]'
      - uses: actions/checkout@v7
`
  await using bench = await startBench({ ...base, [workflow]: reportAlways(beforeReport(failing)) })
  const first = await bench.push(growth, { opened: true, runId: 800 })
  assert.notEqual(first.exitCode, 0, first.log)
  assert.deepEqual([first.outputs.verdict, first.outputs.complete], ['incomplete', 'false'], first.log)
  const body = `${(await bench.gitHub.comments())[0]?.body}`
  assert.match(body, /incomplete\. 1 of 3 jobs has no result[\s\S]*None from job 2 of measure .*run it again/)
  assert.deepEqual(rowsOf(body), ['one', 'three'])

  const second = await bench.again('synchronize', { runId: 800, attempt: 2, matrix: ['of:two'] })
  assert.equal(second.exitCode, 0, second.log)
  const [comment, ...others] = await bench.gitHub.comments()
  assert.deepEqual(others, [])
  assert.deepEqual(rowsOf(`${comment?.body}`), ['one', 'two', 'three'], second.log)
  assert.deepEqual([second.outputs.verdict, second.outputs.complete], ['pass', 'true'], second.log)
})

test('measured in three jobs, the result of one is spoilt on its way: the report is red and has the rows of the others', async () => {
  const spoil = `
  spoil:
    needs: measure
    runs-on: ubuntu-latest
    steps:
      - shell: bash
        run: |
          find "$(dirname '\${{ vars.CHECKOUT }}')" -path '*/artifacts-*' -name 'binary-budget-*-2-of-3-*' -type f |
            while read -r zip; do echo spoilt > "$zip"; done
  report:
    needs: [measure, spoil]`
  const text = `${measureAndReport[workflow]}`.replace(/\n {2}report:\n {4}needs: measure/, spoil)
  await using bench = await startBench({ ...base, [workflow]: text })
  const run = await bench.push(growth, { opened: true })
  assert.notEqual(run.exitCode, 0, run.log)
  assert.deepEqual([run.outputs.verdict, run.outputs.complete], ['incomplete', 'false'], run.log)
  const body = `${(await bench.gitHub.comments())[0]?.body}`
  assert.deepEqual(rowsOf(body), ['one', 'three'], run.log)
  assert.match(body, /`binary-budget-linux-\S+-2-of-3-\S+` is not a result: it is not a zip file\. Let all jobs/)
})

/** Two jobs, since act gives the outputs of a matrix's first job to all of them. */
const job = (name: string) => `
  ${name}:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    outputs: { result-0: "\${{ steps.budget.outputs.result-0 }}" }
    steps:
      - uses: actions/checkout@v7
      - uses: go-binary-budget/action@v1
        id: budget
        with: { mode: measure }`
const byOutputs = {
  [workflow]: `name: Binary budget
on: pull_request
jobs:${job('one')}${job('two')}
  report:
    needs: [one, two]
    runs-on: ubuntu-latest
    permissions: { pull-requests: write }
    steps:
      - shell: bash
        run: |
          cat > needs.json <<'END'
          \${{ toJSON(needs) }}
          END
      - uses: go-binary-budget/action@v1
        with: { mode: report, results: needs.json }
`,
}

test('without artifacts, results go on as outputs', async () => {
  await using bench = await startBench({ ...base, ...byOutputs })
  const run = await bench.push(growth, { opened: true, artifacts: false })
  assert.equal(run.exitCode, 0, run.log)
  const [comment, ...others] = await bench.gitHub.comments()
  assert.deepEqual(others, [], run.log)
  for (const name of ['one', 'two'])
    assert.match(`${comment?.body}`, new RegExp(`^\\| hello \\|.*, ${name}, `, 'm'), run.log)
})

test('without artifacts, a job of a matrix says that it reports itself alone', async () => {
  await using bench = await startBench({ ...base, ...oneStep })
  const run = await bench.push(growth, { opened: true, artifacts: false })
  assert.equal(run.exitCode, 0, run.log)
  const [comment, ...others] = await bench.gitHub.comments()
  assert.deepEqual(others, [], run.log)
  assert.match(`${comment?.body}`, /1 of up to 3 jobs/, run.log)
  assert.equal(ofLevel('notice', run).filter(({ message }) => /reports itself alone/.test(message)).length, 3, run.log)
})

/** The workflow that a user pastes, and the reusable one that it calls: as they are, but for what act has no network for. */
async function planned() {
  const root = resolve(import.meta.dirname, '../..')
  const read = (path: string) => readFile(join(root, path), 'utf8')
  const caller = await read('examples/workflows/large-repository.yml')
  const called = await read('.github/workflows/plan-measure-report.yml')
  const name = './.github/workflows/plan-measure-report.yml'
  return {
    [workflow]: caller.replace(/go-binary-budget\/go-binary-budget\/\.github\/workflows\/.*/, name),
    [name]: called
      .replaceAll('go-binary-budget/go-binary-budget@v1', 'go-binary-budget/action@v1')
      .replaceAll(/ +- uses: actions\/setup-go@.*\n +with:\n +go-version-file: .*\n/g, ''),
  }
}

test('plan, measure, report: the reusable workflow splits the cells into jobs, and the last one reports all', async () => {
  const config = `${base['.github/binary-budget.yml']}`.replace(
    'flag-sets: [default]',
    'flag-sets: [default, stripped, pie]',
  )
  await using bench = await startBench({ ...base, ...(await planned()), '.github/binary-budget.yml': config })
  const run = await bench.push(growth, { opened: true })
  assert.equal(run.exitCode, 0, run.log)
  assert.match(run.log, /ubuntu-24\.04: hello \(default, stripped, linux\/amd64\)/)
  assert.match(run.log, /ubuntu-24\.04: hello \(pie, linux\/amd64\)/)
  const writes = bench.gitHub.log.filter((line) => /^(POST|PATCH) .*comments/.test(line))
  assert.equal(writes.length, 1, writes.join('\n'))
  const body = `${(await bench.gitHub.comments())[0]?.body}`
  const rows = [...body.matchAll(/^\| hello \| (\w+) \| linux\/\w+ \|/gm)].map(([, flagSet]) => flagSet)
  assert.deepEqual(rows.sort(), ['default', 'pie', 'stripped'], body)
  // As many as were planned, which the jobs themselves do not know here: act tells them no number.
  assert.equal(JSON.parse(`${run.outputs.jobs}`).length, 2)
  assert.deepEqual([run.outputs.verdict, run.outputs.complete], ['pass', 'true'], run.log)
})
