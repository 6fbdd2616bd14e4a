import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { cleanupList } from '../../src/core/cleanup.ts'
import type { Processes } from '../../src/core/process-identity.ts'
import { UserError } from '../../src/core/user-error.ts'
import type { Repository } from '../../src/git/repository.ts'
import { addWorktree } from '../../src/git/worktree.ts'
import { systemProcesses } from '../../src/system/process-identity.ts'
import { type Bench, bench, runnerCheckout, upstream } from './clones.ts'

const processes = await systemProcesses()

const worktree = (repository: Repository, sha: string, folder: string, options: { processes?: Processes } = {}) =>
  addWorktree({ repository, sha, folder, processes, cleanup: cleanupList(), ...options })

describe('a worktree', () => {
  const places = [
    { name: 'from the root of a checkout', checkout: 'clone', from: 'clone' },
    { name: 'from a folder below it', checkout: 'clone', from: 'clone/below/deep' },
    {
      name: 'from a path with blanks and letters beyond ASCII',
      checkout: 'mit Leerzeichen/größer',
      from: 'mit Leerzeichen/größer',
    },
  ]
  for (const { name, checkout, from } of places) {
    it(`${name}: has the commit’s files, and is gone afterwards without a trace`, async () => {
      using b = bench()
      const { mains, fork } = upstream(b)
      b.clone('up', checkout)
      userWork(b, checkout)
      mkdirSync(join(b.path, from), { recursive: true })
      const before = stateOf(b, checkout)
      const folder = join(b.path, 'tmp größer x')
      {
        await using tree = await worktree(await b.open(from), fork, folder)
        assert.deepEqual(readdirSync(tree.path).sort(), [
          '.git',
          ...mains.slice(0, 5).map((_, index) => `main-${index}`),
        ])
        assert.deepEqual(tree.notes, [])
        assert.equal(stateOf(b, checkout), before)
      }
      assert.equal(stateOf(b, checkout), before)
      assert.deepEqual(readdirSync(folder), [])
      assert.equal(existsSync(join(b.path, checkout, '.git/worktrees')), false)
    })
  }

  it('from a checkout that is a worktree itself: that one stays', async () => {
    using b = bench()
    const { fork } = upstream(b)
    b.git('up', 'worktree', 'add', '-q', '--detach', '../linked', 'feature')
    const before = [stateOf(b, 'up'), stateOf(b, 'linked')]
    {
      await using tree = await worktree(await b.open('linked'), fork, join(b.path, 'tmp'))
      assert.ok(existsSync(join(tree.path, 'main-4')))
    }
    assert.deepEqual([stateOf(b, 'up'), stateOf(b, 'linked')], before)
    assert.match(b.git('up', 'worktree', 'list'), /linked/)
  })

  it('somebody else’s worktree whose folder is missing is not pruned', async () => {
    using b = bench()
    const { fork } = upstream(b)
    b.git('up', 'worktree', 'add', '-q', '--detach', '../unplugged', 'feature')
    renameSync(join(b.path, 'unplugged'), join(b.path, 'drive'))
    {
      await using _ = await worktree(await b.open('up'), fork, join(b.path, 'tmp'))
    }
    assert.deepEqual(readdirSync(join(b.path, 'up/.git/worktrees')), ['unplugged'])
  })

  it('two at a time do not disturb each other', async () => {
    using b = bench()
    const { fork, feature } = upstream(b)
    const repository = await b.open('up')
    const folder = join(b.path, 'tmp')
    await using one = await worktree(repository, fork, folder)
    {
      await using two = await worktree(repository, feature, folder)
      assert.notEqual(one.path, two.path)
    }
    assert.ok(existsSync(join(one.path, 'main-4')))
  })

  it('from one of the user’s hooks: the index that git works on there is left alone', async () => {
    using b = bench()
    const { fork } = upstream(b)
    userWork(b, 'up')
    const before = stateOf(b, 'up')
    const gitFolder = join(b.path, 'up/.git')
    const env = {
      ...b.env,
      GIT_DIR: gitFolder,
      GIT_WORK_TREE: join(b.path, 'up'),
      GIT_INDEX_FILE: join(gitFolder, 'index'),
    }
    {
      await using tree = await worktree(await b.open('up', { env }), fork, join(b.path, 'tmp'))
      assert.ok(existsSync(join(tree.path, 'main-4')))
    }
    assert.equal(stateOf(b, 'up'), before)
  })

  it('the user’s hooks are not run', async () => {
    using b = bench()
    const { fork } = upstream(b)
    writeFileSync(join(b.path, 'up/.git/hooks/post-checkout'), `#!/bin/sh\ntouch ${b.path}/hook-ran\n`, { mode: 0o755 })
    await using _ = await worktree(await b.open('up'), fork, join(b.path, 'tmp'))
    assert.equal(existsSync(join(b.path, 'hook-ran')), false)
  })

  it('a folder that a build made read-only is removed all the same', async () => {
    using b = bench()
    const { fork } = upstream(b)
    {
      await using tree = await worktree(await b.open('up'), fork, join(b.path, 'tmp'))
      mkdirSync(join(tree.path, 'cache/mod'), { recursive: true })
      writeFileSync(join(tree.path, 'cache/mod/file'), '', { mode: 0o444 })
      for (const folder of ['cache/mod', 'cache']) chmodSync(join(tree.path, folder), 0o555)
    }
    assert.deepEqual(readdirSync(join(b.path, 'tmp')), [])
  })

  it('a commit of a shallow clone works too', async () => {
    using b = bench()
    const { merge } = upstream(b)
    runnerCheckout(b, merge)
    await using tree = await worktree(await b.open('checkout'), merge, join(b.path, 'tmp'))
    assert.ok(existsSync(join(tree.path, 'feature-a')))
  })

  it('a clone without file contents fetches those of the commit', async () => {
    using b = bench()
    const { fork } = upstream(b)
    b.git('up', 'checkout', '-q', '--detach', fork)
    b.commit('up', 'main-0', 'only here')
    const sha = b.git('up', 'rev-parse', 'HEAD')
    b.git('up', 'branch', 'other')
    b.git('up', 'checkout', '-q', 'main')
    b.clone('up', 'partial', '--filter=blob:none')
    await using tree = await worktree(await b.open('partial'), sha, join(b.path, 'tmp'))
    assert.equal(readFileSync(join(tree.path, 'main-0'), 'utf8'), 'only here')
  })

  it('a commit that is not there is refused, and nothing stays', async () => {
    using b = bench()
    upstream(b)
    const before = stateOf(b, 'up')
    await assert.rejects(worktree(await b.open('up'), 'd'.repeat(40), join(b.path, 'tmp')), UserError)
    assert.equal(stateOf(b, 'up'), before)
    assert.deepEqual(readdirSync(join(b.path, 'tmp')), [])
  })
})

