// `npm run generate-sample`: measures the bundled sample, and puts the comment about it and what the built-in flag sets buy
// into README.md, and pictures of the comment and of its report.html into docs/images. It is no part of `npm run generate`,
// since two runs never give the same times.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { builtInFlagSets } from '../src/core/plan/flag-set.ts'
import type { Report } from '../src/core/report/report.ts'
import { flagsTable } from './flags-table.ts'
import { withRegion, writeOrCheck } from './generated-regions.ts'
import { screenshotComment, screenshotMap } from './screenshot.ts'

const root = join(import.meta.dirname, '..')
const output = await mkdtemp(join(tmpdir(), 'generate-sample-'))
try {
  await sample([])
  const comment = await readFile(join(output, 'comment.md'), 'utf8')
  await screenshotComment(comment, join(root, 'docs', 'images', 'comment.png'))
  await screenshotMap(join(output, 'report.html'), join(root, 'docs', 'images', 'report-html.png'))
  const quoted = comment.trim().replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, '')

  const flags = ['--program', 'server', ...builtInFlagSets.flatMap(({ name }) => ['--flag-set', name])]
  await sample(flags)
  const report: Report = JSON.parse(await readFile(join(output, 'report.json'), 'utf8'))
  const { cpu, cpus, go } = report.machine
  const table = `${flagsTable(report).trim()}\n\nThe sample's \`server\` in ${go} on ${cpus} × ${cpu.trim()}, by \`npm start -- ${flags.join(' ')}\`.`

  const readme = join(root, 'README.md')
  const text = withRegion(await readFile(readme, 'utf8'), 'sample', quoted)
  await writeOrCheck(new Map([[readme, withRegion(text, 'flags', table)]]))
} finally {
  await rm(output, { recursive: true, force: true })
}

/** Runs the program on the sample; a broken budget is no failure here. */
async function sample(args: readonly string[]): Promise<void> {
  const start = join(import.meta.dirname, 'start.ts')
  await promisify(execFile)(process.execPath, [start, '--quiet', '--output', output, ...args], { maxBuffer: 2 ** 26 })
}
