import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { goEnvFile } from '../core/build/go-env.ts'
import type { Exec, ExecResult } from '../core/exec.ts'
import type { ExperimentMistake } from '../core/mistake/experiment.ts'
import type { BuildNote, ToolchainMissing } from '../core/note/build-notes.ts'
import type { CommandFailure } from '../core/outside/command-failure.ts'
import { UserError } from '../core/user-error.ts'
import { failureOf, goCommand, parseObjects } from './go-command.ts'

type Env = Readonly<Record<string, string>>

export interface Toolchain {
  /** As Go writes it, without experiments: `go1.26.8`. */
  readonly version: string
  /** 26 of `go1.26.8`. */
  readonly minor: number
  /** The exact toolchain that go.work, or else go.mod, names: its `toolchain` line, or a `go` line with a patch. */
  readonly named?: string
  readonly hostOs: string
  readonly hostArch: string
  readonly goos: string
  readonly goarch: string
  readonly goroot: string
  /** Path of the go.mod in effect. */
  readonly gomod?: string
  /** Path of the go.work in effect. */
  readonly gowork?: string
  readonly goflags: string
  readonly gocache: string
  readonly cgo: boolean
  /** Something the reader of the report should know about it. */
  readonly note?: BuildNote
}

/** The platform that this machine runs by itself, as Go calls it: `linux/amd64`. */
export const hostOf = ({ hostOs, hostArch }: Pick<Toolchain, 'hostOs' | 'hostArch'>): string => `${hostOs}/${hostArch}`

const oldestMinor = 20
const newestTriedMinor = 27

const keys = ['GOVERSION', 'GOHOSTOS', 'GOHOSTARCH', 'GOOS', 'GOARCH', 'GOROOT', 'GOMOD', 'GOWORK', 'GOFLAGS'] as const
type Key = (typeof keys)[number] | 'GOCACHE' | 'CGO_ENABLED'

type Found = { readonly kind: 'found'; readonly toolchain: Toolchain } | NoToolchain

/** In the words of the go command. */
export type NoToolchain =
  /** The toolchain that go.mod or go.work asks for is neither here nor to be had. */
  | { readonly kind: 'not-to-be-had'; readonly failure: CommandFailure }
  | { readonly kind: 'broken'; readonly failure: CommandFailure }

/** The toolchain that builds what is in `dir`. A UserError if there is none, it is too old, or the wanted one cannot be had. */
export async function readToolchain(exec: Exec, dir: string, env: Env): Promise<Toolchain> {
  const found = await findToolchain(exec, dir, env)
  switch (found.kind) {
    case 'found':
      return found.toolchain
    case 'not-to-be-had':
      throw new UserError({ kind: 'toolchain-not-to-be-had', dir, failure: found.failure })
    case 'broken':
      throw new UserError({ kind: 'go-command-fails', dir, failure: found.failure })
  }
}

/** What base asks for and is not built with. */
export type MissingToolchain = Omit<ToolchainMissing, 'kind' | 'side'>

/**
 * The toolchain for base: the one it names if that can be had, else head's. Which one a go command takes is the newer
 * of the installed and the named one. So a name in base matters only where head is built by exactly what head names,
 * as `go-version-file: go.mod` and toolchain switching do it; otherwise one toolchain builds both revisions anyway.
 */
export async function chooseBaseToolchain(
  exec: Exec,
  dir: string,
  env: Env,
  head: Toolchain,
): Promise<
  | { readonly kind: 'chosen'; readonly toolchain: Toolchain; readonly env: Env; readonly missing?: MissingToolchain }
  | { readonly kind: 'none'; readonly why: NoToolchain }
> {
  const own = await findToolchain(exec, dir, env)
  if (own.kind === 'broken') return { kind: 'none', why: own }
  if (own.kind === 'found') {
    const { toolchain } = own
    const { named } = toolchain
    if (named === undefined || named === toolchain.version || head.named !== head.version) {
      return { kind: 'chosen', toolchain, env }
    }
    const exact = { ...env, GOTOOLCHAIN: named }
    const found = await findToolchain(exec, dir, exact)
    if (found.kind === 'found') return { kind: 'chosen', toolchain: found.toolchain, env: exact }
    const missing = { named, failure: firstLine(found.failure), builtWith: toolchain.version }
    return { kind: 'chosen', toolchain, env, missing }
  }
  // A version that is no release (`devel …`, a vendor's suffix) can only be asked for as the installed one.
  const heads = { ...env, GOTOOLCHAIN: /^go[\d.]+(rc\d+)?$/.test(head.version) ? head.version : 'local' }
  const found = await findToolchain(exec, dir, heads)
  if (found.kind !== 'found') return { kind: 'none', why: own }
  const missing = { failure: firstLine(own.failure), builtWith: head.version }
  return { kind: 'chosen', toolchain: found.toolchain, env: heads, missing }
}

