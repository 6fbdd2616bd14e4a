// Runs alone: how soon a program is ready under a limit is raced against its timeout, and control groups are counted.

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, it } from 'node:test'
import { limitingProbe } from '../../src/go/memory/memory-control.ts'
import { notReadyText } from '../../src/render/words/memory-text.ts'
import { createExec } from '../../src/system/exec.ts'
import { compiledProbe } from '../go/compiled-probe.ts'
import { env, main } from '../go/module-folder.ts'
import { textOf } from '../in-words.ts'
import { app, config } from './programs.ts'
import { repositoryOf } from './repository.ts'
import { cellIn, report, run } from './run.ts'

const mebi = 2 ** 20
const reason = await whyNot()

/** Why programs cannot be started under a limit here; undefined: they can. */
async function whyNot(): Promise<string | undefined> {
  const exec = createExec()
  const probe = await compiledProbe()
  const ids = { uid: process.getuid?.(), gid: process.getgid?.() }
  const found = await limitingProbe(exec, probe, { onRunner: false, env, ...ids })
  return found.kind === 'none' ? textOf(found.reason) : undefined
}

/** Control groups, of version 1 in the memory hierarchy, whose probe is gone. */
async function leftGroups(): Promise<readonly string[]> {
  const own = /:memory:(.*)/.exec(await readFile('/proc/self/cgroup', 'utf8'))?.[1] ?? ''
  const names = await readdir(join('/sys/fs/cgroup/memory', own)).catch(() => [])
  return names.filter((name) => {
    const owner = /^binary-budget-(\d+)-/.exec(name)?.[1]
    return owner !== undefined && !existsSync(`/proc/${owner}`)
  })
}

const limited = (timeout: string, rest = '') =>
  `programs: [{ package: ., run: { args: [], timeout: ${timeout}${rest} } }]
flag-sets: [default]
measure: { runs: 10, time: 60s, memory-limit: 24MiB }
budgets: [{ metric: min-memory, max: 12MiB, max-growth: 1MiB }, { metric: oom-kills, max: 0 }]
`

/** Touches so many MiB that the garbage collector does not know, and prints. */
const touches = (mebibytes: number) =>
  main('for i := 0; i < len(data); i += 4096 { data[i] = 1 }; println("done")', `var data [${mebibytes} << 20]byte`)

