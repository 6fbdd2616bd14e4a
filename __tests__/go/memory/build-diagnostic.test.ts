import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { builtInFlagSets, type FlagSet } from '../../../src/core/plan/flag-set.ts'
import type { InsideSample } from '../../../src/core/start/inside-sample.ts'
import { buildDiagnostic } from '../../../src/go/memory/build-diagnostic.ts'
import { readToolchain } from '../../../src/go/toolchain.ts'
import { soakSideText } from '../../../src/render/words/memory-text.ts'
import { createExec } from '../../../src/system/exec.ts'
import { gomod, moduleFolder, env as userEnv } from '../module-folder.ts'

const exec = createExec()
const env = { ...userEnv, GOTOOLCHAIN: 'local' }
const { goos, goarch } = await readToolchain(exec, import.meta.dirname, env)
const sampler = join(import.meta.dirname, '..', '..', '..', 'src', 'probe', 'sampler', 'sampler.go')
const plain: FlagSet = { name: 'plain', env: {}, runEnv: {} }

const sleeps = `package main

import "time"

func main() { time.Sleep(400 * time.Millisecond) }
`

/** Builds it with the sampler, runs it, and says what it wrote. */
async function samplesOf(
  files: Readonly<Record<string, string>>,
  change: { package?: string; flagSet?: FlagSet; env?: Record<string, string>; dir?: string } = {},
) {
  await using folder = await moduleFolder(files)
  await using out = await moduleFolder({ samples: '' })
  const made = await buildDiagnostic(exec, {
    dir: join(folder.path, change.dir ?? '.'),
    package: change.package ?? '.',
    flagSet: change.flagSet ?? plain,
    platform: { goos, goarch },
    output: join(out.path, 'binary'),
    env: { ...env, ...change.env },
    freeze: {},
    sampler,
    into: join(out.path, 'overlay'),
  })
  if (made.kind !== 'built') return { made, samples: [], ran: undefined }
  const samples = join(out.path, 'samples')
  const ran = await exec(made.path, [], {
    cwd: out.path,
    env: { BINARY_BUDGET_SAMPLES: samples, BINARY_BUDGET_SAMPLE_NS: '50000000', BINARY_BUDGET_COLLECT_NS: '100000000' },
  })
  const lines = (await readFile(samples, 'utf8')).split('\n').filter(Boolean)
  return { made, ran, samples: lines.map((line) => JSON.parse(line) as InsideSample) }
}

const module = { 'go.mod': gomod('example.com/x'), 'main.go': sleeps }

const readsItself = `package main

import (
	"fmt"
	"runtime"
	"time"
)

var kept [][]byte

func main() {
	for i := 0; i < 40; i++ {
		kept = append(kept, make([]byte, 1<<20))
	}
	block := make(chan int)
	for i := 0; i < 10; i++ {
		go func() { <-block }()
	}
	for i := 0; i < 60; i++ {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		fmt.Printf("{\\"unix_ns\\":%d,\\"NumGoroutine\\":%d,\\"HeapAlloc\\":%d,\\"HeapSys\\":%d,\\"HeapIdle\\":%d,\\"HeapReleased\\":%d,\\"StackInuse\\":%d,\\"StackSys\\":%d}\\n",
			time.Now().UnixNano(), runtime.NumGoroutine(), m.HeapAlloc, m.HeapSys, m.HeapIdle, m.HeapReleased, m.StackInuse, m.StackSys)
		time.Sleep(10 * time.Millisecond)
	}
}
`

const takesEveryName = `package main

func len() {}

type string int

var (
	os, runtime, time, metrics, strconv, sampler = 1, 2, 3, 4, 5, 6
	binary_budget_sampler                        = 7
)

const (
	append = 8
	nil    = 9
	true   = false
)
`

