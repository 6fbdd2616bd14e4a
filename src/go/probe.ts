import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { BinaryFacts } from '../core/binary/binary-facts.ts'
import type { Inspection } from '../core/binary/inspection.ts'
import type { Cleanup } from '../core/cleanup.ts'
import type { Exec } from '../core/exec.ts'
import type { StartRequest, StartResult } from '../core/start/probe-protocol.ts'
import { UserError } from '../core/user-error.ts'
import { isFile, temporaryFolder } from '../system/files.ts'
import { failureOf, goCommand } from './go-command.ts'

type Env = Readonly<Record<string, string>>

/** A compiled probe, and what it needs to be run. */
export interface Probe {
  readonly path: string
  /** Nothing of the user's: it starts what is measured. */
  readonly env: Env
  readonly dir: string
  /** A command that starts it where it may do more, such as limit memory: what stands in front of its path. */
  readonly through?: readonly string[]
}

/** What `probe identify` made of one file. */
export type Identified =
  | { readonly kind: 'identified'; readonly path: string; readonly facts: BinaryFacts }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string }

/**
 * The probe for this machine, compiled into `cacheDir` unless it is there: the file's name says from which source, by
 * which Go. `sourceDir` may be read-only, and `env` the user's.
 */
export async function compileProbe({
  exec,
  sourceDir,
  cacheDir,
  env,
  cleanup,
}: {
  readonly exec: Exec
  readonly sourceDir: string
  readonly cacheDir: string
  readonly env: Env
  readonly cleanup: Cleanup
}): Promise<Probe> {
  const own = probeBuildEnvironment(env)
  const asked = await goCommand(exec, sourceDir, own, ['env', 'GOVERSION', 'GOOS', 'GOARCH'])
  if (asked.exitCode !== 0) throw new UserError({ kind: 'go-command-fails', failure: failureOf(asked) })
  const key = createHash('sha256').update(asked.stdout)
  for (const name of await sourceFiles(sourceDir)) {
    const content = await readFile(join(sourceDir, name))
    key.update(`${name} ${content.length}\n`).update(content)
  }
  const isWindows = asked.stdout.split('\n')[1]?.trim() === 'windows'
  const path = join(cacheDir, `probe-${key.digest('hex').slice(0, 32)}${isWindows ? '.exe' : ''}`)
  const probe: Probe = { path, env: { PATH: env.PATH ?? '' }, dir: cacheDir }
  if (await isFile(path)) return probe

  await mkdir(cacheDir, { recursive: true })
  // Under a name of its own and then renamed: another run may be doing the same, and must never see half a file.
  await using work = await temporaryFolder(cleanup, join(cacheDir, 'compiling-'))
  const output = join(work.path, 'probe')
  // No flag that changes the standard library's packages: the user's builds share them, and -trimpath would compile all
  // of them twice where nothing is cached (43 s instead of 18 s for the probe and a small program).
  const args = ['build', '-buildvcs=false', '-o', output, '.']
  const built = await goCommand(exec, sourceDir, own, args)
  if (built.exitCode !== 0) {
    const [version = ''] = asked.stdout.split('\n')
    throw new UserError({ kind: 'probe-does-not-compile', version, failure: failureOf(built) })
  }
  await rename(output, path)
  return probe
}

/** Makes the starts one after the other, in order. `onResult` hears of each as soon as it is over. */
export async function startAll(
  exec: Exec,
  probe: Probe,
  requests: readonly StartRequest[],
  onResult: (result: StartResult) => void = () => {},
): Promise<readonly StartResult[]> {
  const results: StartResult[] = []
  // It waits while a program is timed; what its runtime does besides should not take a second CPU from the program.
  const env = { ...probe.env, GOMAXPROCS: '1' }
  const stdin = requests.map((request) => `${JSON.stringify(request)}\n`).join('')
  const onLine = (line: string) => {
    const result = JSON.parse(line) as StartResult
    results.push(result)
    onResult(result)
  }
  const [command = probe.path, ...args] = [...(probe.through ?? []), probe.path, 'start']
  const { exitCode, stderr } = await exec(command, args, { cwd: probe.dir, env, stdin, onLine })
  if (exitCode !== 0 || results.length !== requests.length) {
    throw new Error(
      `probe start: exit code ${exitCode} after ${results.length} of ${requests.length} starts: ${stderr.trim()}`,
    )
  }
  return results
}

