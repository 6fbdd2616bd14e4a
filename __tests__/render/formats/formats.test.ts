import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { describe, it } from 'node:test'
import { Ajv } from 'ajv'
import { renderActionBenchmark } from '../../../src/render/formats/action-benchmark.ts'
import { renderBadge } from '../../../src/render/formats/badge.ts'
import { renderChangelog } from '../../../src/render/formats/changelog.ts'
import { renderOpenMetrics } from '../../../src/render/formats/openmetrics.ts'
import { ofJobs, reports } from '../reports.ts'

const ajv = new Ajv({ strict: true })

// https://github.com/benchmark-action/github-action-benchmark/blob/c38cce98/src/extract.ts#L7, without its coercions.
const isActionBenchmark = ajv.compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['name', 'unit', 'value'],
    additionalProperties: false,
    properties: {
      name: { type: 'string', minLength: 1 },
      unit: { type: 'string', minLength: 1 },
      value: { type: 'number' },
      range: { type: 'string' },
      extra: { type: 'string' },
    },
  },
})

// https://shields.io/badges/endpoint-badge, of what is used here; the colours are those that Shields names.
const isBadge = ajv.compile({
  type: 'object',
  required: ['schemaVersion', 'label', 'message'],
  additionalProperties: false,
  properties: {
    schemaVersion: { const: 1 },
    label: { type: 'string' },
    message: { type: 'string', minLength: 1 },
    color: { enum: ['brightgreen', 'green', 'yellowgreen', 'yellow', 'orange', 'red', 'blue', 'lightgrey'] },
  },
})

// The grammar of OpenMetrics 1.0, section "ABNF", as far as samples without timestamps and exemplars go.
const metricName = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const text = String.raw`(?:[^"\\\n]|\\["\\n])*`
const label = `[a-zA-Z_][a-zA-Z0-9_]*="${text}"`
const descriptor = new RegExp(
  `^# (?:TYPE (${metricName}) (gauge|info|stateset)|UNIT (${metricName}) (\\w+)|HELP (${metricName}) ${text})$`,
)
const sample = new RegExp(`^(${metricName})(\\{${label}(?:,${label})*\\}) [+-]?\\d+(?:\\.\\d*)?(?:e[+-]?\\d+)?$`)

/** What is wrong with it by the specification; nothing, as it should be. */
function openMetricsMistakes(exposition: string): string[] {
  const lines = exposition.split('\n')
  const mistakes: string[] = []
  const wrong = (line: string, why: string): void => void mistakes.push(`${why}: ${line}`)
  if (lines.pop() !== '' || lines.pop() !== '# EOF') wrong('', 'does not end with # EOF')
  const seen = new Set<string>()
  const families = new Set<string>()
  let family: { name: string; type: string } | undefined
  for (const line of lines) {
    const [isDescriptor, typed, type = '', unitOf, unit, helpOf] = descriptor.exec(line) ?? []
    if (isDescriptor !== undefined) {
      if (typed !== undefined) {
        if (families.has(typed)) wrong(line, 'two families of one name, or one in two places')
        families.add(typed)
        family = { name: typed, type }
      }
      if ((unitOf ?? helpOf ?? typed) !== family?.name) wrong(line, 'of another family')
      if (unit !== undefined && !family?.name.endsWith(`_${unit}`)) wrong(line, 'the name does not end in the unit')
      continue
    }
    const [isSample, name, labels = ''] = sample.exec(line) ?? []
    if (isSample === undefined) wrong(line, 'not in the grammar')
    else if (name !== (family?.type === 'info' ? `${family.name}_info` : family?.name)) wrong(line, 'of another family')
    else if (seen.has(name + labels)) wrong(line, 'twice')
    else seen.add(name + labels)
  }
  return mistakes
}

/** The reference parser's view: the number of its samples; undefined where Python has none. */
function parsedByPrometheus(exposition: string): Promise<number | undefined> {
  const script = `
import sys
try:
    from prometheus_client.openmetrics.parser import text_string_to_metric_families as parse
except ImportError:
    print("none"); sys.exit()
print(sum(len(family.samples) for family in parse(sys.stdin.read())))`
  return new Promise((resolve, reject) => {
    const child = execFile(process.env.PYTHON ?? 'python3', ['-c', script], (error, stdout) => {
      if (error?.code === 'ENOENT' || stdout.trim() === 'none') resolve(undefined)
      else if (error) reject(error)
      else resolve(Number(stdout))
    })
    child.stdin?.on('error', () => {})
    child.stdin?.end(exposition)
  })
}

