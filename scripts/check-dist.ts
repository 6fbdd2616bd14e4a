// Proves that dist/ is what src/ builds: builds again into a temporary folder and compares every byte.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const files = (dir: string): Map<string, string> =>
  new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, 'latin1')]),
  )

const fresh = mkdtempSync(join(tmpdir(), 'check-dist-'))
try {
  execFileSync('rolldown', ['-c', 'rolldown.config.ts', '--dir', fresh], { stdio: ['ignore', 'ignore', 'inherit'] })
  const committed = files('dist')
  const built = files(fresh)
  const different = [...new Set([...committed.keys(), ...built.keys()])].filter(
    (name) => committed.get(name) !== built.get(name),
  )
  if (different.length > 0) {
    console.error(`dist/ is not what src/ builds (${different.join(', ')}). Run: npm run build, and commit dist/.`)
    process.exitCode = 1
  } else {
    console.log(`dist/ is what src/ builds: ${built.size} files.`)
  }
} finally {
  rmSync(fresh, { recursive: true })
}
