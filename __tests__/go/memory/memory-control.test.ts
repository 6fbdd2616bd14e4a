import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CommandNotFound, type Exec } from '../../../src/core/exec.ts'
import { limitingProbe, type Surroundings } from '../../../src/go/memory/memory-control.ts'
import { reasonText } from '../../../src/render/words/reason-text.ts'

const probe = { path: '/cache/probe', env: { PATH: '/bin' }, dir: '/cache' }
const session = { XDG_RUNTIME_DIR: '/run/user/1001', HOME: '/home/ada', GITHUB_TOKEN: 'secret' }
const user: Surroundings = { onRunner: false, uid: 1001, gid: 127, env: session }
const runner: Surroundings = { ...user, onRunner: true }
const root: Surroundings = { ...user, uid: 0, gid: 0 }

/** A machine on which only the command that begins so gets the probe somewhere. */
function machine(works: string | undefined, { systemd = true } = {}) {
  const lines: string[] = []
  const environments: Readonly<Record<string, string>>[] = []
  const exec: Exec = async (command, args, { env }) => {
    lines.push([command, ...args].join(' '))
    environments.push(env)
    if (command === 'systemd-run' && !systemd) throw new CommandNotFound(command)
    if (works !== undefined && lines.at(-1)?.startsWith(works)) {
      return { exitCode: 0, stdout: '{"version":2}\n', stderr: '' }
    }
    if (command === probe.path) {
      return { exitCode: 0, stdout: '{"reason":"no memory controller: others are there"}\n', stderr: '' }
    }
    return { exitCode: 1, stdout: '', stderr: `${command}: no\n` }
  }
  return { lines, environments, exec }
}

const scope = '--scope --quiet --no-ask-password --property=Delegate=yes'
const own = '/cache/probe memory-control'
const byHand = `sudo -n systemd-run ${scope} -- /bin/sh -c SCRIPT sh 1001 127 ${own}`
const handed = `sudo -n systemd-run ${scope} --property=User=1001 --uid=1001 --gid=127 -- ${own}`

describe('a probe that can limit memory', () => {
  const rows: readonly {
    readonly name: string
    readonly works: string | undefined
    readonly surroundings: Surroundings
    readonly tried: readonly string[]
  }[] = [
    { name: 'is the probe itself where it may', works: '/cache/probe', surroundings: runner, tried: [own] },
    {
      name: 'is started by the user’s own systemd in a terminal, and never by sudo',
      works: undefined,
      surroundings: user,
      tried: [own, `systemd-run --user ${scope} -- ${own}`],
    },
    {
      name: 'is started by sudo on a runner, which must not ask, and is no root then',
      works: 'sudo',
      surroundings: runner,
      tried: [own, handed],
    },
    {
      name: 'is started by the user’s own systemd on a runner without sudo',
      works: 'systemd-run --user',
      surroundings: runner,
      tried: [own, handed, byHand, `systemd-run --user ${scope} -- ${own}`],
    },
    {
      name: 'is started by the system’s systemd for root',
      works: 'systemd-run',
      surroundings: root,
      tried: [own, `systemd-run ${scope} -- ${own}`],
    },
    {
      name: 'is asked for on other systems, too, and says no there',
      works: undefined,
      surroundings: { ...user, uid: undefined, gid: undefined },
      tried: [own],
    },
  ]
  for (const { name, works, surroundings, tried } of rows) {
    it(name, async () => {
      const { lines, environments, exec } = machine(works)
      const found = await limitingProbe(exec, probe, surroundings)
      assert.deepEqual(
        lines.map((line) => line.replace(/ -c .*"\$@" sh /, ' -c SCRIPT sh ')),
        tried,
      )
      assert.equal(found.kind, works === undefined ? 'none' : 'limiting')
      if (found.kind === 'limiting') {
        assert.equal([...(found.probe.through ?? []), own].join(' '), lines.at(-1))
        assert.equal(found.version, 2)
      }
      for (const env of environments) {
        assert.deepEqual(env, { PATH: '/bin', XDG_RUNTIME_DIR: '/run/user/1001' })
      }
    })
  }

  it('that there is none is said with all reasons, the probe’s own first', async () => {
    const { exec } = machine(undefined, { systemd: false })
    const found = await limitingProbe(exec, probe, runner)
    assert.equal(
      found.kind === 'none' && reasonText(found.reason),
      'no memory controller: others are there; sudo ended with exit code 1: sudo: no; there is no systemd-run here',
    )
  })
})
