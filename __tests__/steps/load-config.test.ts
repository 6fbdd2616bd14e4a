import assert from 'node:assert/strict'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { defaultConfig } from '../../src/core/config/read-config.ts'
import { loadConfig } from '../../src/steps/load-config.ts'
import type { Request } from '../../src/workspace.ts'
import { mistaken, sentenceOf } from '../mistaken.ts'

const path = '.github/binary-budget.yml'

describe('the config of a run', () => {
  let root: string
  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'load-config-')))
    const files = {
      [`with/${path}`]: 'programs: [., ./cmd/tool]\nflag-sets: [{ name: mine, ldflags: -s }]\n',
      'with/go.mod': 'module example.com/named/app\n',
      'with/other.yml': 'flag-sets: [pie]\n',
      'with/wrong.yml': 'flag-set: [pie]\n',
      'with/folder.yml/file': '',
      'with/wide.yml': Buffer.from('# ä\n- \xff\xfe', 'latin1'),
      'with/experiment.yml':
        'flag-sets: [{ name: x, env: { GOEXPERIMENT: nogc } }, { name: y, env: { GOEXPERIMENT: arena } }]\n',
      'without/go.mod': 'module example.com/other\n',
      'released/.goreleaser.yml': 'builds: [{ ldflags: ["-s -X main.v={{ .Version }}"] }]\n',
      'templated/.goreleaser.yml': 'builds: [{ id: a, ldflags: ["{{ .Env.FLAGS }}"] }]\n',
      'yaml/.github/binary-budget.yaml': 'budgets: []\n',
    }
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true })
      await writeFile(join(root, file), text)
    }
  })
  after(() => rm(root, { recursive: true, force: true }))

  const load = (folder: string, rest: Partial<Request> = {}, sub = '.') =>
    loadConfig(
      {
        dir: join(root, 'elsewhere'),
        event: { kind: 'terminal' },
        config: { path, explicit: false },
        flagSets: [],
        programs: [],
        onlySize: false,
        onRunner: false,
        ...rest,
      },
      { root: join(root, folder), dir: join(root, folder, sub) },
      { platforms: ['linux/amd64'], experiments: async () => ['arenas'] },
    )
  const names = (named: readonly { readonly name: string }[] | undefined) => named?.map(({ name }) => name)

  it('is the default where there is no file', async () => {
    const { config, file } = await load('without')
    assert.deepEqual([config, file], [defaultConfig, path])
  })

  it('is the default and the flags of the releases where GoReleaser’s file says them', async () => {
    const { config, notes } = await load('released')
    assert.deepEqual(names(config.flagSets), ['default', 'stripped', 'release'])
    assert.equal(config.flagSets.at(-1)?.ldflags, '-s -X main.v=0.0.0')
    assert.deepEqual(notes, [{ kind: 'goreleaser-used', file: '.goreleaser.yml' }])
    const chosen = await load('released', { flagSets: ['release'] })
    assert.deepEqual(chosen.config.flagSets, [config.flagSets.at(-1)])
  })

  it('is the default, with a note, where that file needs GoReleaser itself', async () => {
    const { config, notes } = await load('templated')
    assert.deepEqual(config, defaultConfig)
    const problem = { kind: 'templates', key: 'ldflags', templates: ['{{ .Env.FLAGS }}'] }
    assert.deepEqual(notes, [{ kind: 'goreleaser-build', file: '.goreleaser.yml', build: 'a', problem }])
  })

  it('is the file’s, and the package at the root has the module’s name', async () => {
    const { config, file } = await load('with')
    assert.deepEqual([names(config.programs), names(config.flagSets), file], [['app', 'tool'], ['mine'], path])
  })

  it('names the package of a working directory below the module after its folder', async () => {
    const { config } = await load('with', {}, 'sub/server')
    assert.deepEqual(names(config.programs), ['server', 'tool'])
  })

  it('is narrowed to the flag sets and programs asked for, in that order and each once', async () => {
    const { config } = await load('with', { flagSets: ['stripped', 'mine', 'stripped'], programs: ['tool', 'tool'] })
    assert.deepEqual([names(config.programs), names(config.flagSets)], [['tool'], ['stripped', 'mine']])
  })

  it('leaves programs that are yet to be found to whoever finds them', async () => {
    assert.equal((await load('without', { programs: ['any'] })).config.programs, undefined)
  })

  it('lies in the repository on a runner', async () => {
    const { config, file } = await load('with', { onRunner: true, config: { path: 'other.yml', explicit: true } })
    assert.deepEqual([names(config.flagSets), file], [['pie'], 'other.yml'])
  })

  it('lies where the user says in a terminal, and is told by its whole path outside of the repository', async () => {
    const given = { path: relative(process.cwd(), join(root, 'with/other.yml')), explicit: true }
    assert.equal((await load('with', { config: given })).file, 'other.yml')
    assert.equal((await load('without', { config: given })).file, join(root, 'with/other.yml'))
  })

  it('may lie outside of the repository on a runner too', async () => {
    const given = { path: join(root, 'with/other.yml'), explicit: true }
    assert.deepEqual(names((await load('without', { onRunner: true, config: given })).config.flagSets), ['pie'])
  })

  it('tells every experiment that Go does not have, with its place', () =>
    assert.rejects(load('with', { onRunner: true, config: { path: 'experiment.yml', explicit: true } }), (error) => {
      const [first = '', second = '', ...others] = sentenceOf(error).split('\n')
      assert.match(first, /^experiment\.yml:1:45: flag-sets\[0\]\.env\.GOEXPERIMENT: .*gc-off/)
      assert.match(second, /^experiment\.yml:1:87: flag-sets\[1\]\.env\.GOEXPERIMENT: .*Did you mean "arenas"\?$/)
      assert.deepEqual(others, [])
      return true
    }))

  it('is not silently left out because it ends with .yaml', () =>
    assert.rejects(
      load('yaml'),
      mistaken(
        '.github/binary-budget.yaml is not read: rename it to .github/binary-budget.yml, or name it as the config.',
      ),
    ))

  for (const [name, rest, message] of [
    [
      'a folder in the place of a file',
      { onRunner: true, config: { path: 'folder.yml', explicit: true } },
      /^folder\.yml is a folder, expected a config file\.$/,
    ],
    [
      'a file that is not UTF-8, with the place of the first such byte',
      { onRunner: true, config: { path: 'wide.yml', explicit: true } },
      /^wide\.yml:1:3: found bytes that are not UTF-8/,
    ],
    [
      'a file that was named and is missing',
      { onRunner: true, config: { path: 'no.yml', explicit: true } },
      /^no\.yml: there is no such config file/,
    ],
    [
      'a mistake in the file, with its place',
      { onRunner: true, config: { path: 'wrong.yml', explicit: true } },
      /^wrong\.yml:1:1: .*flag-sets/,
    ],
    [
      'a program that is not in the config',
      { programs: ['tol'] },
      /^--program tol: .*Did you mean "tool"\? Known: app, tool\.$/,
    ],
    ['a flag set that is nowhere', { flagSets: ['mini'] }, /^--flag-set mini: .*Known: mine, default, stripped, /],
  ] as const satisfies readonly (readonly [string, Partial<Request>, RegExp])[]) {
    it(`${name}: the user’s mistake`, () => assert.rejects(load('with', rest), mistaken(message)))
  }
})
