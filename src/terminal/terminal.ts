import { mkdtemp, rmdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type Measured, measure } from '../action.ts'
import { cleanupList } from '../core/cleanup.ts'
import { defaultConfigPath } from '../core/config/config.ts'
import { exitCodeOf, verdictOnTable } from '../core/judge/verdict.ts'
import { pagesOn } from '../core/report/report-pages.ts'
import { UserError } from '../core/user-error.ts'
import { terminalAsk } from '../init/ask.ts'
import { init } from '../init/init.ts'
import type { InitOptions } from '../init/options.ts'
import { pageOf } from '../output/page-file.ts'
import { writeReport, writtenIn } from '../output/report-files.ts'
import { renderComment, reportDocument } from '../render/comment/comment.ts'
import { renderChangelog } from '../render/formats/changelog.ts'
import { renderTerminal } from '../render/terminal.ts'
import { failureText } from '../render/words/failure-text.ts'
import { errorUrl } from '../render/words/mistake-text.ts'
import { createExec } from '../system/exec.ts'
import { textOf } from '../system/files.ts'
import { interruptible } from '../system/interrupt.ts'
import { createProgress, type RunProgress } from '../system/progress.ts'
import { traced } from '../system/trace.ts'
import { definedEnvironment, withGitShell } from '../system/windows.ts'
import { tool } from '../tool.ts'
import type { Effects, Request } from '../workspace.ts'
import { type Command, type RunOptions, readArguments, usage } from './arguments.ts'
import { terminalCaches } from './base-cache.ts'
import { hasColour } from './colour.ts'
import { diffBinaries, inspectBinary } from './inspect.ts'
import { showHistory } from './show-history.ts'

/** Exit codes besides a verdict's. */
const userMistake = 2
const bug = 70

/** Runs the program in a terminal; returns its exit code. */
export async function runInTerminal(argv: readonly string[], packageRoot: string): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads has seen enough: `… | head`.
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    // Nobody reads the progress any more; the report is written all the same.
    if (error.code !== 'EPIPE') throw error
  })
  try {
    return await run(readArguments(argv), packageRoot)
  } catch (error) {
    process.stderr.write(failureText(error, 'terminal'))
    return error instanceof UserError ? userMistake : bug
  }
}

async function run(command: Command, packageRoot: string): Promise<number> {
  switch (command.kind) {
    case 'help':
      process.stdout.write(usage)
      return 0
    case 'version':
      process.stdout.write(`${tool.name} ${tool.version}\n`)
      return 0
    case 'inspect':
    case 'diff':
      process.stdout.write(await inspectionText(command, packageRoot))
      return 0
    case 'init':
      return initialize(command.options, packageRoot)
    case 'schema':
      process.stdout.write((await textOf(join(packageRoot, 'schema.json'))) ?? '')
      return 0
    case 'history':
      process.stdout.write(await showHistory(command.options, colour()))
      return 0
    case 'compare':
      return compareForChangelog(command.options, packageRoot)
    case 'run':
      return measureAndTell(command.options, packageRoot)
  }
}

async function inspectionText(command: Command & { kind: 'inspect' | 'diff' }, packageRoot: string): Promise<string> {
  const cleanup = cleanupList()
  using interrupt = interruptible(cleanup)
  const exec = createExec(interrupt.signal, cleanup)
  const effects = { exec, env: definedEnvironment(process.env), cleanup, packageRoot }
  const finding =
    command.kind === 'inspect'
      ? inspectBinary(resolve(command.binary), effects)
      : diffBinaries([resolve(command.base), resolve(command.head)], effects)
  const found = await finding.catch(interrupt.unlessLeaving)
  return command.json
    ? `${JSON.stringify(found.json, undefined, 2)}\n`
    : renderTerminal(found.document, { colour: colour() })
}

const colour = (): boolean => hasColour(process.stdout.isTTY === true, process.env)

async function initialize(options: InitOptions, packageRoot: string): Promise<number> {
  const cleanup = cleanupList()
  using interrupt = interruptible(cleanup)
  const effects = effectsFor(interrupt.signal, cleanup, packageRoot, options.quiet)
  const say = (text: string) => process.stdout.write(`${text}\n`)
  await init(options, effects, { ask: terminalAsk(), say }).catch(interrupt.unlessLeaving)
  return 0
}

interface TerminalEffects extends Effects {
  readonly progress: RunProgress
}

