import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { goEnvFile } from '../../src/core/build/go-env.ts'
import { CommandNotFound, type Exec } from '../../src/core/exec.ts'
import { judge } from '../../src/core/judge/judge.ts'
import { usualPlaces } from '../../src/go/place.ts'
import { findWaysToStart } from '../../src/go/start/plan-starts.ts'
import { definedEnvironment, withGitShell } from '../../src/system/windows.ts'
import { reports } from '../render/reports.ts'

const options = { cwd: 'C:\\app', env: {} }
const git = 'C:\\Program Files\\Git'

/** Commands of a Windows machine: what is on PATH, and what was asked for. */
function machine(onPath: readonly string[]) {
  const asked: string[] = []
  const exec: Exec = async (command, args) => {
    asked.push([command, ...args].join(' '))
    if (!onPath.includes(command) && !command.startsWith(git)) throw new CommandNotFound(command)
    const stdout = args[0] === '--exec-path' ? `${git.replaceAll('\\', '/')}/mingw64/libexec/git-core\n` : ''
    return { exitCode: 0, stdout, stderr: '' }
  }
  return { exec, asked }
}

describe('a line of the config, which `sh` runs', () => {
  const rows: readonly (readonly [string, NodeJS.Platform, readonly string[], readonly string[] | 'not found'])[] = [
    ['on Windows by the one on PATH', 'win32', ['sh', 'git'], ['sh -c make']],
    [
      'on Windows by the one that comes with Git',
      'win32',
      ['git'],
      ['sh -c make', 'git --exec-path', `${git}\\bin\\sh.exe -c make`],
    ],
    ['on Windows without Git by none', 'win32', [], 'not found'],
    ['elsewhere by the one on PATH or none', 'linux', ['git'], 'not found'],
  ]
  for (const [name, platform, onPath, expected] of rows) {
    it(name, async () => {
      const { exec, asked } = machine(onPath)
      const ran = withGitShell(exec, platform)('sh', ['-c', 'make'], options)
      if (expected === 'not found') await assert.rejects(ran, CommandNotFound)
      else {
        await ran
        assert.deepEqual(asked, expected)
      }
    })
  }

  it('and no other command is looked for in Git’s folder', async () => {
    await assert.rejects(withGitShell(machine(['git']).exec, 'win32')('go', [], options), CommandNotFound)
  })
})

describe('on Windows', () => {
  it('the search path is PATH, however it is written', () => {
    const written = { Path: 'C:\\bin', HOME: undefined, A: 'b' }
    assert.deepEqual(definedEnvironment(written, 'win32'), { PATH: 'C:\\bin', A: 'b' })
    assert.deepEqual(definedEnvironment(written, 'linux'), { Path: 'C:\\bin', A: 'b' })
  })

  it('the null device is no go.mod', () => {
    const files = ['NUL', '/dev/null', 'off', '', 'C:\\app\\go.mod'].map(goEnvFile)
    assert.deepEqual(files, [undefined, undefined, undefined, undefined, 'C:\\app\\go.mod'])
  })

  it('what stays lies in the user’s local data, whose path is no Unix path', () => {
    const env = { LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local', HOME: 'C:\\Users\\me' }
    const places = usualPlaces({ env, temporary: 'T' }).map((path) => path.replaceAll('/', '\\'))
    assert.deepEqual(places, ['C:\\Users\\me\\AppData\\Local\\go-binary-budget', 'T\\go-binary-budget'])
  })
})

describe('a system on which nothing is measured', () => {
  const never: Exec = (command) => assert.fail(`${command} was run`)
  const planned = (host: string, exec: Exec) => {
    const cell = { program: 'a', flagSet: 'default', platform: host } as const
    const [goos = '', goarch = ''] = host.split('/')
    const flags = { name: 'default', env: {}, runEnv: {} }
    const toBuild = { ...cell, flags, target: { goos, goarch }, source: { name: 'a', package: '.' } }
    const progress = {
      phases: [],
      phase: <R>(_: string, work: () => Promise<R>) => work(),
      step() {},
      advance() {},
      say() {},
    }
    const probe = { path: 'probe', env: {}, dir: '.' }
    return findWaysToStart(
      {
        exec,
        progress,
        probe,
        host,
        onlySize: false,
        path: '',
        home: '.',
        temporary: '.',
        dirs: { head: '.', base: '.' },
      },
      [toBuild],
      { base: undefined, head: undefined },
    )
  }
  for (const host of ['windows/amd64', 'darwin/arm64']) {
    it(`${host}: no program is started, and the rows say why`, async () => {
      const { cells, starts } = await planned(host, never)
      assert.deepEqual(cells, [])
      assert.deepEqual([...starts.values()], [{ kind: 'not-possible', reason: { kind: 'other-system', host } }])
    })

    it(`${host}: a budget on a start says so, and does not fail the job`, () => {
      const [some] = Object.values(reports).flatMap(({ cells }) => cells.filter(({ head }) => head !== undefined))
      assert.ok(some)
      const cell = { ...some, platform: host }
      const budget = { metric: 'cold-start', max: 0.001, level: 'fail', against: 'base' } as const
      const [judged] = judge([cell], [budget], { host })
      assert.deepEqual(
        [judged?.verdict, judged?.incomplete, judged?.reason],
        ['not-measured', undefined, { kind: 'other-system', host }],
      )
    })
  }
})
