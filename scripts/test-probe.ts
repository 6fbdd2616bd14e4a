// Runs the probe's own tests with the machine's Go, whatever GOFLAGS and workspace surround the clone. Arguments go to go test.
// `--measuring` picks the packages whose tests start programs and measure them, `--others` the others. Without either, the
// measuring ones follow the others: starts are not to be disturbed by what other tests compile.
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'

const cwd = join(import.meta.dirname, '..', 'src', 'probe')
const env = { ...process.env, GOWORK: 'off', GOFLAGS: '' }
const measuring = ['probe/start']
const packages = execFileSync('go', ['list', './...'], { cwd, env, encoding: 'utf8' }).trim().split('\n')
const groups: Readonly<Record<string, readonly string[]>> = {
  '--others': packages.filter((name) => !measuring.includes(name)),
  '--measuring': measuring,
}

const given = process.argv.slice(2)
const options = given.filter((argument) => !(argument in groups))
const asked = given.filter((argument) => argument in groups)
for (const group of asked.length > 0 ? asked : Object.keys(groups)) {
  const args = ['test', '-v', '-count=1', ...options, ...(groups[group] ?? [])]
  const { status, error } = spawnSync('go', args, { cwd, env, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exitCode = status ?? 1
}