describe('submodules of a worktree', () => {
  function withSubmodule(b: Bench): { base: string; old: string } {
    b.init('lib')
    const old = b.commit('lib', 'lib.go', 'old')
    b.init('up')
    b.git('up', 'submodule', '--quiet', 'add', `file://${b.path}/lib`, 'third party/lib')
    const base = b.commit('up', 'x')
    b.commit('lib', 'lib.go', 'new')
    b.git('up/third party/lib', 'pull', '-q')
    b.commit('up', 'y')
    return { base, old }
  }

  it('are filled in with the commit’s own revision, from the user’s clone, and leave it as it was', async () => {
    using b = bench()
    const { base } = withSubmodule(b)
    b.git('.', 'clone', '-q', '--recurse-submodules', `file://${b.path}/up`, 'clone')
    b.git('clone/third party/lib', 'remote', 'set-url', 'origin', 'file:///nowhere')
    const before = [stateOf(b, 'clone'), stateOf(b, 'clone/third party/lib')]
    {
      await using tree = await worktree(await b.open('clone'), base, join(b.path, 'tmp'))
      assert.equal(readFileSync(join(tree.path, 'third party/lib/lib.go'), 'utf8'), 'old')
      assert.deepEqual(tree.notes, [])
    }
    assert.deepEqual([stateOf(b, 'clone'), stateOf(b, 'clone/third party/lib')], before)
    assert.deepEqual(readdirSync(join(b.path, 'tmp')), [])
    assert.equal(existsSync(join(b.path, 'clone/.git/modules/third party/lib/worktrees')), false)
  })

  it('whose commit is missing in a shallow clone are fetched', async () => {
    using b = bench()
    const { base } = withSubmodule(b)
    b.git('.', 'clone', '-q', '--recurse-submodules', '--shallow-submodules', `file://${b.path}/up`, 'clone')
    await using tree = await worktree(await b.open('clone'), base, join(b.path, 'tmp'))
    assert.equal(readFileSync(join(tree.path, 'third party/lib/lib.go'), 'utf8'), 'old')
  })

  it('whose commit cannot be had stay empty, which is said', async () => {
    using b = bench()
    const { base, old } = withSubmodule(b)
    b.git('.', 'clone', '-q', '--recurse-submodules', '--shallow-submodules', `file://${b.path}/up`, 'clone')
    b.git('clone/third party/lib', 'remote', 'set-url', 'origin', 'file:///nowhere')
    await using tree = await worktree(await b.open('clone'), base, join(b.path, 'tmp'))
    const [note, ...others] = tree.notes
    assert.ok(note?.kind === 'empty-submodule' && others.length === 0, JSON.stringify(tree.notes))
    assert.deepEqual([note.path, note.sha, note.commit], ['third party/lib', base, old])
    assert.notEqual(note.output, '')
  })

  it('that the user has not filled in stay empty', async () => {
    using b = bench()
    const { base } = withSubmodule(b)
    b.clone('up', 'clone')
    await using tree = await worktree(await b.open('clone'), base, join(b.path, 'tmp'))
    assert.deepEqual(readdirSync(join(tree.path, 'third party/lib')), [])
    assert.deepEqual(tree.notes, [])
  })
})

