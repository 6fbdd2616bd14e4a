import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Exec } from '../core/exec.ts'
import type { SearchNote, SkipReason } from '../core/note/program-notes.ts'
import { type Place, reasonToSkip } from '../core/plan/program-name.ts'
import { UserError } from '../core/user-error.ts'
import { failureOf, goCommand, parseObjects } from './go-command.ts'
import { goSources } from './go-sources.ts'
import type { Toolchain } from './toolchain.ts'

type Env = Readonly<Record<string, string>>

/** A main package, and where its module lies relative to the working directory: `.`, `tools`, or `..` above it. */
export interface MainPackage extends Place {
  readonly module: { readonly path: string; readonly directory: string }
}

export interface Search {
  readonly packages: readonly MainPackage[]
  readonly skipped: readonly { readonly package: string; readonly reason: SkipReason }[]
  /** Folders that were listed, relative to the working directory. Empty: there is no Go module. */
  readonly modules: readonly string[]
  /** What could not be looked at. */
  readonly notes: readonly SearchNote[]
}

const mostFolders = 20_000
const deepest = 8

/**
 * All main packages in and below `dir`: of the module that it is or lies in, else of the modules of its go.work, else
 * of every module below it; the same where the module in `dir` is a library. `root` is the repository's; a go.mod above that does not count. Finding none is a result,
 * since base may have none; `requirePrograms` makes it an error.
 */
export async function findMainPackages(
  exec: Exec,
  where: { root: string; dir: string; env: Env; toolchain: Toolchain },
): Promise<Search> {
  const { dir } = where
  const found = await searchIn(exec, where, await findModules(exec, where))
  if (found.packages.length > 0 || found.modules.join() !== '.') return found
  // A library whose commands have modules of their own, so that who imports it does not get what they need.
  const { modules, notes } = await modulesIn(exec, where)
  const nested = modules.filter((module) => module !== dir)
  const below = await searchIn(exec, where, { modules: nested, notes })
  return below.packages.length === 0 ? found : { ...below, skipped: [...found.skipped, ...below.skipped] }
}

interface Modules {
  /** Their folders. */
  readonly modules: readonly string[]
  readonly notes: readonly SearchNote[]
}

async function searchIn(
  exec: Exec,
  { dir, env }: { readonly dir: string; readonly env: Env },
  { modules, notes: before }: Modules,
): Promise<Search> {
  const notes: SearchNote[] = [...before]
  const packages: MainPackage[] = []
  const skipped: { package: string; reason: SkipReason }[] = []
  for (const module of modules) {
    const listed = await listPackages(exec, module, env)
    if (listed.kind === 'failed') {
      // A single module that cannot be read is what the user is here for. One of several must not hide the others.
      if (modules.length === 1) throw new UserError({ kind: 'packages-not-listed', module, failure: listed.failure })
      // No more of the output is shown.
      const failure = { ...listed.failure, output: listed.failure.output.slice(0, 4_000) }
      notes.push({ kind: 'module-not-listed', module: place(dir, module), failure })
      continue
    }
    for (const found of listed.packages) {
      const package_ = place(dir, found.Dir ?? module)
      const reason = reasonToSkip(package_) ?? (hasCode(found) ? undefined : ({ kind: 'only-tests' } as const))
      if (reason !== undefined) {
        skipped.push({ package: package_, reason })
        continue
      }
      const own = {
        path: found.Module?.Path ?? found.ImportPath,
        directory: relative(dir, found.Module?.Dir ?? module),
      }
      packages.push({
        package: package_,
        importPath: found.ImportPath,
        module: { ...own, directory: own.directory.split(sep).join('/') || '.' },
      })
    }
  }
  return { packages, skipped, modules: modules.map((module) => place(dir, module)), notes }
}

/** Throws the UserError that says what to do when a search of head found nothing to build. */
export async function requirePrograms(search: Search, dir: string): Promise<void> {
  if (search.packages.length > 0) return
  if (search.modules.length === 0) throw new UserError({ kind: 'no-module', dir })
  const { skipped, notes } = search
  const constrained = skipped.length === 0 && (await goSources(dir, { below: true })).some(isMain)
  throw new UserError({ kind: 'no-programs', dir, skipped, constrained, notes })
}

