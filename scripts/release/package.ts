import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

// `npm run` and `npx` hand down where the clone is; a user's npm knows nothing of it.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))

const isWindows = process.platform === 'win32'

function npm(command: 'npm' | 'npx', args: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}): string {
  // On Windows npm is a batch file, which only a shell starts.
  return execFileSync(command, [...args], {
    cwd,
    env: { ...env, ...more },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: isWindows,
  })
}

/** Packs what would be published; returns its path. */
export function pack(into: string): string {
  const [packed] = JSON.parse(npm('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], root))
  return join(into, packed.filename)
}

export interface Tried {
  readonly version: string
  readonly verdict: string
  readonly cells: number
  /** Packages that came with it. */
  readonly installed: readonly string[]
}

/** Installs the package in an empty folder, without the network, and runs it there on the bundled sample. */
export function tryPackage(tarball: string): Tried {
  const folder = mkdtempSync(join(tmpdir(), 'try-package-'))
  try {
    const [place, sample, output] = [join(folder, 'place'), join(folder, 'sample'), join(folder, 'output')]
    mkdirSync(place)
    writeFileSync(join(place, 'package.json'), '{}\n')
    npm('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], place)
    const lock = JSON.parse(readFileSync(join(place, 'package-lock.json'), 'utf8'))
    execFileSync(process.execPath, [join(root, 'scripts', 'make-sample.ts'), sample], { env, stdio: 'pipe' })
    const version = npm('npx', ['--no-install', 'go-binary-budget', '--version'], place).trim()
    const only = ['--only', 'size', '--flag-set', 'stripped', '--program', 'cli', '--quiet', '--output', output]
    // Nothing of it is left in the home. Go's own cache would lie in the folder of caches too.
    const goCache = execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim()
    const caches = { XDG_CACHE_HOME: join(folder, 'cache'), GOCACHE: goCache }
    npm('npx', ['--no-install', 'go-binary-budget', sample, ...only], place, caches)
    const report = JSON.parse(readFileSync(join(output, 'report.json'), 'utf8'))
    const installed = Object.keys(lock.packages).filter((path) => path !== '')
    return { version, verdict: report.verdict, cells: report.cells.length, installed }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