/** `GOOS/GOARCH` of every platform that this toolchain can build for. */
export async function readPlatforms(exec: Exec, dir: string, env: Env): Promise<readonly string[]> {
  // No experiment changes the list, but one that does not exist would fail here, in words that name another.
  const result = await goCommand(exec, dir, { ...env, GOEXPERIMENT: '' }, ['tool', 'dist', 'list'])
  if (result.exitCode !== 0) throw new UserError({ kind: 'go-command-fails', failure: failureOf(result) })
  return result.stdout.split('\n').filter((platform) => platform !== '' && !unreadable.test(platform))
}

/** Their files are no ELF, Mach-O or PE, so nothing could be told of them. */
const unreadable = /^(?:aix|js|plan9|wasip1)\//

/**
 * The names that GOEXPERIMENT may have, without `no…` forms and the alias regabi: the fields of a struct in the
 * toolchain's own source. Undefined where that is not there; then `goexperimentProblem` still tells right from wrong.
 */
export async function readGoexperiments({ goroot }: Toolchain): Promise<readonly string[] | undefined> {
  const path = join(goroot, 'src', 'internal', 'goexperiment', 'flags.go')
  const source = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const struct = /^type Flags struct \{\n(.*?)^\}/ms.exec(source)?.[1] ?? ''
  const names = [...struct.matchAll(/^\t(\w+) +bool\b/gm)].map(([, field = '']) => field.toLowerCase())
  return names.length === 0 ? undefined : names
}

/** What the toolchain has against this GOEXPERIMENT; undefined if nothing. Builds nothing. */
export async function goexperimentProblem(
  exec: Exec,
  dir: string,
  env: Env,
  value: string,
): Promise<ExperimentMistake | undefined> {
  const result = await goCommand(exec, dir, { ...env, GOEXPERIMENT: value }, ['env', 'GOEXPERIMENT'])
  return result.exitCode === 0 ? undefined : { kind: 'experiment-refused', value, failure: failureOf(result) }
}

async function findToolchain(exec: Exec, dir: string, env: Env): Promise<Found> {
  const asked = await goCommand(exec, dir, env, ['env', '-json', ...keys, 'GOCACHE', 'CGO_ENABLED'])
  if (asked.exitCode !== 0) return failed(asked)
  const value = parseObjects<Record<Key, string>>(asked.stdout)[0]
  if (value === undefined) throw new Error('go env -json printed nothing')
  const { version, minor } = parseVersion(value.GOVERSION)
  if (minor < oldestMinor) {
    throw new UserError({ kind: 'go-too-old', version, oldestMinor })
  }
  const gomod = goEnvFile(value.GOMOD)
  const gowork = goEnvFile(value.GOWORK)
  // `go env` alone does not mind a go.mod that this toolchain cannot build. Reading the main module does.
  if (gomod !== undefined || gowork !== undefined) {
    const listed = await goCommand(exec, dir, env, ['list', '-m'])
    if (listed.exitCode !== 0) return failed(listed)
  }
  const named = await readNamed(gowork ?? gomod)
  return {
    kind: 'found',
    toolchain: {
      version,
      minor,
      ...(named !== undefined && { named }),
      hostOs: value.GOHOSTOS,
      hostArch: value.GOHOSTARCH,
      goos: value.GOOS,
      goarch: value.GOARCH,
      goroot: value.GOROOT,
      ...(gomod !== undefined && { gomod }),
      ...(gowork !== undefined && { gowork }),
      goflags: value.GOFLAGS,
      gocache: value.GOCACHE,
      cgo: value.CGO_ENABLED === '1',
      ...(minor > newestTriedMinor && {
        note: { kind: 'newer-go' as const, go: version, newestTried: newestTriedMinor },
      }),
    },
  }
}

function failed(result: ExecResult): Found {
  const failure = failureOf(result)
  return { kind: isAboutToolchain(failure.output) ? 'not-to-be-had' : 'broken', failure }
}

// Go has no error code for this; the words of 1.20 to 1.26, each seen or read in cmd/go/internal/toolchain.
function isAboutToolchain(words: string): boolean {
  return /requires go >= |toolchain not available|golang\.org\/toolchain@|cannot find "go1|invalid go version '|unknown directive: toolchain|GOTOOLCHAIN/.test(
    words,
  )
}

/** GOVERSION is `go1.26.8`, `go1.26.8 X:nodwarf5` with an experiment, or `devel go1.27-1a2b3c …`. */
function parseVersion(goversion: string): { version: string; minor: number } {
  const match = /go1\.(\d+)\S*/.exec(goversion)
  if (match === null) throw new Error(`GOVERSION is ${JSON.stringify(goversion)}`)
  return { version: goversion.startsWith('devel') ? goversion : match[0], minor: Number(match[1]) }
}

async function readNamed(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined
  const text = await readFile(path, 'utf8')
  const toolchain = /^toolchain\s+(go\S+)/m.exec(text)?.[1]
  if (toolchain !== undefined) return toolchain
  // `go 1.22` names a language, `go 1.22.3` a toolchain.
  const go = /^go\s+(1\.\d+\.\d+|1\.\d+rc\d+)\s*(\/\/.*)?$/m.exec(text)?.[1]
  return go === undefined ? undefined : `go${go}`
}

const firstLine = ({ exitCode, output }: CommandFailure): CommandFailure => ({
  exitCode,
  output: (output.split('\n', 1)[0] ?? '').slice(0, 4_000),
})
