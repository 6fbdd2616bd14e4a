import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Event } from '../core/event.ts'
import type { Progress } from '../core/progress.ts'
import { type Report, reportSchema } from '../core/report/report.ts'
import { restore, save } from '../github/cache.ts'
import { cacheText } from '../render/words/losses.ts'
import { removeFolder, textOf } from '../system/files.ts'
import { shortHash } from '../system/short-hash.ts'
import { tool } from '../tool.ts'
import type { Workspace } from '../workspace.ts'

/** The report of the same commits by the same step, made by an earlier run of the pull request. */
export interface EarlierReports {
  /** Only where the event is nothing but a label set or removed; undefined where there is none. */
  readonly earlierReport: (workspace: Workspace) => Promise<Report | undefined>
  /** Keeps what was measured, as it was before any label let it pass. */
  readonly keepReport: (report: Report) => Promise<void>
}

/**
 * A label changes what a budget says and not what was measured, so that it is judged again without building anything.
 * `step` is whatever tells this step from the others of the pull request's workflows.
 */
export function earlierReports(event: Event, step: readonly unknown[], progress: Progress): EarlierReports {
  const isPullRequest = event.kind === 'pull_request'
  const isLabel = isPullRequest && (event.action === 'labeled' || event.action === 'unlabeled')
  let entry: { readonly key: string; readonly folder: string } | undefined
  return {
    earlierReport: async ({ revisions, sub, place }) => {
      const [base, head] = [revisions.base?.sha, revisions.head.sha]
      if (!isPullRequest || base === undefined || head === undefined) return undefined
      const determinedBy = JSON.stringify([tool, base, head, sub, step])
      const key = `go-binary-budget-report-${shortHash(determinedBy)}`
      const folder = join(place, 'reports', key)
      entry = { key, folder }
      if (!isLabel) return undefined
      const restored = await restore({ paths: [folder], key })
      if (restored.kind === 'miss') {
        if (restored.why !== undefined) progress.step(cacheText(restored.why))
        return undefined
      }
      const report = readReport(await textOf(fileIn(folder)))
      if (report === undefined) return undefined
      entry = undefined
      progress.step('The label alone changed: judged again by what an earlier run of the same commits measured')
      return {
        ...report,
        notes: [...report.notes, { kind: 'judged-again' }],
      }
    },
    keepReport: async (report) => {
      if (entry === undefined) return
      const { key, folder } = entry
      await mkdir(folder, { recursive: true })
      await writeFile(fileIn(folder), JSON.stringify(report))
      const saved = await save({ paths: [folder], key })
      progress.step(saved.kind === 'saved' ? `Results kept as ${key}` : cacheText(saved.why))
      await removeFolder(folder)
    },
  }
}

const fileIn = (folder: string): string => join(folder, 'report.json')

/** What a cache holds may be of another version, or broken: then it is measured. */
function readReport(text: string | undefined): Report | undefined {
  if (text === undefined) return undefined
  try {
    const read = v.safeParse(reportSchema, JSON.parse(text))
    return read.success ? read.output : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