describe('what other programs read', () => {
  for (const [name, report] of Object.entries(reports)) {
    it(`is a list that github-action-benchmark takes, each name once: ${name}`, () => {
      const results = JSON.parse(renderActionBenchmark(report)) as { name: string }[]
      assert.ok(isActionBenchmark(results), JSON.stringify(isActionBenchmark.errors))
      assert.equal(new Set(results.map((result) => result.name)).size, results.length)
    })
    it(`is a badge that Shields takes: ${name}`, () => {
      assert.ok(isBadge(JSON.parse(renderBadge(report))), JSON.stringify(isBadge.errors))
    })
    it(`is OpenMetrics by its grammar: ${name}`, () => {
      assert.deepEqual(openMetricsMistakes(renderOpenMetrics(report)), [])
    })
  }

  it('tells jobs of a matrix apart that differ by more than the platform', () => {
    const report = ofJobs(reports['over-budget'] ?? assert.fail())
    const results = JSON.parse(renderActionBenchmark(report)) as { name: string }[]
    assert.equal(new Set(results.map((result) => result.name)).size, results.length)
    assert.deepEqual(openMetricsMistakes(renderOpenMetrics(report)), [])
    assert.match(renderOpenMetrics(report), /platform="linux\/amd64",variant="go 1\.26",side="head"/)
    const changelog = renderChangelog(report)
    for (const variant of ['go 1.25', 'go 1.26']) assert.ok(changelog.includes(`| linux/amd64, ${variant} |`), variant)
  })

  it('is read whole by the parser of prometheus_client', async (t) => {
    for (const [name, report] of Object.entries(reports)) {
      const exposition = renderOpenMetrics(report)
      const found = await parsedByPrometheus(exposition)
      if (found === undefined) return t.skip('no Python with prometheus_client')
      const written = exposition.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
      assert.equal(found, written.length, name)
    }
  })

  for (const [why, damaged] of [
    ['a quote that is not escaped', (text: string) => text.replace('program="', 'program=""')],
    ['no end', (text: string) => text.replace('# EOF\n', '')],
    ['a unit that is not in the name', (text: string) => text.replace(/# UNIT (\S+) bytes/, '# UNIT $1 seconds')],
    ['a sample twice', (text: string) => text.replace(/^(go_binary_budget_size_bytes.*\n)/m, '$1$1')],
  ] as const) {
    it(`would be refused with ${why}`, () => {
      const { growth } = reports
      assert.ok(growth)
      const exposition = renderOpenMetrics(growth)
      assert.notEqual(damaged(exposition), exposition)
      assert.notDeepEqual(openMetricsMistakes(damaged(exposition)), [])
    })
  }
})

describe('the figures in them', () => {
  const report = reports['over-budget'] ?? assert.fail()
  const { program, flagSet, platform, metrics } = report.cells[0] ?? assert.fail()

  it("are head's, with the half-width of the interval where they are sampled", () => {
    const results = JSON.parse(renderActionBenchmark(report)) as { name: string; value: number; range?: string }[]
    const start = results.find(({ name }) => name === `${program} (${flagSet}, ${platform}): cold start`)
    assert.equal(start?.value, metrics['cold-start']?.head?.center)
    assert.match(start?.range ?? '', /^± 0\.0/)
    const size = results.find(({ name }) => name === `${program} (${flagSet}, ${platform}): size`)
    assert.deepEqual([size?.value, size?.range], [metrics.size?.head?.center, undefined])
  })

  it('are of both sides in OpenMetrics, in base units', () => {
    const exposition = renderOpenMetrics(report)
    const labels = (side: string) =>
      `{program="${program}",flag_set="${flagSet}",platform="${platform}",side="${side}"}`
    for (const side of ['base', 'head'] as const) {
      const { size, 'cold-start': start } = metrics
      assert.ok(exposition.includes(`go_binary_budget_size_bytes${labels(side)} ${size?.[side]?.center}\n`))
      assert.ok(exposition.includes(`go_binary_budget_cold_start_seconds${labels(side)} ${start?.[side]?.center}\n`))
      assert.ok(exposition.includes(`go_binary_budget_cold_start_low_seconds${labels(side)} ${start?.[side]?.lo}\n`))
    }
    assert.match(exposition, /^go_binary_budget_verdict\{go_binary_budget_verdict="fail"\} 1$/m)
  })

  for (const [name, badge] of [
    ['over-budget', { label: 'binary size', message: '13.90 MB, over budget', color: 'red' }],
    ['identical', { label: 'binary size', message: '12.66 MB', color: 'brightgreen' }],
    ['growth', { label: 'server size', message: '13.90 MB', color: 'blue' }],
  ] as const) {
    it(`are a badge of head's size: ${name}`, () => {
      assert.deepEqual(JSON.parse(renderBadge(reports[name] ?? assert.fail())), { schemaVersion: 1, ...badge })
    })
  }
})
