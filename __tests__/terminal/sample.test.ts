import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Exec } from '../../src/core/exec.ts'
import { createSampleRepository, type SampleRepository } from '../../src/terminal/sample.ts'
import { mistaken } from '../mistaken.ts'

const from = join(import.meta.dirname, '../../examples/sample')
const plainEnv = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
)
/** What a user has who installed Go and nothing else, without a network. */
const goEnv = { ...plainEnv, GOFLAGS: '', GOPROXY: 'off', GOTOOLCHAIN: 'local', GOWORK: 'off' }

const exec: Exec = (command, args, { cwd, env }) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ exitCode: code ?? -1, stdout, stderr }))
  })

/** Standard output of a command that must succeed. */
async function output(command: string, args: readonly string[], cwd: string, env = plainEnv): Promise<string> {
  const { exitCode, stdout, stderr } = await exec(command, args, { cwd, env })
  assert.equal(exitCode, 0, `${command} ${args.join(' ')}: ${stdout}${stderr}`)
  return stdout
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

describe('the sample', () => {
  let work: string
  let sample: SampleRepository
  before(async () => {
    work = await realpath(await mkdtemp(join(tmpdir(), 'sample-test-')))
    await mkdir(join(work, 'plain'))
    sample = await createSampleRepository({ exec, from, into: join(work, 'plain') })
  })
  after(() => rm(work, { recursive: true, force: true }))

  describe('as a repository', () => {
    const git = (...args: string[]) => output('git', args, sample.dir)

    it('has two commits on main, the second checked out and clean', async () => {
      assert.equal(await git('log', '--format=%H %P', 'main'), `${sample.head} ${sample.base}\n${sample.base} \n`)
      assert.equal(existsSync(join(sample.dir, '.git/hooks')), false)
      assert.equal(await git('status', '--porcelain', '--branch', '--ignored'), '## main\n')
    })

    it('has one author and fixed dates', async () => {
      const [author, committer] = ['%an <%ae> %aI', '%cn <%ce> %cI']
      for (const person of [author, committer]) {
        assert.deepEqual((await git('log', `--format=${person}`)).trim().replaceAll('+00:00', 'Z').split('\n'), [
          'Sample Author <sample@example.com> 2026-01-06T09:00:00Z',
          'Sample Author <sample@example.com> 2026-01-05T09:00:00Z',
        ])
      }
    })

    it('loses in head what only base has', async () => {
      const [shrinking, into] = [join(work, 'shrinking'), join(work, 'shrunk')]
      for (const folder of [join(shrinking, 'base'), join(shrinking, 'head'), into])
        await mkdir(folder, { recursive: true })
      await writeFile(join(shrinking, 'binary-budget.yml'), '')
      await writeFile(join(shrinking, 'base', 'old.go'), 'package old\n')
      await writeFile(join(shrinking, 'head', 'new.go'), 'package new\n')
      const { base, head } = await createSampleRepository({ exec, from: shrinking, into })
      assert.equal(
        await output('git', ['diff', '--name-status', '--no-renames', base, head], into),
        'A\tnew.go\nD\told.go\n',
      )
    })

    for (const side of ['base', 'head'] as const) {
      it(`commits exactly the files of ${side}, and the config`, async () => {
        const listed = await git('ls-tree', '-r', '--name-only', '-z', sample[side])
        const committed = listed.split('\0').filter((path) => path !== '')
        const expected = [...(await filesIn(join(from, side))), '.github/binary-budget.yml']
        assert.deepEqual(committed.sort(), expected.sort())
        for (const path of committed) {
          const source = path === '.github/binary-budget.yml' ? 'binary-budget.yml' : join(side, path)
          assert.equal(await git('show', `${sample[side]}:${path}`), await readFile(join(from, source), 'utf8'), path)
        }
      })
    }

    it('has the same hashes whatever the user has configured Git to do', async () => {
      const [home, into] = [join(work, 'home'), join(work, 'hostile')]
      const [templates, hooks] = [join(home, 'template', 'hooks'), join(home, 'hooks')]
      for (const folder of [into, templates, hooks, join(home, '.config/git')]) await mkdir(folder, { recursive: true })
      for (const hook of [join(templates, 'commit-msg'), join(hooks, 'pre-commit')]) {
        await writeFile(hook, '#!/bin/sh\nexit 1\n')
        await chmod(hook, 0o755)
      }
      const config = [
        `[core]\n\thooksPath = ${hooks}\n\tautocrlf = true`,
        `[init]\n\tdefaultBranch = trunk\n\ttemplateDir = ${join(home, 'template')}`,
        '[commit]\n\tgpgSign = true\n[gpg]\n\tprogram = false\n[user]\n\tname = Someone Else\n\temail = else@example.com',
      ]
      await writeFile(join(home, '.gitconfig'), `${config.join('\n')}\n`)
      await writeFile(join(home, '.config/git/ignore'), 'vendor/\n')
      await writeFile(join(home, '.config/git/attributes'), '*.go text eol=crlf ident\n')
      const env = {
        ...plainEnv,
        HOME: home,
        XDG_CONFIG_HOME: join(home, '.config'),
        GIT_DIR: join(sample.dir, '.git'),
        GIT_INDEX_FILE: join(home, 'index'),
        GIT_AUTHOR_NAME: 'Someone Else',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'core.bare',
        GIT_CONFIG_VALUE_0: 'true',
        GIT_DEFAULT_HASH: 'sha256',
      }
      assert.deepEqual(await createSampleRepository({ exec, from, into, env }), { ...sample, dir: into })
    })

    it('says which command failed, and how', async () => {
      const into = join(work, 'failing')
      await mkdir(into)
      await assert.rejects(
        createSampleRepository({
          exec: async () => ({ exitCode: 129, stdout: '', stderr: 'error: unknown option `initial-branch=main`\n' }),
          from,
          into,
        }),
        mistaken(/git init.*exit code 129.\nerror: unknown option.*\n.*Git 2\.29/),
      )
    })
  })

  describe('as Go programs', () => {
    for (const side of ['base', 'head'] as const) {
      it(`passes its own tests in ${side} without a network`, async () => {
        await output('go', ['test', './...'], join(from, side), goEnv)
      })
    }

    it('links the vendored module into the server of head alone', async () => {
      const modules = (side: string, program: string) =>
        output(
          'go',
          ['list', '-deps', '-f', '{{with .Module}}{{.Path}}{{end}}', `./cmd/${program}`],
          join(from, side),
          goEnv,
        ).then((list) => [...new Set(list.split('\n').filter((path) => path !== ''))].sort())
      assert.deepEqual(await modules('base', 'server'), ['example.com/sample'])
      assert.deepEqual(await modules('head', 'server'), ['example.com/sample', 'go.yaml.in/yaml/v3'])
      assert.deepEqual(await modules('head', 'cli'), ['example.com/sample'])
    })

    it('builds the cli of base and head to the same bytes, through one path', async () => {
      const link = join(work, 'link')
      const hashes: string[] = []
      for (const side of ['base', 'head']) {
        await rm(link, { force: true })
        await symlink(join(from, side), link)
        const binary = join(work, `cli-${side}`)
        // goindex=0: its index is keyed by path and times, so it could show base's files to head's build.
        const env = { ...goEnv, PWD: link, GODEBUG: 'goindex=0' }
        await output('go', ['build', '-buildvcs=false', '-o', binary, './cmd/cli'], link, env)
        hashes.push(
          createHash('sha256')
            .update(await readFile(binary))
            .digest('hex'),
        )
      }
      assert.equal(hashes[0], hashes[1])
      assert.equal(await output(join(work, 'cli-head'), ['--version'], work), 'cli 1.4.0\n')
    })
  })
})