async function findModules(
  exec: Exec,
  { root, dir, env, toolchain }: { root: string; dir: string; env: Env; toolchain: Toolchain },
): Promise<Modules> {
  const files = await readdir(dir)
  if (files.includes('go.mod')) return { modules: [dir], notes: [] }
  const ownWorkspace = toolchain.gowork === join(dir, 'go.work')
  if (!ownWorkspace && toolchain.gomod?.startsWith(join(root, sep))) return { modules: [dir], notes: [] }
  return modulesIn(exec, { dir, env, toolchain })
}

/** The modules of a go.work in `dir`, else all in and below it. */
function modulesIn(
  exec: Exec,
  { dir, env, toolchain }: { readonly dir: string; readonly env: Env; readonly toolchain: Toolchain },
): Promise<Modules> {
  return toolchain.gowork === join(dir, 'go.work') ? workspaceModules(exec, dir, env) : modulesBelow(dir)
}

async function workspaceModules(exec: Exec, dir: string, env: Env): Promise<Modules> {
  const result = await goCommand(exec, dir, env, ['list', '-m', '-f', '{{.Dir}}'])
  if (result.exitCode !== 0) throw new UserError({ kind: 'modules-not-listed', dir, failure: failureOf(result) })
  const all = result.stdout.split('\n').filter(Boolean)
  const modules = all.filter((module) => module.startsWith(join(dir, sep)))
  const outside = all.filter((module) => module !== dir && !modules.includes(module))
  return { modules, notes: outside.map((module) => ({ kind: 'module-outside', module })) }
}

/** Breadth first, so that where a huge tree has to be cut off, what lies near its top was seen. */
export async function modulesBelow(dir: string): Promise<Modules> {
  const modules: string[] = []
  let level = [dir]
  let folders = 0
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next: string[] = []
    for (const folder of level) {
      if (++folders > mostFolders) {
        return { modules, notes: [{ kind: 'search-cut', folders: mostFolders }] }
      }
      const entries = await readdir(folder, { withFileTypes: true })
      entries.sort((a, b) => (a.name < b.name ? -1 : 1))
      if (entries.some((entry) => entry.name === 'go.mod' && entry.isFile())) modules.push(folder)
      // As the go command's `./...`: nothing vendored, hidden or put aside. A symbolic link is no directory here.
      const below = entries.filter(
        (entry) => entry.isDirectory() && !/^(vendor|node_modules|testdata|[._].*)$/.test(entry.name),
      )
      next.push(...below.map(({ name }) => join(folder, name)))
    }
    level = next
  }
  return { modules, notes: [] }
}

interface ListedPackage {
  readonly ImportPath: string
  readonly Name?: string
  readonly Dir?: string
  readonly GoFiles?: readonly string[]
  readonly CgoFiles?: readonly string[]
  readonly Module?: { readonly Path: string; readonly Dir?: string }
  readonly Error?: { readonly Err: string }
}

async function listPackages(exec: Exec, module: string, env: Env) {
  // -find: their imports are not resolved, so nothing is downloaded and a missing dependency does not matter yet.
  const args = ['list', '-e', '-find', '-json=ImportPath,Name,Dir,GoFiles,CgoFiles,Module,Error', './...']
  const result = await goCommand(exec, module, env, args)
  if (result.exitCode !== 0) return { kind: 'failed', failure: failureOf(result) } as const
  const listed = parseObjects<ListedPackage>(result.stdout)
  // -e makes a package even of a pattern that matches nothing, as in a module that the go.work in effect leaves out.
  const error = listed.find(({ ImportPath }) => ImportPath === './...')?.Error
  if (error !== undefined) return { kind: 'failed', failure: { exitCode: 0, output: error.Err } } as const
  return { kind: 'listed', packages: listed.filter(({ Name }) => Name === 'main') } as const
}

/** `//go:build ignore` marks what is run by hand. */
const isMain = (source: string): boolean =>
  /^package main$/m.test(source) && !/^\/\/ ?[+:\w]*build ignore$/m.test(source)

const hasCode = ({ GoFiles, CgoFiles }: ListedPackage) => (GoFiles?.length ?? 0) + (CgoFiles?.length ?? 0) > 0

/** As the go command takes it: `.`, `./cmd/server`. */
function place(dir: string, path: string): string {
  const from = relative(dir, path).split(sep).join('/')
  return from === '' ? '.' : `./${from}`
}
