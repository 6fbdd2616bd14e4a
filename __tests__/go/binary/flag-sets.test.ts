import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { FlagSetFacts } from '../../../src/core/binary/binary.ts'
import type { BinaryFacts } from '../../../src/core/binary/binary-facts.ts'
import { buildCommand } from '../../../src/core/build/go-build.ts'
import { withFacts } from '../../../src/core/cell/flag-sets.ts'
import type { Exec } from '../../../src/core/exec.ts'
import { builtInFlagSets, type FlagSet } from '../../../src/core/plan/flag-set.ts'
import { identify, type Probe } from '../../../src/go/probe.ts'
import { flagSetEffectText } from '../../../src/render/words/flag-set-text.ts'
import { createExec } from '../../../src/system/exec.ts'
import { compiledProbe } from '../compiled-probe.ts'
import { env, gomod, moduleFolder } from '../module-folder.ts'

// What the report says of flag sets is tried here, on a program built with each of them.

const program = `package main

import (
	"os"
	"runtime"
	"runtime/pprof"
	"time"
)

var sink []byte

//go:noinline
func busy(until time.Time) (n int) {
	for time.Now().Before(until) {
		n++
	}
	return n
}

func main() {
	switch os.Args[1] {
	case "profile":
		file, _ := os.Create(os.Args[2])
		pprof.StartCPUProfile(file)
		busy(time.Now().Add(500 * time.Millisecond))
		pprof.StopCPUProfile()
		file.Close()
	case "panic":
		panic("on purpose")
	case "allocate":
		for i := 0; i < 64; i++ {
			sink = make([]byte, 1<<20)
		}
		var stats runtime.MemStats
		runtime.ReadMemStats(&stats)
		println("collections:", stats.NumGC > 0)
	}
}
`

const panicLine = program.split('\n').findIndex((line) => line.includes('on purpose')) + 1

interface Tried {
  readonly flags: FlagSet
  readonly path: string
  readonly facts: FlagSetFacts
  readonly binary: BinaryFacts
}

