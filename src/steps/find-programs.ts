import { resolve } from 'node:path'
import type { Config } from '../core/config/config.ts'
import { checkBudgetNames } from '../core/config/read-config.ts'
import type { ExperimentOrigin } from '../core/mistake/go.ts'
import type { Note } from '../core/note/note.ts'
import type { NamedProgram, ProgramNote } from '../core/note/program-notes.ts'
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
  readonly notes: readonly Note[]
}

/** Opens head and base, and finds the programs of both. All revisions are built through one and the same path, where that works. */
export async function findPrograms(run: RunContext): Promise<Programs> {
  const { effects, workspace, config, request, probe } = run
  const { exec, progress } = effects
  await checkExperiments(run)
  const { throughLink, notes: onLink } = await canUseLink(run)
  return progress.phase('Find programs', async () => {
    const { state: head, notes: onHead } = await openHead(run, throughLink)
    const { toolchain } = head
    const hasBase = workspace.baseRoot !== undefined
    const base = hasBase ? await openEarlier(run, 'base', throughLink, toolchain) : undefined
    const { programs, notes: found } = programsOf(run, head, base?.state)
    progress.step(`${programs.map(({ name }) => name).join(', ')}, with ${toolchain.version}`)
    const host = { goos: toolchain.hostOs, goarch: toolchain.hostArch }
    const given = await prebuiltCells(exec, probe, programs, host)
    const all = [...cellsToBuild(programs, config.flagSets, platformsOf(config, toolchain)), ...given]
    const cells = ofJob(all, request.cells, hostOf(toolchain))
    const notes = [...onLink, ...onHead, ...(base?.notes ?? []), ...found]
    return { cells, head, ...(base && { base: base.state }), notes }
  })
}

/** Whether both revisions can be built through the link. Both or none: one alone would differ by its path. */
async function canUseLink(
  run: RunContext,
): Promise<{ readonly throughLink: boolean; readonly notes: readonly Note[] }> {
  const { workspace } = run
  const head = await reasonAgainstLink(run, 'head')
  const base = workspace.baseRoot === undefined ? undefined : await reasonAgainstLink(run, 'base')
  const found = head ?? base
  if (found === undefined) return { throughLink: true, notes: [] }
  await workspace.linkNeighbours([...(head?.neighbours ?? []), ...(base?.neighbours ?? [])])
  return { throughLink: false, notes: [{ kind: 'plain-folders', reason: found.reason }] }
}

/** The programs of both sides by one name each, narrowed to what was asked for. */
function programsOf(
  { config, request, configFile, placeOf }: RunContext,
  head: SideState,
  base: SideState | undefined,
): { readonly programs: readonly Program[]; readonly notes: readonly ProgramNote[] } {
  if (config.programs !== undefined) {
    const moved = config.programs.filter(({ packageBefore }) => packageBefore !== undefined)
    const notes = moved.length === 0 ? [] : [{ kind: 'programs-moved' as const, programs: moved.map(named) }]
    return { programs: config.programs.map((program) => withPaths(program, request.dir)), notes }
  }
  const [own = [], earlier = []] = [head, base].map((state) => (state?.kind === 'ready' ? state.packages : undefined))
  const moved = movedPrograms(own, earlier)
  const left = new Set(moved.values())
  const names = namePrograms([...own, ...earlier.filter((found) => !left.has(found.package))])
  const programs = [...names].map(([path, name]): Program => {
    const before = moved.get(path)
    return { name, package: path, ...(before !== undefined && { packageBefore: before }) }
  })
  const notes = [{ kind: 'programs-found' as const, programs: programs.map(named) }]
  const known = programs.map(({ name }) => name)
  checkBudgetNames(config, known, { file: configFile, placeOf })
  if (request.programs.length === 0) return { programs, notes }
  return { programs: [...new Set(request.programs)].map((name) => found('--program', name, programs)), notes }
}

const named = ({ name, package: path, packageBefore }: Program): NamedProgram => ({
  name,
  package: path,
  ...(packageBefore !== undefined && { packageBefore }),
})

/** A prebuilt binary lies where the user put it, in no revision's checkout. */
function withPaths(program: Program, dir: string): Program {
  const { prebuilt } = program
  if (prebuilt === undefined) return program
  return { ...program, prebuilt: { base: resolve(dir, prebuilt.base), head: resolve(dir, prebuilt.head) } }
}

/** What would fail every go command with words that name the wrong thing is told before the first one in a revision. */
async function checkExperiments({ config, effects, workspace, env }: RunContext): Promise<void> {
  const all: readonly { readonly origin: ExperimentOrigin; readonly value: string | undefined }[] = [
    { origin: { kind: 'environment' }, value: env.GOEXPERIMENT },
    { origin: { kind: 'freeze' }, value: config.freeze.GOEXPERIMENT },
    ...config.flagSets.map(
      ({ name, env: own }) => ({ origin: { kind: 'flag-set', name }, value: own.GOEXPERIMENT }) as const,
    ),
  ]
  const wanted = all.flatMap(({ origin, value = '' }) => (value === '' ? [] : [{ origin, value }]))
  if (wanted.length === 0) return
  const { dir } = workspace.checkout('head', false)
  const plain = { ...env, GOEXPERIMENT: '' }
  const known = await readGoexperiments(await readToolchain(effects.exec, dir, plain))
  for (const { origin, value } of wanted) {
    const mistake =
      known === undefined ? await goexperimentProblem(effects.exec, dir, plain, value) : checkGoexperiment(value, known)
    if (mistake !== undefined) throw new UserError({ kind: 'wrong-goexperiment', in: origin, mistake })
  }
}

/** The platforms of a config, each once. */
export function platformsOf({ platforms }: Config, { hostOs, hostArch }: Toolchain): Platform[] {
  const all = platforms.map((platform) => (platform === 'host' ? { goos: hostOs, goarch: hostArch } : platform))
  return [...new Map(all.map((platform) => [platformName(platform), platform])).values()]
}
