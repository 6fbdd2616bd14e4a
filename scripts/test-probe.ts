// Runs the probe's own tests with the machine's Go, whatever GOFLAGS and workspace surround the clone. Arguments go to go test.
// One package after the other: starts are not to be disturbed by what the other's tests compile.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const cwd = join(import.meta.dirname, '..', 'src', 'probe')
const env = { ...process.env, GOWORK: 'off', GOFLAGS: '' }
const { status, error } = spawnSync('go', ['test', '-v', '-count=1', '-p=1', ...process.argv.slice(2), './...'], {
  cwd,
  env,
  stdio: 'inherit',
})
if (error) throw error
process.exitCode = status ?? 1
