import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import type { Cell } from '../../src/core/cell/cell.ts'
import type { Report } from '../../src/core/report/report.ts'
import { env as goEnv } from '../go/module-folder.ts'
import { goCache, program } from '../shared.ts'
import { gitEnv, type TestRepository } from './repository.ts'

const schema = JSON.parse(readFileSync(new URL('../../report.schema.json', import.meta.url), 'utf8'))
export const validate: ValidateFunction<unknown> = new Ajv({ strict: false }).compile(schema)

export interface Ran {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface Reported extends Ran {
  readonly report: Report
  readonly comment: string
}

export interface RunOptions {
  /** What stands before the folder: a sub-command and its operands. */
  readonly command?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Where the program is called. */
  readonly cwd?: string
  /** Below the repository; absent: the repository. */
  readonly folder?: string
  /** Hears of the program and of each piece that it writes to standard error. */
  readonly onError?: (child: ChildProcess, text: string) => void
}

/** Runs the program, and holds that it leaves nothing behind: no file, process or worktree, and no change of the user's. */
export async function run(repository: TestRepository, options: RunOptions = {}): Promise<Ran> {
  const { dir, temporary, cache, output, around } = repository
  const before = await filesOf(dir)
  const ran = await spawned(repository, options)
  assert.deepEqual(await filesOf(dir), before, 'the user’s files, index, refs and stash')
  assert.equal(repository.git('worktree', 'list').trim().split('\n').length, 1, 'worktrees')
  const left = (await readdir(temporary)).filter((name) => join(temporary, name) !== output)
  assert.deepEqual(left, [], 'the temporary folder')
  const kept = Object.keys(await filesOf(cache)).filter(
    (path) => !/^go-binary-budget\/(?:base\/[^/]+\/\w+\.(?:bin|json)|costs\/\w+\.json)$/.test(path),
  )
  assert.deepEqual(kept, ['go-binary-budget/probe'], 'the cache folder')
  assert.deepEqual(processesOf(around), [], 'processes')
  return ran
}

/** A run that comes to a verdict; its report is valid and is what was compared. */
export async function report(repository: TestRepository, options: RunOptions = {}): Promise<Reported> {
  const ran = await run(repository, options)
  assert.ok([0, 1, 3].includes(ran.exitCode), `exit code ${ran.exitCode}: ${ran.stderr}`)
  const report: Report = JSON.parse(await readFile(join(repository.output, 'report.json'), 'utf8'))
  assert.ok(validate(report), JSON.stringify(validate.errors))
  return { ...ran, report, comment: await readFile(join(repository.output, 'comment.md'), 'utf8') }
}

/** The one cell that this describes. */
export function cellIn({ cells }: Report, wanted: Partial<Cell> = {}): Cell {
  const matching = cells.filter((cell) =>
    Object.entries(wanted).every(([key, value]) => cell[key as keyof Cell] === value),
  )
  assert.equal(matching.length, 1, `cells ${JSON.stringify(wanted)} of ${cells.map(({ program }) => program)}`)
  return matching[0] as Cell
}

/** Processes that carry this path in their environment: all that the program starts do. Linux only. */
function processesOf(path: string): string[] {
  if (!existsSync('/proc/self/environ')) return []
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(path)
    } catch {
      return false // Gone meanwhile, or somebody else's.
    }
  })
}

function spawned(
  repository: TestRepository,
  { command = [], args = [], env = {}, cwd, folder, onError }: RunOptions,
): Promise<Ran> {
  const { dir, temporary, cache, output } = repository
  const argv = [
    ...command,
    join(dir, folder ?? '.'),
    ...(args.includes('--output') ? [] : ['--output', output]),
    ...args,
  ]
  const own = { TMPDIR: temporary, XDG_CACHE_HOME: cache, GOCACHE: goCache }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...argv], {
      cwd: cwd ?? repository.around,
      env: { ...goEnv, ...gitEnv, ...own, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
      onError?.(child, text)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === null) reject(new Error(`ended by ${signal}: ${stderr}`))
      else resolve({ exitCode: code, stdout, stderr })
    })
  })
}

/** What there is to say of each file below a folder, links not followed. */
async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
  const files: [string, string][] = []
  for (const path of paths.sort()) {
    const { mode, mtimeMs } = await lstat(path)
    const link = (mode & 0o170000) === 0o120000
    const content = link ? await readlink(path) : await readFile(path)
    files.push([relative(folder, path), `${mode} ${mtimeMs} ${createHash('sha256').update(content).digest('hex')}`])
  }
  return Object.fromEntries(files)
}
