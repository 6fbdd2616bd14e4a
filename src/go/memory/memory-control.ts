import { CommandNotFound, type Exec } from '../../core/exec.ts'
import type { NoMemoryController } from '../../core/reason/memory-reason.ts'
import type { MemoryControl } from '../../core/start/probe-protocol.ts'
import type { Probe } from '../probe.ts'

/** A probe that can start programs under a memory limit, or why there is none. */
export type LimitingProbe =
  | { readonly kind: 'limiting'; readonly probe: Probe; readonly version: 1 | 2 }
  | { readonly kind: 'none'; readonly reason: NoMemoryController }

type Tried = NoMemoryController['tried'][number]

export interface Surroundings {
  /** A runner's user may become root without a password, and nobody sits there. */
  readonly onRunner: boolean
  /** Numeric ids of this process; undefined: a system that has none. */
  readonly uid: number | undefined
  readonly gid: number | undefined
  readonly env: Readonly<Record<string, string>>
}

/**
 * Looks for a way to start the probe where it may limit memory: as it is (version 1, or a group that is its own), else in
 * a scope of systemd's that is delegated to this user. Never asks for a password: in a terminal only of the user's own systemd.
 */
export async function limitingProbe(exec: Exec, probe: Probe, surroundings: Surroundings): Promise<LimitingProbe> {
  const tries: Tried[] = []
  for (const through of waysInto(surroundings)) {
    const tried = { ...probe, env: { ...probe.env, ...sessionOf(surroundings.env) }, through }
    const said = await ask(exec, tried)
    if ('version' in said) return { kind: 'limiting', probe: tried, version: said.version }
    tries.push('kind' in said ? said : { kind: 'probe', said: bounded(said.reason) })
  }
  return { kind: 'none', reason: { kind: 'no-memory-controller', tried: tries } }
}

/** No text in a report is endless. */
const bounded = (text: string): string => text.slice(0, 1_000)

const scope = ['--scope', '--quiet', '--no-ask-password', '--property=Delegate=yes']

/** For systemd before 252, whose scopes belong to root whatever is asked for: what `User=` does there, done by hand. */
const handOver =
  'ids="$1:$2"; cd "/sys/fs/cgroup$(cut -d: -f3 /proc/self/cgroup)" && ' +
  'chown "$ids" . cgroup.procs cgroup.subtree_control cgroup.threads && ' +
  'user="$1" group="$2" && shift 2 && exec setpriv --reuid="$user" --regid="$group" --init-groups -- "$@"'

function waysInto({ onRunner, uid, gid = uid }: Surroundings): readonly (readonly string[])[] {
  if (uid === undefined) return [[]]
  if (uid === 0) return [[], ['systemd-run', ...scope, '--']]
  const own = ['systemd-run', '--user', ...scope, '--']
  if (!onRunner) return [[], own]
  const byRoot = ['sudo', '-n', 'systemd-run', ...scope]
  // `--uid` alone changes who runs there, and not who may divide the group: https://github.com/systemd/systemd/pull/23639
  const handed = [...byRoot, `--property=User=${uid}`, `--uid=${uid}`, `--gid=${gid}`, '--']
  return [[], handed, [...byRoot, '--', '/bin/sh', '-c', handOver, 'sh', `${uid}`, `${gid}`], own]
}

/** Where a user's own systemd is found; the programs that are measured do not get it. */
function sessionOf(env: Surroundings['env']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['XDG_RUNTIME_DIR', 'DBUS_SESSION_BUS_ADDRESS'].flatMap((name) => {
      const value = env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

async function ask(exec: Exec, { path, env, dir, through = [] }: Probe): Promise<MemoryControl | Tried> {
  const [command = path, ...args] = [...through, path, 'memory-control']
  try {
    const { exitCode, stdout, stderr } = await exec(command, args, { cwd: dir, env })
    if (exitCode === 0) return JSON.parse(stdout) as MemoryControl
    const last = stderr.trim().split('\n').at(-1)
    return { kind: 'ended', program: command, code: exitCode, ...(last && { said: bounded(last) }) }
  } catch (error) {
    if (error instanceof CommandNotFound) return { kind: 'no-command', program: command }
    throw error
  }
}
