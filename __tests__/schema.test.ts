import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import * as v from 'valibot'
import { reportSchema } from '../src/core/report/report.ts'
import { reports } from './render/reports.ts'

const schema = JSON.parse(readFileSync(new URL('../report.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema)

function checkGenerated(script: string): void {
  const path = fileURLToPath(new URL(`../scripts/${script}`, import.meta.url))
  execFileSync(process.execPath, [path, '--check'], { stdio: 'pipe' })
}

it('schema.json and docs/config.md are what the schema in code says', () => checkGenerated('generate-config-docs.ts'))

describe('report.schema.json', () => {
  it('is what the schema in code says', () => checkGenerated('generate-report-schema.ts'))

  const all = Object.entries(reports)
  it('is tried on reports of many kinds', () => assert.ok(all.length >= 8, `${all.length}`))
  for (const [name, report] of all) {
    it(`takes the report ${name}`, () => {
      assert.ok(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors))
    })
  }

  const [, report] = all[0] ?? []
  const [cell, ...cells] = report?.cells ?? []
  const damages: Readonly<Record<string, unknown>> = {
    'of another version': { ...report, version: 1 },
    'with a key that it does not know': { ...report, more: 1 },
    'without its machine': { ...report, machine: undefined },
    'with a verdict that there is not': { ...report, verdict: 'green' },
    'with a size that is not whole': { ...report, cells: [{ ...cell, head: { ...cell?.head, size: 0.5 } }, ...cells] },
    'with a metric that there is not': { ...report, cells: [{ ...cell, metrics: { speed: { decision: 'new' } } }] },
    'with a text instead of a number': { ...report, phases: [{ name: 'Build', seconds: '1' }] },
    'with a text without end': { ...report, notes: [{ kind: 'module-outside', module: 'x'.repeat(10_001) }] },
  }
  for (const [name, damaged] of Object.entries(damages)) {
    it(`refuses a report ${name}, as the reader in code does`, () => {
      const written = JSON.parse(JSON.stringify(damaged))
      assert.deepEqual([validate(written), v.safeParse(reportSchema, written).success], [false, false])
    })
  }
})
