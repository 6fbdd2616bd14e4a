// Entry of the action. Everything it needs is loaded after the first line is out.
import { join } from 'node:path'

process.stdout.write('Go Binary Budget\n')
const packageRoot = join(import.meta.dirname, '..')
const { runOnRunner } = await import('./runner/runner.ts')
await runOnRunner(packageRoot)
