// `npm test`: all tests but those of act and of the browser, in phases; `npm run test:fast`: the pure ones.
// What is slow to make and the same for many files is made once, in a folder that is removed at the end.
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { env as userEnv } from '../__tests__/go/module-folder.ts'
import { cleanupList } from '../src/core/cleanup.ts'
import { compileProbe } from '../src/go/probe.ts'
import { createExec } from '../src/system/exec.ts'
import { phasesOf } from './test/phases.ts'
import { placesIn, runFolderVariable } from './test/run-folder.ts'

const root = join(import.meta.dirname, '..')
const files = globSync('__tests__/**/*.test.ts', { cwd: root, exclude: ['__tests__/{act,browser}/**'] }).sort()
const { pure, together, alone } = phasesOf(files, (path) => readFileSync(join(root, path), 'utf8'))

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'go-binary-budget-test-')))
const places = placesIn(folder)
const env = { ...process.env, [runFolderVariable]: folder, NODE_COMPILE_CACHE: places.modules }

const running = new Set<ChildProcess>()
let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupted = true
    for (const child of running) child.kill(signal)
  })
}

/** Whether the command ended with 0. After an interrupt it is not started. `output` takes what it prints. */
function succeeds(
  command: readonly string[],
  output: 'inherit' | ((text: Buffer) => void) = 'inherit',
): Promise<boolean> {
  if (interrupted) return Promise.resolve(false)
  const [file = '', ...args] = command
  const out = output === 'inherit' ? 'inherit' : 'pipe'
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', out, out] })
    running.add(child)
    if (output !== 'inherit') for (const stream of [child.stdout, child.stderr]) stream?.on('data', output)
    child.on('error', reject)
    child.on('close', (status) => {
      running.delete(child)
      resolve(status === 0)
    })
  })
}

/** Without a file, node would look for tests by itself. */
const passes = async (files: readonly string[], ...options: readonly string[]): Promise<boolean> =>
  files.length === 0 || succeeds([process.execPath, '--test', ...options, ...files])

/** The package with a bundle of src/ as it is now, so that no test runs an old dist/. */
async function makePackage(): Promise<boolean> {
  for (const part of ['package.json', 'schema.json', 'src/probe']) {
    cpSync(join(root, part), join(places.package, part), { recursive: true })
  }
  const dist = join(places.package, 'dist')
  return succeeds(['rolldown', '-c', 'rolldown.config.ts', '--dir', dist, '--log-level', 'warn'])
}

async function makeProbe(): Promise<boolean> {
  const sourceDir = join(root, 'src', 'probe')
  const cleanup = cleanupList()
  await compileProbe({ exec: createExec(), sourceDir, cacheDir: places.probes, env: userEnv, cleanup })
  return true
}

const passPure = () => passes(pure, '--test-isolation=none')

async function allFailures(): Promise<readonly string[]> {
  const failed: string[] = []
  const note = (what: string, passed: boolean) => {
    if (!passed) failed.push(what)
  }
  const [pureTests, bundle] = await Promise.all([passPure(), makePackage(), makeProbe()])
  note('pure tests', pureTests)
  note('bundle of src/', bundle)
  if (!bundle) return failed
  // Printed at the end, and not between the lines of other tests.
  const printed: Buffer[] = []
  const probe = [process.execPath, join(import.meta.dirname, 'test-probe.ts')]
  const [togetherTests, probeTests] = await Promise.all([
    passes(together, `--test-concurrency=${availableParallelism()}`),
    succeeds([...probe, '--others'], (text) => printed.push(text)),
  ])
  process.stdout.write(Buffer.concat(printed))
  note('tests that run together', togetherTests)
  note('tests of the probe', probeTests)
  note('tests that run alone', await passes(alone, '--test-concurrency=1'))
  note('tests of the probe that measure', await succeeds([...probe, '--measuring']))
  return failed
}

try {
  const failed = process.argv.includes('--fast') ? ((await passPure()) ? [] : ['pure tests']) : await allFailures()
  if (failed.length > 0) {
    console.error(`Failed: ${failed.join(', ')}.`)
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