function effectsFor(
  signal: AbortSignal,
  cleanup: Effects['cleanup'],
  packageRoot: string,
  quiet: boolean,
): TerminalEffects {
  const now = () => performance.now() / 1000
  const exec = withGitShell(createExec(signal, cleanup))
  const isDebug = process.env.RUNNER_DEBUG === '1'
  return {
    exec: isDebug ? traced(exec, (line) => process.stderr.write(`$ ${line}\n`), now) : exec,
    env: definedEnvironment(process.env),
    cleanup,
    packageRoot,
    progress: terminalProgress(quiet),
    now,
    seed: Date.now() % 2 ** 31,
  }
}

async function measured(options: RunOptions, request: Request, packageRoot: string): Promise<Measured> {
  const cleanup = cleanupList()
  using interrupt = interruptible(cleanup)
  const effects = effectsFor(interrupt.signal, cleanup, packageRoot, options.quiet)
  const found = await measure(request, effects, terminalCaches()).catch(interrupt.unlessLeaving)
  effects.progress.finish()
  return found
}

/** Prints a table for a changelog. A program that does not build is no budget broken, but nothing that was measured. */
async function compareForChangelog(options: RunOptions, packageRoot: string): Promise<number> {
  if (options.output !== undefined) await requireFolder(resolve(options.output))
  const request = { ...requestFrom(options), withoutBudgets: true }
  const { report, trees = [] } = await measured(options, request, packageRoot)
  const text = renderChangelog(report)
  process.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : text)
  if (options.output !== undefined) {
    const html = await pageOf(report, trees, packageRoot)
    await writeReport(report, { comment: text, html }, resolve(options.output))
  }
  return exitCodeOf(verdictOnTable(report.cells))
}

async function measureAndTell(options: RunOptions, packageRoot: string): Promise<number> {
  const output = resolve(options.output ?? join(tmpdir(), 'binary-budget'))
  // That nothing can be written there must not come out after minutes of measuring.
  await requireFolder(output)
  const { report, trees = [] } = await measured(options, requestFrom(options), packageRoot)
  const html = await pageOf(report, trees, packageRoot)
  const written = await writeReport(report, { comment: renderComment(report, {}), html }, output)
  if (options.json) process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`)
  else {
    process.stdout.write(`\n${renderTerminal(reportDocument(report, { labels: false }), { colour: colour() })}\n`)
  }
  if (!options.quiet) process.stderr.write(`Written: ${Object.values(written).join(', ')}\n`)
  if (!options.quiet) for (const page of pagesOn(report)) process.stderr.write(`More: ${errorUrl(page)}\n`)
  return exitCodeOf(report.verdict)
}

/** Throws a UserError where a folder cannot be made. Makes none: a run that ends with a mistake leaves nothing behind. */
async function requireFolder(path: string, asked = path): Promise<void> {
  const refuse = (code: string, cause: unknown) =>
    new UserError({ kind: 'output-not-writable', output: asked, path, code }, { cause })
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => error)
  if (there instanceof Error) {
    const { code = '' } = there
    if (['ENOENT', 'ENOTDIR'].includes(code) && dirname(path) !== path) return requireFolder(dirname(path), asked)
    throw refuse(code, there)
  }
  if (!there.isDirectory()) throw new UserError({ kind: 'output-is-no-folder', output: asked, path })
  try {
    // By trying: a file system such as /proc or /sys says of itself that root may write, and then does not take it.
    await rmdir(await mkdtemp(join(path, '.binary-budget-')))
  } catch (cause) {
    throw refuse((cause as NodeJS.ErrnoException).code ?? '', cause)
  }
}

function requestFrom(options: RunOptions): Request {
  const { base, head, config, flagSets, programs, onlySize, output } = options
  return {
    dir: resolve(options.dir ?? '.'),
    event: { kind: 'terminal', ...(base !== undefined && { base }), ...(head !== undefined && { head }) },
    config: { path: config ?? defaultConfigPath, explicit: config !== undefined },
    flagSets,
    programs,
    onlySize,
    onRunner: false,
    ...(output !== undefined && { ownFiles: Object.values(writtenIn(resolve(output))) }),
  }
}

function terminalProgress(quiet: boolean): RunProgress {
  const { stderr } = process
  const output = {
    write: (text: string) => {
      if (!quiet) stderr.write(text)
    },
    ...(stderr.isTTY && process.env.TERM !== 'dumb' && !quiet && { columns: stderr.columns || 80 }),
  }
  return createProgress(output, () => performance.now())
}
