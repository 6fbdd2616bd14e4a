// Plays scenarios in this process, whose clock, machine and commands are replaced: `node play.ts [--record] FROM INTO NAME…`
// reads the answers in FROM/NAME, and leaves what came out in INTO/NAME.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { installCompression } from './binaries.ts'
import { installChildProcesses } from './child-processes.ts'
import { installMachine } from './machine.ts'
import { scenarios } from './scenarios/scenarios.ts'
import { openStage, type Stage } from './stage.ts'
import { readAnswers, writeAnswers } from './store.ts'

const isRecording = process.argv[2] === '--record'
const [from = '', into = '', ...names] = process.argv.slice(isRecording ? 3 : 2)
const packageRoot = join(import.meta.dirname, '../..')

const machine = installMachine()
let stage: Stage | undefined
const outside = () => {
  if (stage === undefined) throw new Error('there is no scenario')
  return stage.outside
}
installChildProcesses((call) => outside().answer(call))
installCompression({
  sizeOf: (id, encoder) => outside().recorded.binaries[id]?.compressed[encoder],
  keep: (id, encoder, size) => {
    const binary = outside().recorded.binaries[id]
    if (binary !== undefined) binary.compressed[encoder] = size
  },
})

// Of one length everywhere, since messages are cut by theirs. What is recorded always has the same one: paths are in binaries.
const prefix = '/tmp/binary-budget-replay-'
const around = isRecording ? `${prefix}record` : realpathSync(mkdtempSync(prefix))
try {
  for (const name of names) await playOne(name)
} finally {
  rmSync(around, { recursive: true, force: true })
}

async function playOne(name: string): Promise<void> {
  const { play } = scenarios[name] ?? {}
  if (play === undefined) throw new Error(`there is no scenario ${name}`)
  const recorded = isRecording ? undefined : readAnswers(from, name)
  await using opened = await openStage({
    scenario: name,
    world: join(around, 'world'),
    packageRoot,
    machine,
    ...(recorded && { recorded }),
  })
  stage = opened
  const problems: string[] = []
  // What fails beside something that has failed already is heard by nobody.
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', (error) => problems.push(String(error)))
  try {
    await play(opened)
  } catch (error) {
    problems.push(error instanceof Error ? `${error.stack}` : String(error))
  }
  problems.unshift(...opened.outside.missing)
  if (problems.length > 0) write(join(into, name, 'problem.txt'), `${problems.join('\n\n')}\n`)
  for (const [file, text] of opened.results) write(join(into, name, file), text)
  if (isRecording) writeAnswers(into, name, opened.outside.recorded)
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
