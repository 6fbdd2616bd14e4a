#!/usr/bin/env node
// Entry in a terminal. Everything it needs is loaded after the first line is out.
import { join } from 'node:path'

const packageRoot = join(import.meta.dirname, '..')
const { runInTerminal } = await import('./terminal/terminal.ts')
process.exitCode = await runInTerminal(process.argv.slice(2), packageRoot)
