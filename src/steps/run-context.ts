import { mkdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { buildEnvironment } from '../core/build/go-build.ts'
import type { Config } from '../core/config/config.ts'
import type { PlaceOf } from '../core/config/read-config.ts'
import type { Note } from '../core/note/note.ts'
import type { RunNote } from '../core/note/run-notes.ts'
import type { Report } from '../core/report/report.ts'
import type { CompressedSizes } from '../go/binary/compress.ts'
import type { BuildStore } from '../go/build/build-cells.ts'
import { withoutIndex } from '../go/build/package-index.ts'
import { compileProbe, type Probe } from '../go/probe.ts'
import { readGoexperiments, readPlatforms, readToolchain, type Toolchain } from '../go/toolchain.ts'
import { howText } from '../render/words/how-text.ts'
import { textOf } from '../system/files.ts'
import { type Effects, openWorkspace, type Request, type Side, type Workspace } from '../workspace.ts'
import { configOfBase, type LoadedConfig, loadConfig, withPackagesBefore } from './load-config.ts'

type Env = Readonly<Record<string, string>>

/** What a run was asked to do, and where: known before anything is built. */
export interface Task {
  readonly request: Request
  readonly effects: Effects
  readonly workspace: Workspace
  /** What the repository's own commands get as environment. */
  readonly env: Env
  readonly config: Config
  /** Base's own config. Absent where it has none, or one that cannot be read. */
  readonly baseConfig?: Config
  /** Path of the config file, from the repository's root. */
  readonly configFile: string
  /** For mistakes that only show when the sources were looked at. */
  readonly placeOf: PlaceOf
  /** What the reader of the report should know of the config. */
  readonly configNotes: readonly Note[]
  /** What earlier runs left. Absent: nothing. */
  readonly caches?: Caches
}

/** What all steps of a run need, made once. */
export interface RunContext extends Task {
  readonly probe: Probe
  /** What binaries compress to, by SHA-256: equal files take the time once. */
  readonly compressed: Map<string, Promise<CompressedSizes>>
}

/** What earlier runs may have left. */
export interface Caches {
  /** Absent where it is the user's own and stays. */
  readonly restoreGoCache?: (toolchain: Toolchain, place: string) => Promise<void>
  readonly storeOf: (toolchain: Toolchain, revision: RevisionIdentity) => Promise<BuildStore | undefined>
  /** What an earlier run measured of the same commits, where that is enough. */
  readonly earlierReport?: (workspace: Workspace) => Promise<Report | undefined>
}

/** Everything that determines a revision's binaries besides the toolchain. */
export interface RevisionIdentity {
  /** What it is in this run. Head may be what later runs compare with. */
  readonly side: Side
  /** A folder of ours that stays. */
  readonly place: string
  /** Full commit hash. */
  readonly sha: string
  readonly determinedBy: string
}

export function findRevisions(request: Request, effects: Effects): Promise<Workspace> {
  return effects.progress.phase('Find base and head', async () => {
    const workspace = await openWorkspace(request, effects)
    effects.progress.step(howText(workspace.revisions.how))
    return workspace
  })
}

/** Reads the config of both revisions. */
export async function readTask(
  request: Request,
  effects: Effects,
  workspace: Workspace,
  caches?: Caches,
): Promise<Task> {
  const env = await goEnvironment(effects, workspace)
  const { config: asked, file, placeOf, notes } = await checkedConfig(request, effects, workspace, env)
  const baseConfig = await configOfBase(file, workspace)
  const config = withPackagesBefore(asked, baseConfig)
  return {
    request,
    effects,
    workspace,
    env,
    config,
    ...(baseConfig && { baseConfig }),
    configFile: file,
    placeOf,
    configNotes: notes,
    ...(caches && { caches }),
  }
}

/** Makes ready what the steps need besides. */
export async function startRun(task: Task): Promise<RunContext> {
  const { effects, workspace, env, config } = task
  const { exec, packageRoot, progress, cleanup } = effects
  const compile = () => {
    const folders = { sourceDir: join(packageRoot, 'src', 'probe'), cacheDir: join(workspace.place, 'probe') }
    return compileProbe({ exec, env, cleanup, ...folders })
  }
  const probe = await progress.phase('Compile the probe', compile)
  // What `prepare` writes may have the same times in both revisions.
  return { ...task, env: config.prepare === undefined ? env : withoutIndex(env), probe, compressed: new Map() }
}

/** The go command cannot clean up after an interrupt, so it writes where this run's folder goes with all that is in it. */
export async function goEnvironment({ env }: Effects, { temporary }: Workspace): Promise<Env> {
  const folder = join(temporary, 'go')
  await mkdir(folder)
  return { GOTMPDIR: folder, ...buildEnvironment(env) }
}

async function checkedConfig(
  request: Request,
  { exec }: Effects,
  { temporary, headRoot, checkout, repository: { root } }: Workspace,
  env: Env,
): Promise<LoadedConfig> {
  const { dir } = checkout('head', false)
  const loaded = await loadConfig(
    request,
    { root: headRoot, dir },
    {
      platforms: await readPlatforms(exec, temporary, env),
      // An experiment that does not exist in the environment would fail here, in words that name another.
      experiments: async () => readGoexperiments(await readToolchain(exec, dir, { ...env, GOEXPERIMENT: '' })),
    },
  )
  const note = request.onRunner || headRoot === root ? undefined : await noteOnOwnConfig(loaded, { root, headRoot })
  return note === undefined ? loaded : { ...loaded, notes: [...loaded.notes, note] }
}

/** Head is a commit, whose config is not the one that lies before the user. */
async function noteOnOwnConfig(
  { file }: LoadedConfig,
  { root, headRoot }: { readonly root: string; readonly headRoot: string },
): Promise<RunNote | undefined> {
  if (isAbsolute(file)) return undefined
  const [own, used] = await Promise.all([textOf(join(root, file)), textOf(join(headRoot, file))])
  if (own === undefined || own === used) return undefined
  return { kind: 'own-config-unused', file, headHasOne: used !== undefined }
}
