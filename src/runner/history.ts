import { join } from 'node:path'
import * as core from '@actions/core'
import type { Measured } from '../action.ts'
import type { Cell } from '../core/cell/cell.ts'
import { type Event, isDefaultBranch } from '../core/event.ts'
import { historyFile, newLines, readHistory } from '../core/history/history.ts'
import { trendOf } from '../core/history/trend.ts'
import type { HistoryRefusal } from '../core/mistake/loss.ts'
import type { RunNote } from '../core/note/run-notes.ts'
import { appendToBranchFile, type BranchFile, readBranchFile } from '../git/history-branch.ts'
import { releasesByCommit } from '../git/release.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import { lossText, thrownText } from '../render/words/mistake-text.ts'
import { temporaryFolder } from '../system/files.ts'
import type { Effects, Request } from '../workspace.ts'

export interface HistoryContext {
  readonly request: Pick<Request, 'dir' | 'token' | 'serverUrl'>
  readonly effects: Effects
  readonly event: Event
  /** What tells this job's cells from the same ones of other jobs: the values of its matrix, in words. */
  readonly variant?: string
}

/** The report with what the history branch says of its cells. Without `history` in the config it is as it was. */
export async function withHistory(measured: Measured, context: HistoryContext): Promise<Measured> {
  const { config, report } = measured
  const { history: asked, releaseTags } = config
  if (asked === undefined) return measured
  return context.effects.progress.phase('Read the history', async () => {
    await using opened = await openBranch(asked.branch, context)
    if (opened === undefined) return measured
    const { on, repository } = opened
    const read = await readBranchFile(on)
    if (read.kind === 'failed') {
      return noted(measured, { kind: 'history-not-read', branch: asked.branch, problem: read.problem })
    }
    const history = readHistory(read.content.toString())
    if (history.lines.length + history.unreadable.length === 0) return measured
    const search = { mayFetch: true, ...(releaseTags !== undefined && { pattern: releaseTags }) }
    const releases = await releasesByCommit(repository, search)
    const cells = named(report.cells, context)
    const trend = trendOf(history, { branch: asked.branch, releases, cells })
    const [first] = history.unreadable
    const { branch } = asked
    const lines = history.unreadable.length
    const said =
      first === undefined ? measured : noted(measured, { kind: 'history-lines-unreadable', branch, lines, first })
    return { ...said, report: { ...said.report, history: trend } }
  })
}

/** Adds the figures of a push to the default branch to the history. What refuses it is one notice, and fails nothing. */
export async function keepHistory({ config, report }: Measured, context: HistoryContext): Promise<void> {
  const { history: asked } = config
  const { event, effects } = context
  if (asked === undefined || !isDefaultBranch(event)) return
  await effects.progress.phase('Add to the history', async () => {
    try {
      await using opened = await openBranch(asked.branch, context)
      if (opened === undefined) return
      const { on, repository } = opened
      const time = await repository.output(['show', '-s', '--format=%cI', event.after])
      const lines = (content: Buffer) =>
        newLines(
          { ...report, cells: named(report.cells, context) },
          { commit: event.after, time },
          readHistory(content.toString()),
        )
      const added = await appendToBranchFile(on, lines, `Results of ${event.after.slice(0, 12)}`)
      if (added.kind === 'refused') tellRefused(asked.branch, added.why)
      else effects.progress.step(added.kind === 'appended' ? `${asked.branch}: ${added.commit}` : 'It has all of it')
    } catch (error) {
      tellRefused(asked.branch, { kind: 'failed', said: thrownText(error) })
    }
  })
}

/** Of a matrix with two versions of Go both have the same cells, whose courses are two. */
const named = (cells: readonly Cell[], { variant }: HistoryContext): readonly Cell[] =>
  variant === undefined ? cells : cells.map((cell) => ({ ...cell, variant }))

function tellRefused(branch: string, why: HistoryRefusal): void {
  core.notice(lossText({ kind: 'history-not-kept', branch, why }))
}

const noted = (measured: Measured, note: RunNote): Measured => ({
  ...measured,
  report: { ...measured.report, notes: [...measured.report.notes, note] },
})

interface OpenBranch extends AsyncDisposable {
  readonly on: BranchFile
  readonly repository: Repository
}

async function openBranch(
  branch: string,
  { request: { dir, token, serverUrl }, effects: { exec, env, cleanup } }: HistoryContext,
): Promise<OpenBranch | undefined> {
  const repository = await openRepository({
    exec,
    env,
    dir,
    trust: true,
    ...(token !== undefined && { token }),
    ...(serverUrl !== undefined && { serverUrl }),
  })
  if (repository === undefined) return undefined
  const folder = await temporaryFolder(cleanup)
  return {
    repository,
    on: { repository, branch, file: historyFile, folder: join(folder.path, 'history') },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}
