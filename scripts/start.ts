// `npm start`: the program in a terminal, as it is in src/. Without a folder it runs on the bundled sample.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createExec } from '../src/system/exec.ts'
import { readArguments } from '../src/terminal/arguments.ts'
import { createSampleRepository } from '../src/terminal/sample.ts'
import { runInTerminal } from '../src/terminal/terminal.ts'

const packageRoot = join(import.meta.dirname, '..')
const argv = process.argv.slice(2)

function wantsSample(): boolean {
  try {
    const command = readArguments(argv)
    return command.kind === 'run' && command.options.dir === undefined
  } catch {
    return false // The program itself says what is wrong with the arguments.
  }
}

if (wantsSample()) {
  const into = await mkdtemp(join(tmpdir(), 'go-binary-budget-sample-'))
  try {
    const { dir } = await createSampleRepository({
      exec: createExec(),
      from: join(packageRoot, 'examples', 'sample'),
      into,
    })
    process.exitCode = await runInTerminal([dir, ...argv], packageRoot)
  } finally {
    await rm(into, { recursive: true, force: true })
  }
} else {
  process.exitCode = await runInTerminal(argv, packageRoot)
}
