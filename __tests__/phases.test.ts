import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Phases, phasesOf } from '../scripts/test/phases.ts'

const sources: Readonly<Record<string, string>> = {
  'src/pure.ts': "import type { ChildProcess } from 'node:child_process'\nexport { other } from './other.ts'\n",
  'src/other.ts': "import { readFileSync } from 'node:fs'\nimport './circle.ts'\n",
  'src/circle.ts': "import { pure } from './pure.ts'\n",
  'src/starts.ts': "import {\n  type ChildProcess,\n  spawn,\n} from 'node:child_process'\n",
  'src/far.ts': "export * from './starts.ts'\n",
}

// In two pieces, or this file would be read as one that imports it.
const dynamic = ['const { x } = await import', "('../src/far.ts')\n"].join('')

describe('a test file', () => {
  const cases: readonly (readonly [name: string, text: string, phase: keyof Phases])[] = [
    ['that imports nothing is pure', "it('is', () => {})\n", 'pure'],
    ['that reads files is pure', "import { readFile } from 'node:fs/promises'\n", 'pure'],
    ['whose imports need another file for its types alone is pure', "import { pure } from '../src/pure.ts'\n", 'pure'],
    ['that starts processes is not', "import { execFileSync } from 'node:child_process'\n", 'together'],
    ['that listens is not', "import { createServer } from 'node:http'\n", 'together'],
    ['whose imports can start processes is not', "import { x } from '../src/far.ts'\n", 'together'],
    ['that imports such a file when it runs is not', dynamic, 'together'],
    ['that uses a package of Actions is not', "import { getInput } from '@actions/core'\n", 'together'],
    ['that says so runs alone', "// Runs alone: it measures.\nimport { x } from '../src/far.ts'\n", 'alone'],
    ['that says so runs alone also if it is pure', '// Runs alone: it measures.\n', 'alone'],
    ['that does not say why runs with the others', "// Runs alone:\nimport '../src/far.ts'\n", 'together'],
  ]
  for (const [name, text, phase] of cases) {
    it(name, () => {
      const files: Readonly<Record<string, string>> = { ...sources, '__tests__/one.test.ts': text }
      const phases = phasesOf(['__tests__/one.test.ts'], (path) => files[path] ?? assert.fail(path))
      const expected: Phases = { pure: [], together: [], alone: [], [phase]: ['__tests__/one.test.ts'] }
      assert.deepEqual(phases, expected)
    })
  }
})