describe('a build with the sampler in it', () => {
  const cases: {
    name: string
    files: Readonly<Record<string, string>>
    change?: Parameters<typeof samplesOf>[1]
  }[] = [
    { name: 'of a package of the root', files: module },
    { name: 'of a folder below', files: { ...module, 'cmd/a/main.go': sleeps }, change: { package: './cmd/a' } },
    {
      name: 'of a module below',
      files: { ...module, 'sub/go.mod': gomod('example.com/sub'), 'sub/cmd/a/main.go': sleeps },
      change: { package: './sub/cmd/a' },
    },
    {
      name: 'of a module of a workspace',
      files: {
        'go.work': 'go 1.20\n\nuse (\n\t./a\n\t./lib\n)\n',
        'a/go.mod': gomod('example.com/a'),
        'a/main.go': sleeps.replace('import "time"', 'import (\n"example.com/lib"\n"time"\n)').replace('400', 'lib.N'),
        'lib/go.mod': gomod('example.com/lib'),
        'lib/lib.go': 'package lib\n\nconst N = 400\n',
      },
      change: { dir: 'a' },
    },
    {
      name: 'of a module with a vendor folder',
      files: {
        'go.mod': gomod('example.com/x', '', 'require example.com/lib v1.0.0'),
        'main.go': sleeps.replace('import "time"', 'import (\n"example.com/lib"\n"time"\n)').replace('400', 'lib.N'),
        'vendor/modules.txt': '# example.com/lib v1.0.0\n## explicit; go 1.20\nexample.com/lib\n',
        'vendor/example.com/lib/lib.go': 'package lib\n\nconst N = 400\n',
      },
    },
    {
      name: 'of a program that uses cgo',
      files: {
        ...module,
        'main.go': sleeps
          .replace('import "time"', '// static int n(void) { return 400; }\nimport "C"\nimport "time"')
          .replace('400 *', 'time.Duration(C.n()) *'),
      },
      change: { env: { CGO_ENABLED: '1' } },
    },
    {
      name: 'of a package with build tags, and tests beside',
      files: {
        'go.mod': gomod('example.com/x'),
        'main.go': `//go:build special\n\n${sleeps}`,
        'other.go': '//go:build !special\n\npackage main\n\nfunc main() { undefined() }\n',
        'main_test.go': 'package main_test\n',
      },
      change: { flagSet: { ...plain, tags: ['special'] } },
    },
    {
      name: 'of a program that has taken every name the sampler uses',
      files: {
        ...module,
        'names.go': takesEveryName,
        'main.go': sleeps.replace('"time"', 'clock "time"').replaceAll('time.', 'clock.'),
      },
    },
    { name: 'of a module whose path has no dot', files: { ...module, 'go.mod': gomod('hello') } },
    {
      name: 'of a program that embeds its own folder',
      files: {
        ...module,
        'embed.go': 'package main\n\nimport "embed"\n\n//go:embed *\nvar everything embed.FS\n\nvar _ = everything\n',
      },
    },
  ]
  for (const { name, files, change } of cases) {
    it(`${name} tells of its heap`, async () => {
      const { made, samples, ran } = await samplesOf(files, change)
      assert.equal(made.kind, 'built', JSON.stringify(made))
      assert.equal(ran?.exitCode, 0, ran?.stderr)
      assert.ok(samples.length >= 2, `${samples.length} samples`)
      const last = samples.at(-1)
      assert.ok(
        last && last.HeapAlloc > 10_000 && last.HeapSys >= last.HeapIdle + last.HeapAlloc / 2,
        JSON.stringify(last),
      )
      assert.ok(last['/gc/heap/live:bytes'] > 0, JSON.stringify(last))
      assert.equal(last.NumGoroutine, 1, 'the sampler itself does not count')
    })
  }

  for (const flagSet of builtInFlagSets) {
    it(`of the flag set ${flagSet.name} tells of its heap`, async () => {
      const { made, samples } = await samplesOf(module, { flagSet })
      assert.equal(made.kind, 'built', JSON.stringify(made))
      assert.ok(samples.length >= 2, `${samples.length} samples`)
    })
  }

  it('gives the figures that the program itself reads at that moment, within 1 %', async () => {
    const { made, ran, samples } = await samplesOf({ ...module, 'main.go': readsItself })
    assert.equal(made.kind, 'built', JSON.stringify(made))
    const own = (ran?.stdout ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as InsideSample)
    // After the first collection nothing of the heap changes any more but by what reading it takes.
    const steady = samples.filter(({ NumForcedGC }) => NumForcedGC > 0)
    assert.ok(own.length >= 10 && steady.length >= 3, `${own.length} and ${steady.length}`)
    for (const sample of steady) {
      const distance = ({ unix_ns }: InsideSample) => Math.abs(unix_ns - sample.unix_ns)
      const nearest = own.reduce((best, one) => (distance(one) < distance(best) ? one : best))
      for (const name of ['HeapAlloc', 'HeapSys', 'HeapIdle'] as const) {
        const difference = Math.abs(sample[name] - nearest[name])
        // What is idle is little here, and a goroutine's stack that comes or goes takes 32 KiB of it.
        const stacks = name === 'HeapIdle' ? 65_536 : 0
        assert.ok(difference <= 0.01 * nearest[name] + stacks, `${name}: ${sample[name]} and ${nearest[name]}`)
      }
      assert.equal(sample.NumGoroutine, 11, 'main and its ten: what samples does not count')
    }
  })

  it('keeps the overlay that the user has', async () => {
    await using extra = await moduleFolder({
      'more.go': 'package main\n\nfunc init() { println("from the overlay") }\n',
    })
    const overlay = join(extra.path, 'overlay.json')
    await writeFile(overlay, JSON.stringify({ Replace: { 'more.go': join(extra.path, 'more.go') } }))
    const { ran, samples } = await samplesOf(module, { env: { GOFLAGS: `-overlay=${overlay}` } })
    assert.equal(ran?.stderr, 'from the overlay\n')
    assert.ok(samples.length >= 2)
  })

  it('hides from the program, and from what that starts, that it is observed', async () => {
    const shows = `package main

import (
	"os"
	"strings"
	"time"
)

func main() {
	println(strings.Join(os.Environ(), ","))
	time.Sleep(100 * time.Millisecond)
}
`
    const { ran } = await samplesOf({ ...module, 'main.go': shows })
    assert.equal(ran?.stderr, '\n')
  })

  const refused: {
    name: string
    change: Parameters<typeof samplesOf>[1]
    files?: Readonly<Record<string, string>>
    says: RegExp
  }[] = [
    {
      name: 'a flag set with a build line',
      change: { flagSet: { ...plain, build: 'go build -o $OUTPUT $PACKAGE' } },
      says: /a command of its own for building/,
    },
    {
      name: 'a package of the standard library',
      change: { package: 'cmd/gofmt' },
      says: /not of this repository’s modules/,
    },
    { name: 'a library', change: {}, files: { ...module, 'main.go': 'package x\n' }, says: /has no package main/ },
    { name: 'no package at all', change: { package: './none' }, says: /go list fails/ },
    {
      name: 'a program that does not compile',
      change: {},
      files: { ...module, 'main.go': 'package main\n' },
      says: /exit code 1/,
    },
  ]
  for (const { name, change, files = module, says } of refused) {
    it(`is not made of ${name}, and says why`, async () => {
      const { made } = await samplesOf(files, change)
      assert.ok(made.kind === 'not-built')
      assert.match(soakSideText(made.reason), says)
    })
  }
})
