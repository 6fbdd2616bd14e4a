import { isAbsolute, join } from 'node:path'
import { differenceOf, inputAmong } from '../core/build/build-inputs.ts'
import { fileFlagOfTool, isPgoMode } from '../core/build/file-flags.ts'
import type { InputDoubt } from '../core/build/input-doubt.ts'
import type { Config } from '../core/config/config.ts'
import type { Program } from '../core/plan/program.ts'
import type { Report } from '../core/report/report.ts'
import { UserError } from '../core/user-error.ts'
import { changedPaths } from '../git/changed-paths.ts'
import { cellsToBuild } from '../go/build/build-cells.ts'
import { differingFile, type Inputs, inputsOf, placesOf } from '../go/build/build-inputs.ts'
import type { Checkout } from '../go/build/checkout.ts'
import { readToolchain, type Toolchain } from '../go/toolchain.ts'
import { inputDoubtText } from '../render/words/input-doubt-text.ts'
import { exists, isFolder } from '../system/files.ts'
import { reportOf } from './assemble.ts'
import { platformsOf } from './find-programs.ts'
import { releaseFiles } from './find-release.ts'
import { mainPackagesIn } from './open-revision.ts'
import type { Task } from './run-context.ts'

/**
 * The report of a pull request that changes no input of a build, made without building. Undefined if an input changed or might
 * have, which the log names. Only on a runner, for what asks to be merged: whoever types the command wants figures.
 */
export async function reportOfUntouched(task: Task): Promise<Report | undefined> {
  const { request, effects, workspace, config } = task
  const { event, onRunner } = request
  if (!onRunner || (event.kind !== 'pull_request' && event.kind !== 'merge_group')) return undefined
  if (workspace.baseRoot === undefined) return undefined
  return effects.progress.phase('Look for changed inputs', async () => {
    const toolchain = await readToolchain(effects.exec, workspace.checkout('head', false).dir, task.env)
    const doubt = doubtOf(config) ?? (await differenceOfSides(task, toolchain))
    if (doubt !== undefined) {
      effects.progress.step(`to be built: ${inputDoubtText(doubt)}`)
      return undefined
    }
    effects.progress.step('no input of a build changed: nothing built')
    return emptyReport(task, toolchain)
  })
}

/** Why builds by this config may read files that the go command does not list; undefined if they do not. */
function doubtOf({ prepare, flagSets, programs }: Config): InputDoubt | undefined {
  if (prepare !== undefined) return { kind: 'prepare' }
  if (flagSets.some(({ build }) => build !== undefined)) return { kind: 'build-line' }
  if (programs?.some(({ prebuilt }) => prebuilt !== undefined)) return { kind: 'prebuilt' }
  if (flagSets.some(({ pgo = 'off' }) => !isPgoMode(pgo))) return { kind: 'profile' }
  const flag = flagSets
    .flatMap(({ ldflags, gcflags, asmflags }) => [ldflags, gcflags, asmflags])
    .map((flags) => fileFlagOfTool(flags ?? ''))
    .find((found) => found !== undefined)
  return flag === undefined ? undefined : { kind: 'tool-flag', flag }
}

/**
 * Why the builds of base and head may differ; undefined if they read the same. The go command lists what both sides read, and
 * these files are compared on disk. Git alone does not know what symbolic links, filters and settings make of a commit.
 */
async function differenceOfSides(task: Task, toolchain: Toolchain): Promise<InputDoubt | undefined> {
  const { headRoot, baseRoot, repository, revisions, checkout } = task.workspace
  if (revisions.base === undefined || baseRoot === undefined) return { kind: 'no-base' }
  if (isAbsolute(task.configFile)) return { kind: 'config-outside' }
  const head = await inputsOfSide(task, checkout('head', false), toolchain)
  if (head.kind === 'unknown') return head.why
  const changed = await changedPaths(repository, revisions.base.sha)
  // Most pull requests change a file that head reads, and then base need not be listed.
  const input = inputAmong(changed, head.inputs)
  if (input !== undefined) return { kind: 'changed', path: input }

  const base = await inputsOfBase(task)
  if (base.kind === 'unknown') return { kind: 'in-base', why: base.why }
  const difference = differenceOf(head.inputs, base.inputs)
  if (difference !== undefined) return difference
  const file = await differingFile(head.inputs.files.keys(), { head: headRoot, base: baseRoot })
  return file === undefined ? undefined : { kind: 'changed', path: file }
}

async function inputsOfBase(task: Task): Promise<Inputs> {
  const checkout = task.workspace.checkout('base', false)
  if (!(await isFolder(checkout.dir))) return { kind: 'unknown', why: { kind: 'no-working-directory' } }
  try {
    return await inputsOfSide(task, checkout, await readToolchain(task.effects.exec, checkout.dir, task.env))
  } catch (error) {
    // The builds that follow report it.
    if (error instanceof UserError) return { kind: 'unknown', why: { kind: 'mistake', mistake: error.mistake } }
    throw error
  }
}

/** What the builds of all programs read in a revision, and the files that decide what is built. */
async function inputsOfSide(task: Task, checkout: Checkout, toolchain: Toolchain): Promise<Inputs> {
  const { effects, workspace, config, configFile, env } = task
  const { exec } = effects
  const { root } = checkout
  const programs = config.programs ?? (await programsIn(task, checkout, toolchain))
  if (programs.length === 0) return { kind: 'unknown', why: { kind: 'no-program' } }
  const cells = cellsToBuild(programs, config.flagSets, platformsOf(config, toolchain))
  const listed = await inputsOf({ exec, freeze: config.freeze }, cells, { checkout, env })
  if (listed.kind === 'unknown') return listed

  const hasConfig = await exists(join(root, configFile))
  const deciding = hasConfig ? [configFile] : releaseFiles(workspace.sub).map(({ file }) => file)
  const files = await placesOf(
    root,
    deciding.map((path) => join(root, path)),
  )
  if (files.kind === 'unknown') return files
  const { files: read, facts } = listed.inputs
  return { kind: 'known', inputs: { files: new Map([...read, ...files.places]), facts } }
}

async function programsIn(task: Task, checkout: Checkout, toolchain: Toolchain): Promise<readonly Program[]> {
  const { packages } = await mainPackagesIn(task, checkout, toolchain)
  return packages.map((found) => ({ name: found.package, package: found.package }))
}

async function emptyReport(task: Task, toolchain: Toolchain): Promise<Report> {
  const found = { toolchain, cells: [], flagSets: [], notes: task.workspace.notes }
  const { budgetsElsewhere: _, ...report } = await reportOf(task, found)
  return { ...report, nothingBuilt: true }
}
