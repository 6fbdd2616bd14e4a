// Writes report.schema.json, the JSON Schema of report.json, from the schema in code.
// With --check it writes nothing and fails if the file is out of date.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { reportSchema } from '../src/core/report.ts'

const file = fileURLToPath(new URL('../report.schema.json', import.meta.url))
// JSON has no other numbers than finite ones.
const schema = toJsonSchema(reportSchema, { typeMode: 'output', target: 'draft-07', ignoreActions: ['finite'] })
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
