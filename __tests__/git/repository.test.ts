import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { CommandNotFound, type Exec } from '../../src/core/exec.ts'
import { openRepository } from '../../src/git/repository.ts'
import { findRevisions } from '../../src/git/revisions.ts'
import { createExec } from '../../src/system/exec.ts'
import { mistaken } from '../mistaken.ts'
import { bench, upstream } from './clones.ts'

describe('the repository around a folder', () => {
  it('a folder outside of every repository has none', async () => {
    using b = bench()
    assert.equal(await openRepository({ exec: createExec(), env: b.env, dir: b.path }), undefined)
  })

  it('a folder that is not there is the user’s mistake', async () => {
    using b = bench()
    await assert.rejects(b.open('nowhere'), mistaken(/nowhere/))
  })

  it('a machine without git is told so', async () => {
    using b = bench()
    b.init('up')
    const exec: Exec = async (command) => {
      throw new CommandNotFound(command)
    }
    await assert.rejects(b.open('up', { exec }), mistaken(/install git/))
  })

  it('a bare repository is told from a checkout', async () => {
    using b = bench()
    b.git('.', 'init', '-q', '--bare', 'bare')
    await assert.rejects(b.open('bare'), mistaken(/bare/))
  })

  it('the variables that git sets for its hooks do not lead elsewhere', async () => {
    using b = bench()
    const { main } = upstream(b)
    b.init('other')
    const env = { ...b.env, GIT_DIR: join(b.path, 'other/.git'), GIT_WORK_TREE: b.path, GIT_INDEX_FILE: '/nowhere' }
    const repository = await b.open('up', { env })
    assert.equal(repository.root, join(b.path, 'up'))
    assert.equal(await repository.output(['rev-parse', 'HEAD']), main)
    assert.equal(await repository.output(['status', '--porcelain']), '')
  })

  it('somebody else’s repository is refused with the remedy, and taken where it is trusted', {
    skip: process.getuid?.() !== 0 && 'only root can give files away',
  }, async () => {
    using b = bench()
    const shas = upstream(b)
    b.clone('up', 'theirs')
    await createExec()('chown', ['-R', '12345', 'theirs'], { cwd: b.path, env: b.env })
    await assert.rejects(
      b.open('theirs'),
      mistaken(/belongs to another user.*git config --global --add safe\.directory/),
    )
    const repository = await b.open('theirs', { trust: true })
    const found = await findRevisions({ repository, event: { kind: 'terminal' } })
    assert.equal(found.base?.sha, shas.mains[8])
  })

  for (const { name, stderr, network, attempts } of [
    {
      name: 'a server that has a bad minute is asked again',
      stderr: "fatal: unable to access 'https://github.com/o/r/': The requested URL returned error: 503",
      network: true,
      attempts: 3,
    },
    {
      name: 'a connection that breaks is made again',
      stderr: 'error: RPC failed; curl 56 GnuTLS recv error (-54)\nfatal: early EOF',
      network: true,
      attempts: 3,
    },
    {
      name: 'a refusal is taken for an answer',
      stderr: "fatal: unable to access 'https://github.com/o/r/': The requested URL returned error: 403",
      network: true,
      attempts: 1,
    },
    {
      name: 'a command that needs no server is not tried again, whatever it says',
      stderr: 'fatal: early EOF',
      network: false,
      attempts: 1,
    },
  ]) {
    it(name, async () => {
      using b = bench()
      upstream(b)
      const slept: unknown[] = []
      let asked = 0
      const real = createExec()
      const exec: Exec = async (command, args, options) => {
        if (!args.includes('ls-remote')) return real(command, args, options)
        asked++
        return { exitCode: 128, stdout: '', stderr }
      }
      const sleep = async (milliseconds: number) => slept.push(milliseconds)
      const repository = await openRepository({ exec, env: b.env, dir: join(b.path, 'up'), sleep })
      await repository?.git(['ls-remote', 'origin'], { network })
      assert.deepEqual([asked, slept.length], [attempts, attempts - 1])
    })
  }
})