describe('a program built with', { skip: process.platform !== 'linux' && 'the program is started on Linux' }, () => {
  const exec: Exec = createExec()
  const tried = new Map<string, Tried>()
  let probe: Probe
  let module: Awaited<ReturnType<typeof moduleFolder>>

  before(async () => {
    module = await moduleFolder({ 'go.mod': gomod('example.com/app'), 'main.go': program })
    probe = await compiledProbe()
    const paths: string[] = []
    for (const flagSet of builtInFlagSets) paths.push(await build(flagSet))
    const found = await identify(exec, probe, paths)
    const binaries = found.map((one) => {
      assert.ok(one.kind === 'identified')
      return one.facts
    })
    const rows = builtInFlagSets.map(({ name }) => ({ flagSet: name, metrics: {} }))
    const [comparison] = withFacts(
      [{ program: 'app', platform: 'linux', reference: 'default', rows }],
      ({ flagSet }) => {
        const at = builtInFlagSets.findIndex(({ name }) => name === flagSet)
        const [flags, head] = [builtInFlagSets[at], binaries[at]]
        return flags && head && { flags, head }
      },
    )
    for (const [at, flags] of builtInFlagSets.entries()) {
      const [path, facts, binary] = [paths[at], comparison?.rows[at]?.facts, binaries[at]]
      assert.ok(path !== undefined && facts !== undefined && binary !== undefined)
      tried.set(flags.name, { flags, path, facts, binary })
    }
  })
  after(() => module?.[Symbol.asyncDispose]())

  async function build(flagSet: FlagSet): Promise<string> {
    const folder = join(module.path, 'built', flagSet.name)
    await mkdir(folder, { recursive: true })
    const output = join(folder, 'app')
    const { GOARCH = '' } = JSON.parse((await exec('go', ['env', '-json', 'GOARCH'], { cwd: module.path, env })).stdout)
    const platform = { goos: 'linux', goarch: GOARCH }
    const command = buildCommand({ flagSet, platform, package: '.', output, env, freeze: {} })
    const { exitCode, stderr } = await exec(command.command, command.args, { cwd: module.path, env: command.env })
    assert.equal(exitCode, 0, stderr)
    return output
  }

  function of(name: string): Tried {
    const found = tried.get(name)
    assert.ok(found, name)
    return found
  }

  const run = ({ path, flags }: Tried, ...args: readonly string[]) =>
    exec(path, args, { cwd: module.path, env: flags.runEnv })
  const tool = (...args: readonly string[]) => exec('go', ['tool', ...args], { cwd: module.path, env })
  /** A row that is the same file as an earlier one does not say again what that one says. */
  const says = ({ facts: { effects, sameFileAs } }: Tried, text: RegExp): boolean =>
    effects.some((effect) => text.test(flagSetEffectText(effect))) ||
    (sameFileAs !== undefined && says(of(sameFileAs), text))

  for (const { name } of builtInFlagSets) {
    describe(name, () => {
      it('has CPU profiles that name functions and lines', async () => {
        const profile = join(module.path, `${name}.pprof`)
        await run(of(name), 'profile', profile)
        for (const binary of [[], [of(name).path]]) {
          const { stdout } = await tool('pprof', '-top', '-lines', ...binary, profile)
          assert.match(stdout, /main\.(busy|main) .*main\.go:\d+/)
        }
      })

      it('has stack traces that name file and line', async () => {
        const { exitCode, stderr } = await run(of(name), 'panic')
        assert.equal(exitCode, 2)
        assert.match(stderr, new RegExp(`main\\.main\\(\\)\n\t.*/main\\.go:${panicLine} `))
        assert.equal(stderr.includes(join(module.path, 'main.go')), !says(of(name), /import paths instead of folders/))
      })

      it('is read by nm and objdump unless it is said not to be', async () => {
        for (const command of [['nm'], ['objdump', '-s', 'main.main']]) {
          const { exitCode, stdout } = await tool(...command, of(name).path)
          const named = exitCode === 0 && stdout.includes('main.main')
          assert.equal(
            named,
            !says(of(name), /^perf, nm and objdump cannot name functions/) && of(name).facts.symbols > 0,
          )
        }
      })

      it('starts where nothing else is unless it is said not to', async (t) => {
        const root = join(module.path, 'built', name)
        const test = await exec('chroot', [root, '/nothing'], { cwd: module.path, env: {} }).catch(() => undefined)
        if (test?.exitCode !== 127) return t.skip('chroot takes root')
        const { exitCode } = await exec('chroot', [root, '/app', 'allocate'], { cwd: module.path, env: {} })
        // chroot ends with 127 when there is no program, and when there is no loader for it.
        assert.equal(exitCode, says(of(name), /does not start in a scratch image/) ? 127 : 0)
      })

      it('collects garbage unless it is said not to', async () => {
        const { stderr } = await run(of(name), 'allocate')
        assert.equal(stderr, `collections: ${!says(of(name), /grows without bound/)}\n`)
      })
    })
  }

  it('pie needs a loader, also without C', () => {
    assert.match(of('pie').facts.interpreter ?? '', /ld-/)
    assert.deepEqual(of('pie').facts.libraries, [])
    assert.equal(of('default').facts.interpreter, undefined)
  })

  it('stripped has no less in it than strip-symbols, since -s implies -w', () => {
    const names = ({ binary }: Tried) => binary.sections.map(({ name }) => name)
    assert.deepEqual(names(of('stripped')), names(of('strip-symbols')))
    assert.equal(of('stripped').binary.size, of('strip-symbols').binary.size)
  })

  it('gc-off is the same file as default', () => {
    assert.equal(of('gc-off').facts.sameFileAs, 'default')
    assert.deepEqual(of('gc-off').facts.effects, [
      { kind: 'same-file', flagSet: 'default' },
      { kind: 'never-collects' },
    ])
  })

  it('stripped keeps the function table and loses what is not loaded', () => {
    const { sectionsGone, sameSections, symbols, notLoadable } = of('stripped').facts
    assert.ok(
      ['.symtab', '.strtab', '.debug_info'].every((name) => sectionsGone.includes(name)),
      sectionsGone.join(),
    )
    assert.ok(sameSections.includes('.gopclntab'), sameSections.join())
    assert.equal(symbols, 0)
    // What is left is the table of sections.
    assert.ok(notLoadable < of('default').facts.notLoadable / 50, String(notLoadable))
  })

  it('without -trimpath the recorded flags move the code, with it stripping changes nothing that runs', async () => {
    const trimpath = of('trimpath')
    const flags: FlagSet = { ...trimpath.flags, name: 'trimpath-stripped', ldflags: '-s -w' }
    const [found] = await identify(exec, probe, [await build(flags)])
    assert.ok(found?.kind === 'identified')
    const heads = new Map([
      ['trimpath', { flags: trimpath.flags, head: trimpath.binary }],
      ['stripped', { flags, head: found.facts }],
    ])
    const rows = [...heads.keys()].map((flagSet) => ({ flagSet, metrics: {} }))
    const [comparison] = withFacts(
      [{ program: 'app', platform: 'linux', reference: 'trimpath', rows }],
      ({ flagSet }) => heads.get(flagSet),
    )
    assert.deepEqual(comparison?.rows[1]?.facts?.sameSections, ['.text', '.rodata', '.data', '.gopclntab'])
    assert.ok(!of('stripped').facts.sameSections.includes('.text'))
  })
})
