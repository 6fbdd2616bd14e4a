import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '../../src/core/report/report.ts'

export type Env = Readonly<Record<string, string | undefined>>

/** Where a run of the benchmark works: everything below `temporary`, which goes in the end. */
export interface Bench {
  readonly temporary: string
  /** The bundled program of this very source. */
  readonly dist: string
  /** Without flags of the user's that a runner does not have. */
  readonly env: Env
  readonly say: (text: string) => void
  /** Where clones of GitHub's repositories lie, as OWNER/NAME; absent: they are cloned from there. */
  readonly clones?: string
}

export async function openBench(say: (text: string) => void, clones?: string): Promise<Bench & AsyncDisposable> {
  const root = join(import.meta.dirname, '..', '..')
  const temporary = await mkdtemp(join(tmpdir(), 'go-binary-budget-bench-'))
  // Bundled afresh, beside what the program looks for: dist/ as committed may lag behind src/.
  const program = join(temporary, 'program')
  await mkdir(program)
  for (const name of ['src', 'schema.json', 'package.json']) await symlink(join(root, name), join(program, name))
  const bench = {
    temporary,
    dist: join(program, 'dist'),
    env: { ...process.env, GOFLAGS: '', GOWORK: '' },
    say,
    ...(clones !== undefined && { clones }),
  }
  await run(bench, 'rolldown', ['-c', 'rolldown.config.ts', '--dir', bench.dist], { cwd: root })
  return { ...bench, [Symbol.asyncDispose]: () => rm(temporary, { recursive: true, force: true }) }
}

export interface Ran {
  readonly seconds: number
  /** From exec to the first output on standard output; absent if there was none. */
  readonly firstOutput?: number
  readonly stdout: string
}

export interface RunOptions {
  readonly cwd?: string
  /** Instead of the benchmark's. */
  readonly env?: Env
  readonly stdin?: string
  /** Exit codes besides 0 that are no failure. */
  readonly codes?: readonly number[]
}

/** Runs a command and takes its time. */
export function run(bench: Bench, command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { cwd = bench.temporary, env = bench.env, stdin, codes = [] } = options
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const since = (): number => (performance.now() - began) / 1000
    const child = spawn(command, args, { cwd, env: { ...env } as NodeJS.ProcessEnv, stdio: 'pipe' })
    let firstOutput: number | undefined
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (data: Buffer) => {
      firstOutput ??= since()
      stdout += data
    })
    child.stderr.on('data', (data: Buffer) => {
      stderr += data
    })
    child.on('error', reject)
    child.on('close', (code) => {
      const seconds = since()
      if (code !== 0 && !codes.includes(code ?? -1))
        reject(new Error(`${command} ${args.join(' ')}: exit code ${code}\n${stdout}${stderr}`))
      else resolve({ seconds, stdout, ...(firstOutput !== undefined && { firstOutput }) })
    })
    child.stdin.end(stdin)
  })
}

/** A repository of several commits, each of them a module at a version with changes, base first. */
export interface Commit {
  /** `module@version` */
  readonly module: string
  /** Files to be appended to. */
  readonly append?: Readonly<Record<string, string>>
}

/** Where the source of `module@version` lies, from the module proxy; read-only. */
export async function moduleFolder(bench: Bench, module: string): Promise<string> {
  const { stdout } = await run(bench, 'go', ['mod', 'download', '-json', module])
  const { Dir } = JSON.parse(stdout) as { Dir: string }
  return Dir
}

/** Makes a Git repository of Go modules from the module proxy. Their dependencies are downloaded too. */
export async function repository(bench: Bench, name: string, commits: readonly Commit[]): Promise<string> {
  const dir = join(bench.temporary, name)
  await mkdir(dir)
  await git(bench, dir, 'init', '--quiet', '--initial-branch=main')
  for (const { module, append = {} } of commits) {
    const source = await moduleFolder(bench, module)
    for (const old of await readdir(dir)) if (old !== '.git') await rm(join(dir, old), { recursive: true })
    await cp(source, dir, { recursive: true })
    await run(bench, 'chmod', ['-R', 'u+w', dir])
    for (const [file, text] of Object.entries(append)) await writeFile(join(dir, file), text, { flag: 'a' })
    await run(bench, 'go', ['mod', 'download'], { cwd: dir })
    await git(bench, dir, 'add', '--all', '--force')
    await git(bench, dir, 'commit', '--quiet', `--message=${module}`)
  }
  return dir
}

export function git(bench: Bench, dir: string, ...args: readonly string[]): Promise<Ran> {
  const who = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', '-c', 'core.autocrlf=false']
  return run(bench, 'git', [...who, '-c', 'commit.gpgSign=false', ...args], { cwd: dir })
}

export interface Compared {
  readonly report: Report
  readonly seconds: number
}

/** Runs the program on a repository, with caches of its own below `caches`. */
export async function compare(bench: Bench, dir: string, caches: string, args: readonly string[]): Promise<Compared> {
  const output = join(bench.temporary, 'output')
  const cli = join(bench.dist, 'cli.js')
  const { seconds } = await run(bench, process.execPath, [cli, dir, ...args, '--output', output, '--quiet'], {
    env: { ...bench.env, XDG_CACHE_HOME: caches, GOCACHE: join(caches, 'go-build') },
    codes: [1, 3],
  })
  return { seconds, report: JSON.parse(await readFile(join(output, 'report.json'), 'utf8')) as Report }
}

export function phase({ phases }: Report, name: string): number {
  return phases.filter((one) => one.name === name).reduce((sum, one) => sum + one.seconds, 0)
}
