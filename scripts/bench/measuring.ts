import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createExec } from '../../src/system/exec.ts'
import { createSampleRepository } from '../../src/terminal/sample.ts'
import { type Bench, compare, phase } from './bench.ts'
import { atMost, type Figure, seconds } from './figure.ts'

/** Measuring has a time for all rows of a job together. */
export async function measuringTime(bench: Bench): Promise<Figure> {
  bench.say('The sample: measuring all its rows')
  const into = join(bench.temporary, 'sample')
  await mkdir(into)
  const from = join(import.meta.dirname, '..', '..', 'examples', 'sample')
  const { dir } = await createSampleRepository({ exec: createExec(), from, into })
  const { report } = await compare(bench, dir, join(bench.temporary, 'sample-caches'), ['--base', 'HEAD~1'])
  return atMost('the sample: measuring, all rows of a job together', {
    values: [phase(report, 'Measure')],
    limit: 60,
    format: seconds,
    besides: `${report.cells.length} rows`,
  })
}