describe('an interrupted run', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`${signal}: takes its worktree with it and leaves the checkout as it was`, async () => {
      using b = bench()
      const { fork } = upstream(b)
      userWork(b, 'up')
      const before = stateOf(b, 'up')
      const { child, line } = await hold(b, 'up', fork)
      assert.ok(existsSync(join(line, 'main-4')))
      child.kill(signal)
      assert.deepEqual(await once(child, 'exit'), [130, null])
      assert.equal(stateOf(b, 'up'), before)
      assert.deepEqual(readdirSync(join(b.path, 'tmp')), [])
      assert.equal(existsSync(join(b.path, 'up/.git/worktrees')), false)
    })
  }

  it('in the middle of a checkout: nothing stays of the half of it', async () => {
    using b = bench()
    upstream(b)
    const { sha, started } = slowCheckout(b)
    const before = stateOf(b, 'up')
    const child = start(b, 'up', sha)
    while (!existsSync(started)) await setTimeout(20)
    assert.equal(readdirSync(join(b.path, 'up/.git/worktrees')).length, 1)
    child.kill('SIGTERM')
    assert.deepEqual(await once(child, 'exit'), [130, null])
    assert.equal(stateOf(b, 'up'), before)
    assert.deepEqual(readdirSync(join(b.path, 'tmp')), [])
    assert.equal(existsSync(join(b.path, 'up/.git/worktrees')), false)
  })

  it('killed without a chance: the next run removes what it left, and a live run’s not', async () => {
    using b = bench()
    const { fork } = upstream(b)
    userWork(b, 'up')
    const before = stateOf(b, 'up')
    const dead = await hold(b, 'up', fork)
    const live = await hold(b, 'up', fork)
    dead.child.kill('SIGKILL')
    await once(dead.child, 'exit')
    assert.ok(existsSync(dead.line), 'a kill leaves the worktree, or this test shows nothing')
    {
      await using _ = await worktree(await b.open('up'), fork, join(b.path, 'tmp'))
      assert.equal(existsSync(dead.line), false)
      assert.ok(existsSync(join(live.line, 'main-4')))
      assert.equal(readdirSync(join(b.path, 'up/.git/worktrees')).length, 2)
    }
    live.child.kill('SIGTERM')
    await once(live.child, 'exit')
    assert.equal(stateOf(b, 'up'), before)
    assert.deepEqual(readdirSync(join(b.path, 'tmp')), [])
  })

  it('killed, with another temporary folder the next time: found through git', async () => {
    using b = bench()
    const { fork } = upstream(b)
    const { child, line } = await hold(b, 'up', fork)
    child.kill('SIGKILL')
    await once(child, 'exit')
    {
      await using _ = await worktree(await b.open('up'), fork, join(b.path, 'elsewhere'))
      assert.equal(existsSync(line), false)
    }
    assert.equal(existsSync(join(b.path, 'up/.git/worktrees')), false)
  })

  it('a leftover whose pid another process has by now is recognised', async () => {
    using b = bench()
    const { fork } = upstream(b)
    const { child, line } = await hold(b, 'up', fork)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const record = JSON.parse(readFileSync(`${line}.json`, 'utf8')) as { owner: { pid: number } }
    record.owner.pid = process.pid
    writeFileSync(`${line}.json`, JSON.stringify(record))
    await using _ = await worktree(await b.open('up'), fork, join(b.path, 'tmp'))
    assert.equal(existsSync(line), false)
  })

  for (const { hours, stays } of [
    { hours: 1, stays: true },
    { hours: 25, stays: false },
  ]) {
    it(`an entry of ours without its folder ${stays ? 'may be a container’s that shares the repository' : 'is nobody’s any more'} after ${hours} hours`, async () => {
      using b = bench()
      const { fork } = upstream(b)
      b.git('up', 'worktree', 'add', '-q', '--detach', '../gone/binary-budget-0123abcd', fork)
      rmSync(join(b.path, 'gone'), { recursive: true })
      const entry = join(b.path, 'up/.git/worktrees/binary-budget-0123abcd')
      const then = new Date(Date.now() - hours * 3_600_000)
      utimesSync(entry, then, then)
      await using _ = await worktree(await b.open('up'), fork, join(b.path, 'tmp'))
      assert.equal(existsSync(entry), stays)
    })
  }

  it('a worktree of another machine that shares the folder is left alone', async () => {
    using b = bench()
    const { fork } = upstream(b)
    const elsewhere: Processes = { self: { pid: 2 ** 22 + 1, host: `not-${hostname()}` }, isAlive: processes.isAlive }
    await using theirs = await worktree(await b.open('up'), fork, join(b.path, 'tmp'), { processes: elsewhere })
    await using _ = await worktree(await b.open('up'), fork, join(b.path, 'tmp'))
    assert.ok(existsSync(join(theirs.path, 'main-4')))
  })
})

