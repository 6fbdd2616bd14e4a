import { isAbsolute, join } from 'node:path'
import { differenceOf, inputAmong } from '../core/build/build-inputs.ts'
import { fileFlagOfTool, isPgoMode } from '../core/build/file-flags.ts'
import { ruleFor } from '../core/compare/sequential.ts'
import type { Config } from '../core/config/config.ts'
import type { Exec } from '../core/exec.ts'
import type { Program } from '../core/plan/program.ts'
import type { Report } from '../core/report/report.ts'
import { UserError } from '../core/user-error.ts'
import { changedPaths } from '../git/changed-paths.ts'
import { cellsToBuild } from '../go/build/build-cells.ts'
import { differingFile, type Inputs, inputsOf, placesOf } from '../go/build/build-inputs.ts'
import type { Checkout } from '../go/build/checkout.ts'
import { findMainPackages } from '../go/find-programs.ts'
import { readToolchain, type Toolchain } from '../go/toolchain.ts'
import { exists, isFolder } from '../system/files.ts'
import type { Effects, Request, Workspace } from '../workspace.ts'
import { assemble } from './assemble.ts'
import { platformsOf } from './build-both.ts'
import { releaseFiles } from './find-release.ts'

type Env = Readonly<Record<string, string>>

export interface Asking {
  readonly request: Request
  readonly effects: Effects
  readonly workspace: Workspace
  readonly config: Config
  readonly configFile: string
  readonly env: Env
}

/**
 * The report of a pull request that changes no input of a build, made without building. Undefined if an input changed or might
 * have, which the log names. Only on a runner, for what asks to be merged: whoever types the command wants figures.
 */
export async function reportOfUntouched(asking: Asking): Promise<Report | undefined> {
  const { request, effects, workspace, config } = asking
  const { event, onRunner } = request
  if (!onRunner || (event.kind !== 'pull_request' && event.kind !== 'merge_group')) return undefined
  if (workspace.baseRoot === undefined) return undefined
  return effects.progress.phase('Look for changed inputs', async () => {
    const toolchain = await readToolchain(effects.exec, workspace.checkout('head', false).dir, asking.env)
    const reason = reasonOf(config) ?? (await differenceOfSides(asking, toolchain))
    if (reason !== undefined) {
      effects.progress.step(`to be built: ${reason}`)
      return undefined
    }
    effects.progress.step('no input of a build changed: nothing built')
    return emptyReport(asking, toolchain)
  })
}

/** Why builds by this config may read files that the go command does not list; undefined if they do not. */
function reasonOf({ prepare, flagSets, programs }: Config): string | undefined {
  if (prepare !== undefined) return '`prepare` may make anything'
  if (flagSets.some(({ build }) => build !== undefined)) return 'a `build:` line may read anything'
  if (programs?.some(({ prebuilt }) => prebuilt !== undefined)) return 'a prebuilt program comes from elsewhere'
  if (flagSets.some(({ pgo = 'off' }) => !isPgoMode(pgo))) return 'a profile is named'
  const flag = flagSets
    .flatMap(({ ldflags, gcflags, asmflags }) => [ldflags, gcflags, asmflags])
    .map((flags) => fileFlagOfTool(flags ?? ''))
    .find((found) => found !== undefined)
  return flag === undefined ? undefined : `the flag ${flag} may name a file`
}

/**
 * Why the builds of base and head may differ; undefined if they read the same. The go command lists what both sides read, and
 * these files are compared on disk. Git alone does not know what symbolic links, filters and settings make of a commit.
 */
async function differenceOfSides(asking: Asking, toolchain: Toolchain): Promise<string | undefined> {
  const { headRoot, baseRoot, repository, revisions, checkout } = asking.workspace
  if (revisions.base === undefined || baseRoot === undefined) return 'there is no base'
  if (isAbsolute(asking.configFile)) return 'the config lies outside of the repository'
  const head = await inputsOfSide(asking, checkout('head', false), toolchain)
  if (head.kind === 'unknown') return head.reason
  const changed = await changedPaths(repository, revisions.base.sha)
  // Most pull requests change a file that head reads, and then base need not be listed.
  const input = inputAmong(changed, head.inputs)
  if (input !== undefined) return `${input} changed`

  const base = await inputsOfBase(asking)
  if (base.kind === 'unknown') return `in base, ${base.reason}`
  const difference = differenceOf(head.inputs, base.inputs)
  if (difference !== undefined) return difference
  const file = await differingFile(head.inputs.files.keys(), { head: headRoot, base: baseRoot })
  return file === undefined ? undefined : `${file} changed`
}

async function inputsOfBase(asking: Asking): Promise<Inputs> {
  const checkout = asking.workspace.checkout('base', false)
  if (!(await isFolder(checkout.dir))) return { kind: 'unknown', reason: 'there is no such working directory' }
  try {
    return await inputsOfSide(asking, checkout, await readToolchain(asking.effects.exec, checkout.dir, asking.env))
  } catch (error) {
    // The builds that follow report it.
    if (error instanceof UserError) return { kind: 'unknown', reason: error.message }
    throw error
  }
}

/** What the builds of all programs read in a revision, and the files that decide what is built. */
async function inputsOfSide(
  { effects: { exec }, workspace, config, configFile, env }: Asking,
  checkout: Checkout,
  toolchain: Toolchain,
): Promise<Inputs> {
  const { root, dir } = checkout
  const programs = config.programs ?? (await programsIn(exec, { root, dir, env, toolchain }))
  if (programs.length === 0) return { kind: 'unknown', reason: 'no program was found' }
  const cells = cellsToBuild(programs, config.flagSets, platformsOf(config, toolchain))
  const listed = await inputsOf({ exec, freeze: config.freeze }, cells, { checkout, env })
  if (listed.kind === 'unknown') return listed

  const hasConfig = await exists(join(root, configFile))
  const deciding = hasConfig ? [configFile] : releaseFiles(workspace.sub).map(({ file }) => file)
  const files = await placesOf(
    root,
    deciding.map((file) => join(root, file)),
  )
  if (files.kind === 'unknown') return files
  const { files: read, facts } = listed.inputs
  return { kind: 'known', inputs: { files: new Map([...read, ...files.places]), facts } }
}

async function programsIn(exec: Exec, where: Parameters<typeof findMainPackages>[1]): Promise<readonly Program[]> {
  const { packages } = await findMainPackages(exec, where)
  return packages.map((found) => ({ name: found.package, package: found.package }))
}

async function emptyReport(asking: Asking, toolchain: Toolchain): Promise<Report> {
  const place = { checkout: asking.workspace.checkout('head', false), env: asking.env }
  const { budgetsElsewhere: _, ...report } = await assemble({
    ...asking,
    budgetChanges: [],
    built: {
      cells: [],
      head: new Map(),
      base: new Map(),
      toolchain,
      places: { head: place },
      throughLink: false,
      notes: [],
    },
    cells: [],
    notes: [],
    started: { cells: new Map(), seconds: 0, pinned: false, cpu: undefined },
    rule: ruleFor(1),
    release: { notes: [], cells: [], plan: { cells: [], starts: new Map() } },
  })
  return { ...report, nothingBuilt: true }
}
