import { open, readFile, realpath } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type ListedPackage, sourceFields } from '../../core/binary/import-graph.ts'
import { type BuildInputs, includedBy, withoutRoot } from '../../core/build/build-inputs.ts'
import { goEnvFile } from '../../core/build/go-env.ts'
import { goModStatements } from '../../core/build/go-mod.ts'
import type { Fact, InputDoubt, PackageDoubt } from '../../core/build/input-doubt.ts'
import { exists } from '../../system/files.ts'
import { pathWithin } from '../../system/path-within.ts'
import { type CellGroup, groupCells, type ListedSide, type ListingPackages, packagesOf } from '../list-packages.ts'
import { goSettings } from './build-identity.ts'
import { doubtfulSetting } from './build-settings.ts'
import type { CellToBuild } from './cell-to-build.ts'

type Env = Readonly<Record<string, string>>

/** What builds read, or why that is not known before they run. */
export type Inputs = { readonly kind: 'known'; readonly inputs: BuildInputs } | Unknown

interface Unknown {
  readonly kind: 'unknown'
  readonly why: InputDoubt
}

/**
 * What the builds of all cells read on one side. The go command lists it under the settings of each build, so build constraints,
 * folders behind symbolic links and settings from anywhere count as they do in the build.
 */
export async function inputsOf(
  { exec, freeze }: ListingPackages,
  cells: readonly CellToBuild[],
  side: ListedSide,
): Promise<Inputs> {
  const root = side.checkout.realRoot
  const groups = await groupCells({ freeze }, cells, side)
  const found = await Promise.all(
    groups.map(async (group): Promise<Inputs> => {
      const settings = await goSettings(exec, group.moduleDir, group.env)
      if (settings === undefined) return unknown({ kind: 'go-env-fails' })
      // Before `go list`, which writes the file of a -modfile.
      const doubt = doubtfulSetting(settings, group.env, root)
      if (doubt !== undefined) return unknown(doubt)
      const packages = await packagesOf(exec, group)
      if (packages.kind === 'failed') return unknown({ kind: 'go-list-fails', failure: packages.failure })
      return inputsOfGroup({ group, settings, root }, [...packages.graph.values()])
    }),
  )
  const files = new Map<string, string>()
  const facts = new Map<string, { readonly about: Fact; readonly text: string }>()
  for (const one of found) {
    if (one.kind === 'unknown') return one
    for (const [name, place] of one.inputs.files) files.set(name, place)
    for (const [key, fact] of one.inputs.facts) facts.set(key, fact)
  }
  return { kind: 'known', inputs: { files, facts } }
}

const unknown = (why: InputDoubt): Unknown => ({ kind: 'unknown', why })

interface Listed {
  readonly group: CellGroup
  readonly settings: Env
  /** A real path. */
  readonly root: string
}

async function inputsOfGroup({ group, settings, root }: Listed, packages: readonly ListedPackage[]): Promise<Inputs> {
  const names = new Set<string>()
  for (const found of packages) {
    const { ImportPath, Standard, Dir, CgoFiles, SwigFiles, SwigCXXFiles } = found
    if (Standard === true) continue // Part of the toolchain, whose version and folder are settings.
    // A version in the module cache never changes; what its C code includes besides is the machine's, and so the same.
    if (isInModuleCache(found, settings.GOMODCACHE)) continue
    if (CgoFiles !== undefined || SwigFiles !== undefined || SwigCXXFiles !== undefined) {
      return unknown({ kind: 'cgo', package: ImportPath })
    }
    const dir = Dir === undefined ? undefined : pathWithin(root, Dir)
    if (Dir === undefined || dir === undefined) return unknown({ kind: 'package-outside', package: ImportPath })
    for (const name of sourceFields.flatMap((field) => found[field] ?? [])) names.add(join(Dir, name))
    if (found.Name === 'main') names.add(join(Dir, 'default.pgo'))
    const doubt = await doubtfulAssembly(found, Dir)
    if (doubt !== undefined) return unknown(doubt)
  }
  for (const file of await moduleFiles(settings, packages)) if (pathWithin(root, file) !== undefined) names.add(file)

  const files = await placesOf(root, [...names])
  if (files.kind === 'unknown') return files
  const facts = factsOf({ group, settings, root }, packages)
  return { kind: 'known', inputs: { files: files.places, facts } }
}

