// The work of `mode: report` on a folder of results: read, merged, judged, rendered. Prints what it took as JSON; run by matrix.ts.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mergeResults } from '../../src/core/report/merge-results.ts'
import { renderComment, renderSummary } from '../../src/render/comment/comment.ts'
import { givenResults } from '../../src/runner/given-results.ts'

const [folder = '.'] = process.argv.slice(2)
const began = performance.now()
const { results, lost } = await givenResults(folder, '/')
const [first, ...rest] = results
if (first === undefined || lost.length > 0) throw new Error(`no results, or broken ones: ${lost[0]?.from}`)
const report = mergeResults([first, ...rest])
const comment = renderComment(report, {})
const summary = renderSummary(report)
await writeFile(join(folder, 'merged.txt'), `${JSON.stringify(report)}\n`)
const seconds = (performance.now() - began) / 1000
// In kB, of this process: Node.js itself has about 50 MB of it.
const { maxRSS } = process.resourceUsage()
const bytes = Buffer.byteLength(summary)
process.stdout.write(
  JSON.stringify({
    seconds,
    megabytes: maxRSS / 1000,
    cells: report.cells.length,
    comment: comment.length,
    summary: bytes,
  }),
)