describe('under a memory limit', { skip: reason ?? false, concurrency: 2 }, () => {
  afterEach(async () => assert.deepEqual(await leftGroups(), [], 'control groups'))

  it('it is said whether a program starts, the smallest limit is found, and budgets on it are judged', async () => {
    await using repository = await repositoryOf([
      app(touches(4), { [config]: limited('5s') }),
      { 'main.go': touches(40) },
    ])
    const { exitCode, report: said, comment } = await report(repository)
    const { metrics, underLimit } = cellIn(said)
    const smallest = metrics['min-memory']
    assert.equal(smallest?.decision, 'grew')
    const [base = 0, head = 0] = [smallest.base?.center, smallest.head?.center]
    // The data, Go's own memory, and the file's pages.
    assert.ok(base > 4 * mebi && base < 12 * mebi, `base ${base}`)
    assert.ok(head > 40 * mebi && head < 52 * mebi, `head ${head}`)
    assert.equal(underLimit?.limit, 24 * mebi)
    assert.deepEqual([underLimit.base?.ready, underLimit.base?.oomKills], [3, 0])
    assert.ok((underLimit.base?.peakRss ?? 0) > 4 * mebi)
    assert.deepEqual([underLimit.head?.starts, underLimit.head?.ready], [3, 0])
    assert.equal(metrics['oom-kills']?.head?.center, 3)
    assert.match(comment, /does not start in 24 MiB: killed by the kernel.* Base does\./)
    assert.match(comment, /<summary>Under a memory limit<\/summary>/)
    assert.deepEqual(
      said.budgets.map(({ metric, on, verdict }) => [metric, on, verdict]),
      [
        ['min-memory', 'max', 'over'],
        ['min-memory', 'max-growth', 'over'],
        ['oom-kills', 'max', 'over'],
      ],
    )
    assert.equal(exitCode, 1)
  })

  it('a program that starts there is said to, in a line', async () => {
    await using repository = await repositoryOf([
      app(touches(4), { [config]: limited('5s') }),
      { 'main.go': touches(4).replace('done', 'well done') },
    ])
    const { exitCode, comment, report: said } = await report(repository)
    assert.match(comment, /^Starts in 24 MiB: yes\.\\?$/m)
    assert.equal(exitCode, 0, JSON.stringify(said.budgets))
  })

  const bad: readonly {
    readonly name: string
    readonly source: string
    readonly ready?: string
    readonly smallest: RegExp
    readonly answer: RegExp
  }[] = [
    {
      name: 'eats all memory after it is ready elsewhere',
      // What it may have, it takes: without a limit it stops at 64 MiB, so that it starts somewhere.
      source: main(
        'for i := 0; i < len(data); i += 4096 { data[i] = 1 }; println("ready"); select {}',
        'var data [64 << 20]byte',
      ),
      ready: ', ready: { stdout: "^ready$" }',
      smallest: /^grew/,
      answer: /killed by the kernel, since it needs more memory than 24 MiB/,
    },
    {
      name: 'is never ready',
      source: main('time.Sleep(time.Hour)', 'import "time"'),
      ready: ', ready: { stdout: "^ready$" }',
      smallest: /^not-measured .*of head failed: not ready after 1s/,
      answer: /^$/,
    },
    {
      name: 'writes without end',
      source: main('line := make([]byte, 1<<20); for { os.Stdout.Write(line) }', 'import "os"'),
      ready: ', ready: { stdout: "^ready$" }',
      smallest: /^not-measured .*of head failed: not ready after 1s/,
      answer: /^$/,
    },
    {
      name: 'ignores SIGTERM',
      source: main(
        'signal.Ignore(syscall.SIGTERM, syscall.SIGINT); println("ready"); select {}',
        'import ("os/signal"; "syscall")',
      ),
      ready: ', ready: { stdout: "^ready$" }',
      smallest: /^(unchanged|grew)/,
      answer: /^3 of 3/,
    },
    {
      name: 'forks and exits',
      source: main(
        'if len(os.Args) > 1 { time.Sleep(time.Hour) }; exec.Command("/proc/self/exe", "child").Start(); println("ready")',
        'import ("os"; "os/exec"; "time")',
      ),
      smallest: /^(unchanged|grew)/,
      answer: /^3 of 3/,
    },
  ]
  for (const { name, source, ready = '', smallest, answer } of bad) {
    it(`a program that ${name} is bounded, explained, and leaves nothing`, async () => {
      const plain = main('println("ready"); select {}').replace(ready === '' ? 'select {}' : '\0', '')
      await using repository = await repositoryOf([
        app(plain, { [config]: limited('1s', ready) }),
        { 'main.go': source },
      ])
      const { report: said } = await report(repository)
      const { metrics, underLimit } = cellIn(said)
      const { decision, reason } = metrics['min-memory'] ?? assert.fail()
      assert.match(`${decision} ${textOf(reason)}`, smallest)
      const { starts, ready: often, reason: why } = underLimit?.head ?? {}
      const told = starts === undefined ? '' : `${often} of ${starts}`
      assert.match(why === undefined ? told : notReadyText(why), answer)
    })
  }
})

describe('an interrupt in the middle of a start under a limit', { skip: reason ?? false }, () => {
  it('ends the program and removes its control group, too', async () => {
    const naps = (words: string) =>
      main(`time.Sleep(300 * time.Millisecond); println(${JSON.stringify(words)})`, 'import "time"')
    const text = limited('5s').replace('time: 60s', 'time: 5s')
    await using repository = await repositoryOf([app(naps('one'), { [config]: text }), { 'main.go': naps('two') }])
    let [seen, sent] = ['', false]
    const { exitCode, stderr } = await run(repository, {
      onError: (child, piece) => {
        seen += piece
        if (sent || !/^Limit memory$/m.test(seen)) return
        sent = true
        setTimeout(() => child.kill('SIGINT'), 700)
      },
    })
    assert.ok(sent, stderr)
    assert.equal(exitCode, 130)
    assert.deepEqual(await leftGroups(), [])
  })
})

describe('where no memory can be limited', () => {
  it('that is a visible row, and neither green nor red', async () => {
    await using repository = await repositoryOf([
      app(touches(4), { [config]: limited('5s') }),
      { 'main.go': touches(5) },
    ])
    // A platform of another kind: this machine only builds for it.
    const { exitCode, report: said, comment } = await report(repository, { args: ['--only', 'size'] })
    assert.deepEqual(
      said.budgets.map(({ verdict }) => verdict),
      ['not-measured', 'not-measured', 'not-measured'],
    )
    assert.match(comment, /not-measured: nothing was started/)
    assert.equal(exitCode, 0)
  })
})