/** What a user may have lying about: staged, changed, untracked and stashed files. */
function userWork(b: Bench, folder: string): void {
  const file = (name: string) => join(b.path, folder, name)
  writeFileSync(file('main-0'), 'stashed')
  b.git(folder, 'stash', '-q')
  writeFileSync(file('main-1'), 'staged')
  b.git(folder, 'add', 'main-1')
  writeFileSync(file('main-2'), 'changed')
  writeFileSync(file('untracked'), 'untracked')
  // Touched but equal: the first thing a careless `git status` would write into the index.
  utimesSync(file('main-3'), new Date(), new Date(Date.now() - 3_600_000))
}

/** Everything of the user's that has to stay bit for bit. */
function stateOf(b: Bench, folder: string): string {
  const gitFolder = b.git(folder, 'rev-parse', '--absolute-git-dir')
  const index = join(gitFolder, 'index')
  return [
    createHash('sha256').update(readFileSync(index)).digest('hex'),
    statSync(index).mtimeMs,
    readFileSync(join(gitFolder, 'HEAD'), 'utf8'),
    readFileSync(join(b.git(folder, 'rev-parse', '--path-format=absolute', '--git-common-dir'), 'config'), 'utf8'),
    b.git(folder, '--no-optional-locks', 'status', '--porcelain=v2', '--branch', '--untracked-files=all'),
    b.git(folder, 'stash', 'list'),
    b.git(folder, 'for-each-ref'),
    b.git(folder, 'reflog'),
    readdirSync(gitFolder)
      .filter((name) => name !== 'worktrees')
      .sort()
      .join(' '),
    readdirSync(join(b.path, folder), { recursive: true })
      .map(String)
      .filter((name) => !/^\.git(\/|$)/.test(name))
      .sort()
      .map((name) => `${name} ${statSync(join(b.path, folder, name)).mtimeMs}`)
      .join('\n'),
  ].join('\n')
}

/** A commit with a file that takes long to check out, and the file that appears when that has begun. */
function slowCheckout(b: Bench): { sha: string; started: string } {
  const started = join(b.path, 'smudge-started')
  b.git('up', 'config', 'filter.slow.smudge', `sh -c "touch ${started}; sleep 20; cat"`)
  b.git('up', 'checkout', '-q', '--detach')
  writeFileSync(join(b.path, 'up/.gitattributes'), 'slow filter=slow\n')
  const sha = b.commit('up', 'slow')
  b.git('up', 'checkout', '-q', 'main')
  return { sha, started }
}

/** A run of its own that makes a worktree and waits. */
function start(b: Bench, folder: string, sha: string) {
  const script = join(import.meta.dirname, 'hold-worktree.ts')
  return spawn(process.execPath, [script, join(b.path, folder), sha, join(b.path, 'tmp')], {
    env: b.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** The same, once it has made it; `line` is the path that it prints. */
async function hold(b: Bench, folder: string, sha: string): Promise<{ child: ChildProcess; line: string }> {
  const child = start(b, folder, sha)
  const [data] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, line: data.toString().trim() }
}
