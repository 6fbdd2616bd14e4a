import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../core/report/report.ts'
import { renderActionBenchmark } from '../render/formats/action-benchmark.ts'
import { renderBadge } from '../render/formats/badge.ts'
import { renderBenchmarks } from '../render/formats/benchmarks.ts'
import { renderOpenMetrics } from '../render/formats/openmetrics.ts'

export interface Written {
  readonly report: string
  readonly comment: string
  readonly html: string
  readonly benchmarks: string
  readonly actionBenchmark: string
  readonly openMetrics: string
  readonly badge: string
}

/** What is made of a report before it is written. */
interface Rendered {
  readonly comment: string
  readonly html: string
}

/** The files of a run by the folder that they are written to. */
export const writtenIn = (folder: string): Written => ({
  report: join(folder, 'report.json'),
  comment: join(folder, 'comment.md'),
  html: join(folder, 'report.html'),
  benchmarks: join(folder, 'benchmarks.txt'),
  actionBenchmark: join(folder, 'action-benchmark.json'),
  openMetrics: join(folder, 'openmetrics.txt'),
  badge: join(folder, 'badge.json'),
})

/** Writes the report in the forms that people and programs read; returns the paths. */
export async function writeReport(report: Report, { comment, html }: Rendered, folder: string): Promise<Written> {
  await mkdir(folder, { recursive: true })
  const paths = writtenIn(folder)
  await writeFile(paths.report, `${JSON.stringify(report)}\n`)
  await writeFile(paths.comment, comment)
  await writeFile(paths.html, html)
  await writeFile(paths.benchmarks, renderBenchmarks(report))
  await writeFile(paths.actionBenchmark, renderActionBenchmark(report))
  await writeFile(paths.openMetrics, renderOpenMetrics(report))
  await writeFile(paths.badge, renderBadge(report))
  return paths
}
