// gofmt and go vet over the probe, for each system it has files for.
import { execFileSync } from 'node:child_process'
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
  ['darwin', 'arm64'],
  ['windows', 'amd64'],
]) {
  execFileSync('go', ['vet', '-tags', 'toolchains', './...'], {
    cwd,
    env: { ...process.env, GOOS, GOARCH, GOWORK: 'off', GOFLAGS: '' },
    stdio: 'inherit',
  })
}
