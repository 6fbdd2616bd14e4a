// gofmt and go vet over the probe, and a build of it, for each system it has files for.

import { execFileSync } from 'node:child_process'
import { devNull } from 'node:os'
import { join } from 'node:path'

const cwd = join(import.meta.dirname, '..', 'src', 'probe')
const unformatted = execFileSync('gofmt', ['-l', '.'], { cwd, encoding: 'utf8' })
if (unformatted !== '') {
  console.error(`Not as gofmt writes them:\n${unformatted}Run: gofmt -w src/probe`)
  process.exitCode = 1
}
for (const [GOOS, GOARCH] of [
  ['linux', 'amd64'],
  ['linux', 'arm64'],
  ['darwin', 'amd64'],
  ['darwin', 'arm64'],
  ['windows', 'amd64'],
  ['windows', 'arm64'],
]) {
  // As src/go/probe.ts compiles it.
  const env = { ...process.env, GOOS, GOARCH, GOWORK: 'off', GOFLAGS: '', CGO_ENABLED: '0' }
  execFileSync('go', ['vet', '-tags', 'toolchains', './...'], { cwd, env, stdio: 'inherit' })
  execFileSync('go', ['build', '-o', devNull, '.'], { cwd, env, stdio: 'inherit' })
}
