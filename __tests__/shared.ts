// What test files share in a run of `npm test` (scripts/test.ts). A file that runs alone makes its own.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { placesIn, runFolderVariable } from '../scripts/test/run-folder.ts'

const folder = process.env[runFolderVariable]
const shared = folder === undefined ? undefined : placesIn(folder)

/** The file that node runs as the program in a terminal: the bundle of this run, or the source. */
export const program = shared?.program ?? join(import.meta.dirname, '..', 'scripts', 'start.ts')

/** A folder for compiled probes. Several processes may compile into it at once. */
export const probes = shared?.probes ?? ownFolder()

/** Go's build cache. Where it lies by default depends on XDG_CACHE_HOME, which many tests change. */
export const goCache = execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim()

function ownFolder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'test-probes-')))
  after(() => rmSync(path, { recursive: true, force: true }))
  return path
}
