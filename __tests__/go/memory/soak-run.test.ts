import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { growthOf, leakLimits, liveCurve, soakTimes } from '../../../src/core/memory/soak.ts'
import type { Platform } from '../../../src/core/plan/platform.ts'
import { buildDiagnostic } from '../../../src/go/memory/build-diagnostic.ts'
import { firstInside, soakOnce } from '../../../src/go/memory/soak-run.ts'
import { createExec } from '../../../src/system/exec.ts'
import { compiledProbe } from '../compiled-probe.ts'
import { gomod, moduleFolder, env as userEnv } from '../module-folder.ts'

const exec = createExec()
const env = { ...userEnv, GOTOOLCHAIN: 'local' }
const source = join(import.meta.dirname, '..', '..', '..', 'src', 'probe')

const leaking = `package main

import (
	"net/http"
	"os"
	"time"
)

var kept [][]byte

func main() {
	go http.ListenAndServe(os.Args[1], http.NotFoundHandler())
	for ; ; time.Sleep(50 * time.Millisecond) {
		kept = append(kept, make([]byte, 100_000))
	}
}
`

async function built(platform: Platform, folder: string, dir: string) {
  const output = join(folder, 'program')
  const made = await buildDiagnostic(exec, {
    dir,
    package: '.',
    flagSet: { name: 'default', env: {}, runEnv: {} },
    platform,
    output,
    env,
    freeze: {},
    sampler: join(source, 'sampler', 'sampler.go'),
    into: join(folder, 'overlay'),
  })
  assert.equal(made.kind, 'built', JSON.stringify(made))
  return output
}

const emulator = process.env.PATH?.split(':')
  .map((folder) => join(folder, 'qemu-aarch64'))
  .find(existsSync)

const linux = process.platform === 'linux'
const own = process.arch === 'arm64' ? 'arm64' : 'amd64'
const machines: { name: string; goarch: string; through?: string | undefined; skip?: string | false }[] = [
  { name: 'of this machine', goarch: own, skip: !linux && 'only Linux is measured' },
  {
    name: 'for arm64, emulated, of which no time is taken',
    goarch: 'arm64',
    through: emulator,
    skip: !linux || emulator === undefined ? 'there is no qemu-aarch64 on PATH (Debian: qemu-user)' : false,
  },
]

describe('a program that is kept running', { concurrency: 2 }, () => {
  for (const { name, goarch, through, skip = false } of machines) {
    it(`${name}, tells of its heap from inside and of its memory from outside`, { skip }, async () => {
      await using module = await moduleFolder({ 'go.mod': gomod('example.com/x'), 'main.go': leaking })
      await using out = await moduleFolder()
      const program = await built({ goos: 'linux', goarch }, out.path, module.path)
      const probe = await compiledProbe()
      const address = '127.0.0.1:{port}'
      const side = {
        path: through ?? program,
        dir: out.path,
        env: {},
        run: {
          args: through === undefined ? [address] : [program, address],
          env: {},
          ready: { kind: 'tcp', address },
          timeout: 60,
        } as const,
      }
      const samplesPath = join(out.path, 'samples')
      const start = await firstInside({ exec, probe, samplesPath }, side)
      assert.equal(start.outcome, 'ready', start.reason)
      assert.ok((start.inside?.HeapSys ?? 0) > 1e6, JSON.stringify(start.inside))

      const times = soakTimes(6)
      const soak = await soakOnce({ exec, probe, times, samplesPath }, side)
      assert.equal(soak.problem, undefined)
      const live = growthOf(liveCurve(soak.samples, soak.readyUnixNs), times, leakLimits.live)
      assert.equal(live?.decision, 'leaks', JSON.stringify(live))
      const { values } = soak.rss
      assert.ok((values.at(-1) ?? 0) > (values[0] ?? 0), values.join())
      assert.ok((soak.peakRss ?? 0) >= (values.at(-1) ?? 0) * 0.9)
      assert.ok(soak.anonymous.values.every((anonymous, at) => anonymous <= (values[at] ?? 0)))
    })
  }
})
