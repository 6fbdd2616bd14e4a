import type { FlagSet } from '../plan/flag-set.ts'
import { type Platform, platformEnv } from '../plan/platform.ts'

type Env = Readonly<Record<string, string>>

export interface BuildInput {
  readonly flagSet: FlagSet
  readonly platform: Platform
  /** Relative to the folder that the command runs in, or an import path. */
  readonly package: string
  /** Absolute. */
  readonly output: string
  /** What `buildEnvironment` left. */
  readonly env: Env
  /** Values that the config fixes on both sides. */
  readonly freeze: Env
  /** A file that adds to the sources, as `go build -overlay` takes it. Not for a flag set with a `build:` line. */
  readonly overlay?: string
}

export interface BuildCommand {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Env
}

// Any time would do that is the same on both sides. Not 0: a zip file, for one, cannot say a year before 1980.
const sourceDateEpoch = String(Date.UTC(2000, 0, 1) / 1000)

/** The command that builds one program under one flag set: the go command, or the flag set's own `build:` line. */
export function buildCommand({
  flagSet,
  platform,
  package: package_,
  output,
  env,
  freeze,
  overlay,
}: BuildInput): BuildCommand {
  // Base is a worktree, which Go does not stamp, and head is not: without the stamp (-buildvcs) both are built alike.
  // The platform last: a flag set that set GOARCH would make the row say what is not so.
  const built: Env = {
    ...env,
    SOURCE_DATE_EPOCH: sourceDateEpoch,
    ...freeze,
    ...flagSet.env,
    ...platformEnv(platform),
  }
  if (flagSet.build !== undefined) {
    // For a go command in the line; what it says itself wins.
    const GOFLAGS = `${built.GOFLAGS ?? ''} -buildvcs=false`.trim()
    return { command: 'sh', args: ['-c', flagSet.build], env: { ...built, GOFLAGS, OUTPUT: output, PACKAGE: package_ } }
  }
  const args = [
    'build',
    '-buildvcs=false',
    '-o',
    output,
    ...buildFlags(flagSet, built.GOFLAGS ?? ''),
    ...value('overlay', overlay),
    package_,
  ]
  return { command: 'go', args, env: built }
}

/** The flags of a build that decide which files, and so which packages, are built: those that `go list` has to know. */
export const selectingFlags = ({ tags, race }: FlagSet, goflags: string): string[] => [
  ...switched('race', race, goflags),
  ...value('tags', tags?.join(',')),
]

const value = (name: string, given: string | undefined): string[] => (given === undefined ? [] : [`-${name}=${given}`])

function buildFlags(flagSet: FlagSet, goflags: string): string[] {
  return [
    ...switched('trimpath', flagSet.trimpath, goflags),
    ...switched('race', flagSet.race, goflags),
    ...value('buildmode', flagSet.buildmode),
    ...value('tags', flagSet.tags?.join(',')),
    ...value('ldflags', flagSet.ldflags),
    ...value('gcflags', flagSet.gcflags),
    ...value('asmflags', flagSet.asmflags),
    ...value('pgo', flagSet.pgo),
  ]
}

/** Off is the go command's default, so it is only said where the user's GOFLAGS say on. */
function switched(name: string, on: boolean | undefined, goflags: string): string[] {
  if (on === true) return [`-${name}`]
  return on === false && new RegExp(`(^|\\s)'?--?${name}\\b`).test(goflags) ? [`-${name}=false`] : []
}

/**
 * The environment for commands of the repository (builds, `prepare`): the user's own, without what the runner put
 * there for the action alone. Those are tokens (ACTIONS_RUNTIME_TOKEN, INPUT_TOKEN…) and files through which later
 * steps can be changed (GITHUB_ENV, GITHUB_PATH…), and what is built may come from a stranger's pull request.
 */
export function buildEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && !/^(ACTIONS|GITHUB|INPUT|RUNNER)_/.test(name)) kept[name] = value
  }
  return kept
}

/**
 * The whole environment of a measured program: what every program may count on, then the program's own values and the
 * flag set's. Nothing of the runner's, so that a start costs the same everywhere and there is no token to take.
 */
export function measuredEnvironment(
  { path, home, temporary }: { readonly path: string; readonly home: string; readonly temporary: string },
  programEnv: Env,
  runEnv: Env,
): Record<string, string> {
  return { PATH: path, HOME: home, TMPDIR: temporary, LANG: 'C.UTF-8', ...programEnv, ...runEnv }
}

/**
 * Both ends of a command's output, without the go command's progress messages: the reason of a failure stands mostly at the
 * end, and before a usage that follows it.
 */
export function endsOf(output: string): string {
  const lines = trimmedLines(output)
  const most = 30
  const first = 8
  const kept = lines.length <= most ? lines : [...lines.slice(0, first), '…', ...lines.slice(first - most + 1)]
  // A line may be a C compiler's whole command; a report takes no text of more than 10,000 characters.
  const text = kept.join('\n')
  return text.length <= 8_000 ? text : `${text.slice(0, 2_000)}\n…\n${text.slice(-5_990)}`
}

/** The last lines of a command's output. */
export function lastLines(output: string, count: number): string {
  return trimmedLines(output).slice(-count).join('\n').slice(-8_000)
}

/** Without what the go command downloads; tabs as they look, since not every reader keeps them. */
function trimmedLines(output: string): readonly string[] {
  const lines = output.split('\n').filter((line) => !line.startsWith('go: downloading '))
  return lines.join('\n').trimEnd().replaceAll('\t', '    ').split('\n')
}
