import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { selectingFlags } from '../../core/build/go-build.ts'
import type { Exec } from '../../core/exec.ts'
import type { DiagnosticProblem } from '../../core/reason/memory-reason.ts'
import { type BuildRequest, buildProgram, moduleOf } from '../build/build.ts'
import { failureOf, goCommand, parseObjects, saidBy } from '../go-command.ts'

/** What came of adding the sampler to a program. */
export type DiagnosticBuild =
  | { readonly kind: 'built'; readonly path: string }
  /** `output` is what the build printed. */
  | { readonly kind: 'not-built'; readonly reason: DiagnosticProblem; readonly output?: string }

export interface DiagnosticRequest extends BuildRequest {
  /** The file of package sampler, src/probe/sampler/sampler.go. */
  readonly sampler: string
  /** A folder of ours for what tells the go command of it. */
  readonly into: string
}

/** A name that no folder of a program's has. */
const samplerName = 'binary_budget_sampler'

interface Listed {
  readonly Dir?: string
  readonly ImportPath?: string
  readonly Name?: string
  readonly Module?: { readonly Main?: boolean; readonly GoVersion?: string }
}

/**
 * Builds the program once more, with one file added to its package main by `go build -overlay`. The file imports a package
 * that samples the heap, and has nothing else: whatever the program's own names are, none can clash. For figures from
 * inside alone, never for size or time.
 */
export async function buildDiagnostic(exec: Exec, request: DiagnosticRequest): Promise<DiagnosticBuild> {
  const { dir, env, freeze, flagSet, into } = request
  if (flagSet.build !== undefined) {
    return notBuilt({ kind: 'own-build-line' })
  }
  const found = await moduleOf(dir, request.package)
  const goEnv = { ...env, ...freeze, ...flagSet.env }
  const args = ['list', '-find', '-json=Dir,ImportPath,Name,Module', ...selectingFlags(flagSet, goEnv.GOFLAGS ?? '')]
  const listed = await goCommand(exec, found.moduleDir, goEnv, [...args, found.package])
  const { Dir, ImportPath, Name, Module } = parseObjects<Listed>(listed.stdout)[0] ?? {}
  if (Dir === undefined || ImportPath === undefined)
    return notBuilt({ kind: 'go-list-fails', ...saidBy(failureOf(listed)) })
  if (Name !== 'main') return notBuilt({ kind: 'no-package-main', package: ImportPath })
  if (Module?.Main !== true) {
    return notBuilt({ kind: 'package-of-others' })
  }

  await mkdir(into, { recursive: true })
  const added = join(into, 'added.go')
  await writeFile(added, `package main\n\nimport _ "${ImportPath}/${samplerName}"\n`)
  const overlay = join(into, 'overlay.json')
  const Replace = {
    ...(await overlaidByUser(found.moduleDir, goEnv.GOFLAGS ?? '')),
    [join(Dir, `${samplerName}.go`)]: added,
    [join(Dir, samplerName, 'sampler.go')]: request.sampler,
  }
  await writeFile(overlay, JSON.stringify({ Replace }))
  const built = await buildProgram(exec, { ...request, overlay })
  if (built.kind === 'built') return { kind: 'built', path: built.path }
  return notBuilt(built.reason, built.kind === 'failed' ? built.output : undefined)
}

const notBuilt = (reason: DiagnosticProblem, output?: string): DiagnosticBuild => ({
  kind: 'not-built',
  reason,
  ...(output && { output }),
})

/** The go command takes one overlay, and ours would take the place of the user's. */
async function overlaidByUser(dir: string, goflags: string): Promise<Readonly<Record<string, string>>> {
  const path = /(?:^|\s)'?--?overlay=([^\s']+)/.exec(goflags)?.[1]
  if (path === undefined) return {}
  const { Replace = {} } = JSON.parse(await readFile(resolve(dir, path), 'utf8')) as {
    Replace?: Readonly<Record<string, string>>
  }
  const absolute = (name: string) => (name === '' ? name : resolve(dir, name))
  return Object.fromEntries(Object.entries(Replace).map(([from, to]) => [absolute(from), absolute(to)]))
}
