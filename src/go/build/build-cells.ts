import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildCommand } from '../../core/build/go-build.ts'
import type { SideResult } from '../../core/cell/cell-findings.ts'
import { type CellKey, cellId } from '../../core/cell-key.ts'
import type { Exec } from '../../core/exec.ts'
import type { FlagSet } from '../../core/plan/flag-set.ts'
import { type Platform, platformName } from '../../core/plan/platform.ts'
import type { Program } from '../../core/plan/program.ts'
import type { Progress } from '../../core/progress.ts'
import { buildProblemText } from '../../render/words/build-text.ts'
import { type CompressedSizes, compressedSizes } from '../binary/compress.ts'
import { type Identified, identify, type Probe } from '../probe.ts'
import { type BuildResult, buildProgram } from './build.ts'
import type { CellToBuild } from './cell-to-build.ts'
import { takePrebuilt } from './prebuilt.ts'

type Env = Readonly<Record<string, string>>

/** One side of a cell. */
export interface BuiltCell {
  readonly result: SideResult
  /** The binary's; absent where there is none. */
  readonly path?: string
  /** Compressing takes longer than all other reading, so it goes on beside. */
  readonly compressing?: Promise<CompressedSizes>
}

/** One side of all cells by `cellId`. */
export type BuiltCells = ReadonlyMap<string, BuiltCell>

export function cellsToBuild(
  programs: readonly Program[],
  flagSets: readonly FlagSet[],
  platforms: readonly Platform[],
): CellToBuild[] {
  return platforms.flatMap((target) =>
    programs
      .filter(({ prebuilt }) => prebuilt === undefined)
      .flatMap((source) =>
        flagSets.map((flags) => ({
          program: source.name,
          flagSet: flags.name,
          platform: platformName(target),
          source,
          flags,
          target,
        })),
      ),
  )
}

/** What earlier runs left of a build that would be repeated to the letter. */
export interface BuildStore {
  /** Puts the binary at `path` and returns its compressed sizes; undefined if it is not there. */
  readonly take: (key: string, path: string) => Promise<CompressedSizes | undefined>
  readonly keep: (key: string, path: string, sizes: CompressedSizes) => Promise<void>
}

export interface CellBuilds {
  readonly exec: Exec
  readonly probe: Probe
  readonly progress: Progress
  /** The working directory in the revision, by the path that the go command is to embed. */
  readonly dir: string
  /** Where the binaries go. */
  readonly into: string
  readonly env: Env
  readonly freeze: Env
  readonly side: 'base' | 'head' | 'release'
  readonly store?: BuildStore
  /** By SHA-256, shared by both sides: equal files compress to equal sizes, and compressing costs more than a relink. */
  readonly compressed: Map<string, Promise<CompressedSizes>>
}

/**
 * Builds cells one after the other; cells that differ only in how they are run share a build. What it returns reads the
 * binaries: apart, so that nothing takes the processors from a link, which others wait for.
 */
export async function buildCells(
  builds: CellBuilds,
  cells: readonly CellToBuild[],
): Promise<() => Promise<BuiltCells>> {
  const { into, progress, side } = builds
  await mkdir(into, { recursive: true })
  const done = new Map<string, Done>()
  const different = numberOfBuilds(cells)
  for (const cell of cells) {
    const key = buildKey(builds, cell)
    if (done.has(key)) continue
    progress.advance(done.size, different, `${side} ${label(cell)}`)
    const path = join(into, `${done.size}`, fileName(cell))
    await mkdir(join(into, `${done.size}`), { recursive: true })
    const store = storeFor(builds, cell)
    const stored = await store?.take(key, path)
    if (stored !== undefined) {
      done.set(key, { key, built: { kind: 'built', path, seconds: 0 }, path, store, stored })
      progress.step(`${side} ${label(cell)} taken from the cache`)
      continue
    }
    const { dir, env, freeze } = builds
    if (cell.source.prebuilt !== undefined) {
      const built = await takePrebuilt(prebuiltPath(cell, side), path)
      progress.step(`${side} ${label(cell)} ${outcome(built)}`)
      done.set(key, { key, built, path, store: undefined })
      continue
    }
    const built = await buildProgram(builds.exec, {
      dir,
      env,
      freeze,
      output: path,
      flagSet: cell.flags,
      platform: cell.target,
      package: cell.source.package,
    })
    progress.step(`${side} ${label(cell)} ${outcome(built)}`)
    done.set(key, { key, built, path, store })
  }
  return () => readBinaries(builds, cells, done)
}

/** None for a command of the user's, which may depend on anything. */
const storeFor = ({ store }: CellBuilds, { flags }: CellToBuild): BuildStore | undefined =>
  flags.build === undefined ? store : undefined

/** A build that is over, well or not. */
interface Done {
  readonly key: string
  readonly built: BuildResult
  readonly path: string
  readonly store: BuildStore | undefined
  /** What the store knows of it. */
  readonly stored?: CompressedSizes
}

