// `npm run generate-sample`: measures the bundled sample, and puts the comment about it into README.md and a picture of its
// report.html into docs/images. It is no part of `npm run generate`, since two runs never give the same times.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { withRegion, writeOrCheck } from './generated-regions.ts'
import { screenshotMap } from './screenshot.ts'

const output = await mkdtemp(join(tmpdir(), 'generate-sample-'))
try {
  const start = join(import.meta.dirname, 'start.ts')
  await promisify(execFile)(process.execPath, [start, '--quiet', '--output', output], { maxBuffer: 2 ** 26 })
  const comment = await readFile(join(output, 'comment.md'), 'utf8')
  const quoted = comment.trim().replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, '')
  const root = join(import.meta.dirname, '..')
  const readme = join(root, 'README.md')
  await writeOrCheck(new Map([[readme, withRegion(await readFile(readme, 'utf8'), 'sample', quoted)]]))
  await screenshotMap(join(output, 'report.html'), join(root, 'docs', 'images', 'report-html.png'))
} finally {
  await rm(output, { recursive: true, force: true })
}
