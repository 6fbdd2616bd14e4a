import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { cleanupList } from '../core/cleanup.ts'
import { defaultConfigPath } from '../core/config/config.ts'
import { readConfig } from '../core/config/read-config.ts'
import { historyFile, readHistory } from '../core/history/history.ts'
import { trendOf } from '../core/history/trend.ts'
import type { Trend } from '../core/history/trend-schema.ts'
import { UserError } from '../core/user-error.ts'
import { readBranchFile } from '../git/history-branch.ts'
import { releasesByCommit } from '../git/release.ts'
import { openRepository } from '../git/repository.ts'
import { historyFold } from '../render/comment/history-fold.ts'
import { renderTerminal } from '../render/terminal.ts'
import { fetchProblemText } from '../render/words/outside-text.ts'
import { createExec } from '../system/exec.ts'
import { temporaryFolder, textOf } from '../system/files.ts'
import { interruptible } from '../system/interrupt.ts'
import { definedEnvironment } from '../system/windows.ts'
import type { HistoryOptions } from './arguments.ts'

/** A page has more room than a comment; its steps still take a moment each. */
const commitsOnPage = 500

/** Reads the history of the repository's remote; as text, as JSON, or as a page for the web. Returns what to print. */
export async function showHistory(options: HistoryOptions, colour: boolean): Promise<string> {
  const cleanup = cleanupList()
  using interrupt = interruptible(cleanup)
  const exec = createExec(interrupt.signal, cleanup)
  const dir = resolve(options.dir ?? '.')
  const repository = await openRepository({ exec, env: definedEnvironment(process.env), dir })
  if (repository === undefined) throw new UserError({ kind: 'no-repository', dir, for: 'history' })
  const path = options.config === undefined ? join(repository.root, defaultConfigPath) : resolve(options.config)
  const text = await textOf(path)
  const config = text === undefined ? undefined : readConfig(text, relative(repository.root, path))
  if (config?.history === undefined) throw new UserError({ kind: 'no-history-branch', path })
  const { branch } = config.history
  await using folder = await temporaryFolder(cleanup)
  const read = await readBranchFile({ repository, branch, file: historyFile, folder: join(folder.path, 'history') })
  if (read.kind === 'failed')
    throw new UserError({ kind: 'history-branch-not-read', branch, words: fetchProblemText(read.problem) })
  const { releaseTags: pattern } = config
  const releases = await releasesByCommit(repository, { mayFetch: true, ...(pattern !== undefined && { pattern }) })
  const most = options.page === undefined ? {} : { most: commitsOnPage }
  const trend = trendOf(readHistory(read.content.toString()), { branch, releases, ...most })
  if (options.page !== undefined) return writePage(trend, resolve(options.page))
  return options.json ? `${JSON.stringify(trend, undefined, 2)}\n` : asText(trend, colour)
}

async function writePage(trend: Trend, folder: string): Promise<string> {
  const { renderHistoryPage } = await import('../render/html/history-page.ts')
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'index.html')
  await writeFile(path, renderHistoryPage(trend))
  return `Written: ${path}\n`
}

function asText(trend: Trend, colour: boolean): string {
  const shown = historyFold({ history: trend })
  return shown.length === 0 ? `The branch ${trend.branch} has no history yet.\n` : renderTerminal(shown, { colour })
}
