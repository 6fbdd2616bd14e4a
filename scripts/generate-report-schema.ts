// Writes report.schema.json, the JSON Schema of report.json, from the schema in code.
// With --check it writes nothing and fails if the file is out of date.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { buildProblemSchema, failureReasonSchema } from '../src/core/reason/build-reason.ts'
import { soakProblemSchema, soakSideReasonSchema } from '../src/core/reason/memory-reason.ts'
import { reasonSchema } from '../src/core/reason/reason.ts'
import { reportSchema } from '../src/core/report/report.ts'

const file = fileURLToPath(new URL('../report.schema.json', import.meta.url))
// What stands in many places is written once: in full at each of them it would be thirty times as long.
const { cells, revisions } = reportSchema.entries
const { metrics, head } = cells.item.entries
const comparison = metrics.entries.size.wrapped
const schema = toJsonSchema(reportSchema, {
  typeMode: 'output',
  target: 'draft-07',
  // JSON has no other numbers than finite ones.
  ignoreActions: ['finite'],
  definitions: {
    binary: head.wrapped,
    buildProblem: buildProblemSchema,
    comparison,
    failureReason: failureReasonSchema,
    metrics,
    reason: reasonSchema,
    revision: revisions.entries.head,
    sample: comparison.entries.head.wrapped,
    soakProblem: soakProblemSchema,
    soakSideReason: soakSideReasonSchema,
  },
})
const wanted = `${JSON.stringify(schema, undefined, 2)}\n`

const present = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return undefined
  throw error
})
if (present !== wanted) {
  if (process.argv.includes('--check')) {
    console.error(`${file} is out of date: run node scripts/generate-report-schema.ts`)
    process.exitCode = 1
  } else {
    await writeFile(file, wanted)
    console.log(`wrote ${file}`)
  }
}