/** Reads what the files alone say, in their order. `stamps` are values that the build writes into them. */
export async function identify(
  exec: Exec,
  probe: Probe,
  files: readonly string[],
  stamps: readonly string[] = [],
): Promise<readonly Identified[]> {
  if (files.length === 0) return []
  const args = ['identify', ...stamps.flatMap((stamp) => ['-stamp', stamp]), ...files]
  const { exitCode, stdout, stderr } = await exec(probe.path, args, { cwd: probe.dir, env: probe.env })
  const lines = stdout.split('\n').filter(Boolean)
  if (exitCode !== 0 || lines.length !== files.length) {
    throw new Error(`probe identify: exit code ${exitCode}, ${lines.length} of ${files.length} files: ${stderr.trim()}`)
  }
  return lines.map((line, index) => {
    const path = files[index] ?? ''
    const said = JSON.parse(line) as BinaryFacts | { readonly error: string }
    return 'error' in said
      ? { kind: 'unreadable', path, reason: said.error }
      : { kind: 'identified', path, facts: said }
  })
}

/** What `probe inspect` made of one file: unreadable is what Go's own toolchain did not make, too. */
export type Inspected =
  | { readonly kind: 'inspected'; readonly inspection: Inspection }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Enough for every symbol of every package: the largest changes are found among all of them. */
export const allSymbols = 1_000_000

export interface InspectOptions {
  /** A build with the same flags that kept its symbols: tells whose data of a stripped file is. */
  readonly twin?: string
  /** A file that lists what the program's packages embed, which then has a name also where the binary has none for it. */
  readonly embeds?: string
  /** How many symbols of each package are to be named; absent: none. */
  readonly symbols?: number
}

/** Says whose every byte of a file is. */
export async function inspect(
  exec: Exec,
  probe: Probe,
  file: string,
  { twin, embeds, symbols }: InspectOptions = {},
): Promise<Inspected> {
  const options = [
    ...(twin === undefined ? [] : ['-twin', twin]),
    ...(embeds === undefined ? [] : ['-embeds', embeds]),
    ...(symbols === undefined ? [] : ['-symbols', `${symbols}`]),
  ]
  const args = ['inspect', ...options, file]
  const { exitCode, stdout, stderr } = await exec(probe.path, args, { cwd: probe.dir, env: probe.env })
  if (exitCode !== 0) throw new Error(`probe inspect ${file}: exit code ${exitCode}: ${stderr.trim()}`)
  const said = JSON.parse(stdout) as Inspection | { readonly error: string }
  return 'error' in said ? { kind: 'unreadable', reason: said.error } : { kind: 'inspected', inspection: said }
}

/** For this machine, whatever the user builds for: what Go needs to find its caches, and nothing that changes a build. */
function probeBuildEnvironment(env: Env): Env {
  const kept = Object.entries(env).filter(([name]) => !/^(GO(?!CACHE$|ROOT$|TOOLCHAIN$|PATH$|TMPDIR$)|CGO_)/.test(name))
  // GOENV: an empty GOFLAGS alone would let the one of `go env -w` through.
  return { ...Object.fromEntries(kept), GOENV: 'off', GOWORK: 'off', GOFLAGS: '', CGO_ENABLED: '0' }
}

async function sourceFiles(dir: string): Promise<string[]> {
  const names = await readdir(dir, { recursive: true })
  const counts = (name: string) => (name.endsWith('.go') && !name.endsWith('_test.go')) || /^go\.(mod|sum)$/.test(name)
  return names.filter((name) => counts(name) && !name.split(sep).includes('testdata')).sort()
}