/** The paths that exist, with their real paths, as in `BuildInputs`. Unknown if one leads out of the root, itself a real path. */
export async function placesOf(
  root: string,
  paths: readonly string[],
): Promise<{ readonly kind: 'known'; readonly places: ReadonlyMap<string, string> } | Unknown> {
  const found = await Promise.all(
    paths.map(async (path) => ({ path, real: (await exists(path)) ? await realpath(path) : undefined })),
  )
  const places = new Map<string, string>()
  for (const { path, real } of found) {
    if (real === undefined) continue
    const name = pathWithin(root, path) ?? path
    const place = pathWithin(root, real)
    if (place === undefined) return unknown({ kind: 'leads-out', path: name })
    places.set(name, place)
  }
  return { kind: 'known', places }
}

const isInModuleCache = ({ Dir, Module }: ListedPackage, cache: string | undefined): boolean =>
  (Module?.Replace ?? Module)?.Version !== undefined &&
  Dir !== undefined &&
  cache !== undefined &&
  pathWithin(cache, Dir) !== undefined

/** Where the go command looks for files that decide which modules are built. Not all of them need to exist. */
async function moduleFiles(
  { GOMOD = '', GOWORK = '' }: Env,
  packages: readonly ListedPackage[],
): Promise<readonly string[]> {
  const folders = new Set(packages.flatMap(({ Module }) => (Module?.GoMod === undefined ? [] : dirname(Module.GoMod))))
  for (const file of [GOMOD, GOWORK].flatMap((value) => goEnvFile(value) ?? [])) {
    folders.add(dirname(file))
    // All modules of a workspace decide versions and checksums, also those of which no package is built.
    const statements = goModStatements(await readFile(file, 'utf8'))
    for (const { verb, words } of statements) if (verb === 'use') folders.add(resolve(dirname(file), words[0] ?? ''))
  }
  const files = ['go.mod', 'go.sum', 'go.work', 'go.work.sum', join('vendor', 'modules.txt')]
  return [...folders].flatMap((folder) => files.map((file) => join(folder, file)))
}

/** What decides a group's builds besides files of the repository. */
function factsOf({ group, settings, root }: Listed, packages: readonly ListedPackage[]): BuildInputs['facts'] {
  const cell = group.cells[0]?.id ?? '' // No other group has it.
  const fact = (about: Fact, value: unknown) =>
    [JSON.stringify(about), { about, text: JSON.stringify(withoutRoot(value, root)) }] as const
  return new Map([
    fact({ kind: 'settings', cell }, [settings, group.cells, group.flags, group.moduleDir]),
    ...packages.map((found) => fact({ kind: 'package', path: found.ImportPath, cell }, found)),
  ])
}

/** Why a package's assembly may include other files than `go list` names; undefined if it does not. */
async function doubtfulAssembly(
  { SFiles, HFiles = [] }: ListedPackage,
  dir: string,
): Promise<PackageDoubt | undefined> {
  if (SFiles === undefined) return undefined
  for (const file of [...SFiles, ...HFiles]) {
    const included = includedBy(await readFile(join(dir, file), 'utf8'))
    if (included === undefined) return { kind: 'unclear-include', file }
    for (const name of included) {
      if (HFiles.includes(name)) continue
      const isToolchains = /^(?:go_asm|textflag|funcdata|asm_\w+)\.h$/.test(name) && !(await exists(join(dir, name)))
      if (!isToolchains) return { kind: 'includes', file, included: name }
    }
  }
  return undefined
}

/** The name of the first file whose contents are not the same in both roots; undefined if all are. Each has to exist in both. */
export async function differingFile(
  names: Iterable<string>,
  roots: { readonly head: string; readonly base: string },
): Promise<string | undefined> {
  const left = [...names]
  while (left.length > 0) {
    const some = left.splice(0, filesAtOnce)
    const same = await Promise.all(some.map((name) => haveSameBytes(join(roots.head, name), join(roots.base, name))))
    const differing = same.indexOf(false)
    if (differing !== -1) return some[differing]
  }
  return undefined
}

const filesAtOnce = 32
const bytesAtOnce = 2 ** 20

async function haveSameBytes(one: string, other: string): Promise<boolean> {
  await using first = await open(one)
  await using second = await open(other)
  const { size } = await first.stat()
  if (size !== (await second.stat()).size) return false
  const length = Math.min(size, bytesAtOnce)
  const [left, right] = [Buffer.alloc(length), Buffer.alloc(length)]
  for (let at = 0; at < size; ) {
    const read = [await first.read(left, 0, length, at), await second.read(right, 0, length, at)] as const
    const bytes = Math.min(read[0].bytesRead, read[1].bytesRead)
    if (bytes === 0 || left.compare(right, 0, bytes, 0, bytes) !== 0) return false
    at += bytes
  }
  return true
}
