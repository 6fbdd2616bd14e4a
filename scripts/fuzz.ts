// `npm run fuzz`: Go's fuzzer on each of the probe's fuzz targets, 10 minutes in all; `--minutes N` for more or less.
// Exit code 1 when it found something: the input that did it is then in src/probe/binary/testdata/fuzz, where `npm test` runs it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const cwd = join(import.meta.dirname, '..', 'src', 'probe', 'binary')
const env = { ...process.env, GOWORK: 'off', GOFLAGS: '' }

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } })
const minutes = Number(values.minutes)
if (!(minutes > 0)) throw new Error(`--minutes ${values.minutes}: a number above 0 is wanted`)

const targets = (await go('test', '-list', '^Fuzz', '.')).output.match(/^Fuzz\w+$/gm) ?? []
if (targets.length === 0) throw new Error('go test -list names no fuzz target')
const seconds = Math.ceil((minutes * 60) / targets.length)
const verdicts: string[] = []
for (const target of targets) {
  const { code, output } = await go('test', '-run', '^$', '-fuzz', `^${target}$`, '-fuzztime', `${seconds}s`, '.')
  const executions = [...output.matchAll(/execs: (\d+)/g)].at(-1)?.[1]
  // A fuzzer that tried nothing has found nothing, and says nothing.
  const fault = code !== 0 ? 'FAILED, see above' : executions === undefined ? 'FAILED: it tried nothing' : undefined
  if (fault !== undefined) process.exitCode = 1
  verdicts.push(`${target}: ${fault ?? `${executions} inputs in ${seconds} s, nothing found`}`)
}
console.log(`\n${verdicts.join('\n')}`)

/** Shows what the command prints as it comes, but for the list of targets. */
function go(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('go', args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (data: Buffer) => {
      output += data
      if (args[1] !== '-list') process.stdout.write(data)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, output }))
  })
}
