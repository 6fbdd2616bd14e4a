import { resolve } from 'node:path'
import type { Config } from '../core/config/config.ts'
import { checkBudgetNames } from '../core/config/read-config.ts'
import { ofJob } from '../core/plan/cells-of-job.ts'
import { checkGoexperiment } from '../core/plan/flag-set.ts'
import { type Platform, platformName } from '../core/plan/platform.ts'
import type { Program } from '../core/plan/program.ts'
import { movedPrograms, namePrograms } from '../core/plan/program-name.ts'
import { UserError } from '../core/user-error.ts'
import { cellsToBuild } from '../go/build/build-cells.ts'
import type { CellToBuild } from '../go/build/cell-to-build.ts'
import { prebuiltCells } from '../go/build/prebuilt.ts'
import { goexperimentProblem, hostOf, readGoexperiments, readToolchain, type Toolchain } from '../go/toolchain.ts'
import { found } from './load-config.ts'
import { openEarlier, openHead, type Ready, reasonAgainstLink, type SideState } from './open-revision.ts'
import type { RunContext } from './run-context.ts'

/** The cells of a run, and the revisions that they are built in. */
export interface Programs {
  readonly cells: readonly CellToBuild[]
  readonly head: Ready
  /** Absent: there is no base. */
  readonly base?: SideState
  readonly notes: readonly string[]
}

/** Opens head and base, and finds the programs of both. All revisions are built through one and the same path, where that works. */
export async function findPrograms(run: RunContext): Promise<Programs> {
  const { effects, workspace, config, request, probe } = run
  const { exec, progress } = effects
  const notes: string[] = []
  await checkExperiments(run)
  const throughLink = await canUseLink(run, notes)
  return progress.phase('Find programs', async () => {
    const head = await openHead(run, throughLink, notes)
    const { toolchain } = head
    const base =
      workspace.baseRoot === undefined ? undefined : await openEarlier(run, 'base', throughLink, toolchain, notes)
    const programs = programsOf(run, { head, base }, notes)
    progress.step(`${programs.map(({ name }) => name).join(', ')}, with ${toolchain.version}`)
    const host = { goos: toolchain.hostOs, goarch: toolchain.hostArch }
    const given = await prebuiltCells(exec, probe, programs, host)
    const all = [...cellsToBuild(programs, config.flagSets, platformsOf(config, toolchain)), ...given]
    return { cells: ofJob(all, request.cells, hostOf(toolchain)), head, ...(base && { base }), notes }
  })
}

/** Whether both revisions can be built through the link. Both or none: one alone would differ by its path. */
async function canUseLink(run: RunContext, notes: string[]): Promise<boolean> {
  const { workspace } = run
  const head = await reasonAgainstLink(run, 'head')
  const base = workspace.baseRoot === undefined ? undefined : await reasonAgainstLink(run, 'base')
  const found = head ?? base
  if (found === undefined) return true
  notes.push(
    `Base and head were built in folders of different names, so sizes may differ by some bytes: ${found.reason}.`,
  )
  await workspace.linkNeighbours([...(head?.neighbours ?? []), ...(base?.neighbours ?? [])])
  return false
}

/** The programs of both sides by one name each, narrowed to what was asked for. */
function programsOf(
  { config, request, file, placeOf }: RunContext,
  { head, base }: { readonly head: SideState; readonly base: SideState | undefined },
  notes: string[],
): readonly Program[] {
  if (config.programs !== undefined) {
    const moved = config.programs.filter(({ packageBefore }) => packageBefore !== undefined)
    if (moved.length > 0) notes.push(`Moved: ${moved.map(foundText).join(', ')}.`)
    return config.programs.map((program) => withPaths(program, request.dir))
  }
  const [own = [], earlier = []] = [head, base].map((state) => (state?.kind === 'ready' ? state.packages : undefined))
  const moved = movedPrograms(own, earlier)
  const left = new Set(moved.values())
  const names = namePrograms([...own, ...earlier.filter((found) => !left.has(found.package))])
  const programs = [...names].map(([path, name]): Program => {
    const before = moved.get(path)
    return { name, package: path, ...(before !== undefined && { packageBefore: before }) }
  })
  notes.push(`Programs found: ${programs.map(foundText).join(', ')}.`)
  const known = programs.map(({ name }) => name)
  checkBudgetNames(config, known, { file, placeOf })
  if (request.programs.length === 0) return programs
  return [...new Set(request.programs)].map((name) => found('--program', name, programs))
}

const foundText = ({ name, package: path, packageBefore: before }: Program): string =>
  before === undefined ? `${name} (${path})` : `${name} (${path}, in base ${before})`

/** A prebuilt binary lies where the user put it, in no revision's checkout. */
function withPaths(program: Program, dir: string): Program {
  const { prebuilt } = program
  if (prebuilt === undefined) return program
  return { ...program, prebuilt: { base: resolve(dir, prebuilt.base), head: resolve(dir, prebuilt.head) } }
}

/** What would fail every go command with words that name the wrong thing is told before the first one in a revision. */
async function checkExperiments({ config, effects, workspace, env }: RunContext): Promise<void> {
  const wanted = [
    { where: 'the environment', value: env.GOEXPERIMENT ?? '' },
    { where: 'freeze', value: config.freeze.GOEXPERIMENT ?? '' },
    ...config.flagSets.map(({ name, env: own }) => ({ where: `flag set ${name}`, value: own.GOEXPERIMENT ?? '' })),
  ].filter(({ value }) => value !== '')
  if (wanted.length === 0) return
  const { dir } = workspace.checkout('head', false)
  const plain = { ...env, GOEXPERIMENT: '' }
  const known = await readGoexperiments(await readToolchain(effects.exec, dir, plain))
  for (const { where, value } of wanted) {
    if (known === undefined) {
      const problem = await goexperimentProblem(effects.exec, dir, plain, value)
      if (problem !== undefined)
        throw new UserError(`${where}: GOEXPERIMENT=${value}: ${problem}`, { page: 'unknown-goexperiment' })
      continue
    }
    const problem = checkGoexperiment(value, known)
    if (problem !== undefined) throw new UserError(`${where}: ${problem}`, { page: 'unknown-goexperiment' })
  }
}

/** The platforms of a config, each once. */
export function platformsOf({ platforms }: Config, { hostOs, hostArch }: Toolchain): Platform[] {
  const all = platforms.map((platform) => (platform === 'host' ? { goos: hostOs, goarch: hostArch } : platform))
  return [...new Map(all.map((platform) => [platformName(platform), platform])).values()]
}