async function readBinaries(
  builds: CellBuilds,
  cells: readonly CellToBuild[],
  done: ReadonlyMap<string, Done>,
): Promise<BuiltCells> {
  const paths = [...done.values()].filter(({ built }) => built.kind === 'built').map(({ path }) => path)
  const facts = new Map((await identify(builds.exec, builds.probe, paths)).map((found) => [found.path, found]))
  const read = new Map([...done].map(([key, one]) => [key, builtCell(builds, one, facts.get(one.path))]))
  return new Map(
    cells.map((cell) => {
      const found = read.get(buildKey(builds, cell))
      if (found === undefined) throw new Error(`${cellId(cell)} was not built`)
      return [cellId(cell), found]
    }),
  )
}

/** What became of one build, for all cells that share it. */
function builtCell(builds: CellBuilds, done: Done, found: Identified | undefined): BuiltCell {
  const { built, path } = done
  const { side } = builds
  if (built.kind === 'no-such-package') return { result: { kind: 'absent' } }
  if (built.kind === 'failed') {
    const { reason: why, output } = built
    const reason = { kind: 'does-not-build', side, why } as const
    return { result: { kind: 'failed', reason, ...(output !== '' && { output }) } }
  }
  if (found?.kind !== 'identified') {
    const said = found === undefined ? {} : { said: found.reason }
    return { result: { kind: 'failed', reason: { kind: 'unreadable-build', side, ...said } } }
  }
  const { facts } = found
  const result: SideResult = {
    kind: 'built',
    binary: { facts, ...(built.seconds !== undefined && { buildSeconds: built.seconds }) },
  }
  return { result, path, compressing: sizesOf(builds, done, facts.sha256) }
}

/** What a binary compresses to, once the store knows it too. */
function sizesOf(builds: CellBuilds, { key, path, store, stored }: Done, sha256: string): Promise<CompressedSizes> {
  if (stored !== undefined) return Promise.resolve(stored)
  const compressed = builds.compressed.get(sha256) ?? compressedSizes(path)
  builds.compressed.set(sha256, compressed)
  const sizes = compressed.then(async (found) => {
    await store?.keep(key, path, found)
    return found
  })
  // Awaited later; until then a failure must not count as unhandled.
  sizes.catch(() => {})
  return sizes
}

/** The same with what the binaries compress to. */
export async function withCompressedSizes(cells: BuiltCells): Promise<BuiltCells> {
  const sized = [...cells].map(async ([id, cell]): Promise<[string, BuiltCell]> => {
    const { result, compressing } = cell
    if (result.kind !== 'built' || compressing === undefined) return [id, cell]
    const { gzip, zstd } = await compressing
    const sizes = { compressedSize: gzip, ...(zstd !== undefined && { zstdSize: zstd }) }
    return [id, { ...cell, result: { ...result, binary: { ...result.binary, ...sizes } } }]
  })
  return new Map(await Promise.all(sized))
}

const prebuiltPath = ({ source: { prebuilt } }: CellToBuild, side: CellBuilds['side']): string | undefined =>
  side === 'release' ? undefined : prebuilt?.[side]

/** How many files a revision is built into: flag sets that differ in how the program is run share one. */
export function numberOfBuilds(cells: readonly CellToBuild[]): number {
  const built = cells.filter(({ source }) => source.prebuilt === undefined)
  return new Set(built.map((cell) => buildKey({ dir: '', env: {}, freeze: {}, side: 'head' }, cell))).size
}

/** Everything that the command line says of a build. Two cells with one key have the same binary. */
function buildKey(
  { dir, env, freeze, side }: Pick<CellBuilds, 'dir' | 'env' | 'freeze' | 'side'>,
  cell: CellToBuild,
): string {
  if (cell.source.prebuilt !== undefined) return JSON.stringify(['prebuilt', prebuiltPath(cell, side)])
  const command = buildCommand({
    flagSet: cell.flags,
    platform: cell.target,
    package: cell.source.package,
    output: '$OUTPUT',
    env: {},
    freeze,
  })
  return JSON.stringify([dir, command, relevant(env)])
}

/** What in the environment can reach a binary. The rest (terminal, session, job) differs from run to run. */
function relevant(env: Env): Env {
  const names = /^(GO|CGO_|(CC|CXX|AR|FC|PATH|CPATH|LIBRARY_PATH)$|PKG_CONFIG|C_INCLUDE|CPLUS|LD_|Image(OS|Version)$)/
  return Object.fromEntries(
    Object.entries(env)
      .filter(([name]) => names.test(name) && name !== 'GOTMPDIR')
      .sort(),
  )
}

const label = ({ program, flagSet, platform }: CellKey): string => `${program} (${flagSet}, ${platform})`

function outcome(built: BuildResult): string {
  switch (built.kind) {
    case 'built':
      return 'built'
    case 'failed':
      return `failed: ${buildProblemText(built.reason)}`
    case 'no-such-package':
      return 'is not in this revision'
  }
}

/** The program's own name, which some print and others act on, made safe as a file's. */
function fileName({ program, target }: CellToBuild): string {
  return `${program.replace(/[^\w.-]/g, '_')}${target.goos === 'windows' ? '.exe' : ''}`
}
