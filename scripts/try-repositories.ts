// `init` and one run, without an edit by hand, on published modules of different kinds; prints a row for each. Takes as long
// as building them twice. `npm run try:repositories -- hey bbolt` takes only those whose path has one of these words.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'

const repositories: readonly (readonly [module: string, kind: string])[] = [
  ['github.com/rakyll/hey@v0.1.4', 'a command at the root'],
  ['go.etcd.io/bbolt@v1.4.3', 'a library with a command'],
  ['github.com/mikefarah/yq/v4@v4.47.1', 'a command with many dependencies'],
  ['github.com/google/ko@v0.18.0', 'released by GoReleaser'],
  ['github.com/evanw/esbuild@v0.25.9', 'a command below cmd/, with one dependency'],
  ['golang.org/x/perf@v0.0.0-20260908200009-22c9c6c9d4da', 'more than eight commands and servers'],
  ['github.com/google/pprof@v0.0.0-20250820193118-f64d9cf942d6', 'a command with embedded files'],
  ['mvdan.cc/gofumpt@v0.9.1', 'a command at the root, by its own domain'],
  ['golang.org/x/vuln@v1.1.4', 'a command beside internal ones'],
  ['github.com/mattn/go-sqlite3@v1.14.32', 'a library alone: says what to add'],
]

const root = join(import.meta.dirname, '..')
const words = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'try-repositories-'))
const env = { ...process.env, GOFLAGS: '', GOTOOLCHAIN: 'auto', TMPDIR: work }

function run(command: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8' })
  if (error) throw error
  return { status, stdout, stderr }
}

function git(dir: string, ...args: readonly string[]): void {
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
  const { status, stderr } = run('git', [...author, ...args], dir)
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
}

const program = (dir: string, ...args: readonly string[]) =>
  run(process.execPath, [join(root, 'scripts', 'start.ts'), ...args, dir, '--only', 'size', '--quiet'], work)

const lastLine = (text: string): string =>
  text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('More: '))
    .at(-1) ?? ''

/** What became of one module, as the cells of a row. */
function tried(module: string): string {
  const downloaded = run('go', ['mod', 'download', '-json', module], work)
  const { Dir, Error: problem } = JSON.parse(downloaded.stdout)
  if (Dir === undefined) return `not to be had: ${problem}`
  const dir = mkdtempSync(join(work, 'repository-'))
  cpSync(Dir, dir, { recursive: true })
  run('chmod', ['-R', 'u+w', dir], work)
  git(dir, 'init', '--quiet', '--initial-branch=main')
  git(dir, 'add', '--all')
  git(dir, 'commit', '--quiet', '--message=As published')
  const init = program(dir, 'init')
  if (init.status !== 0) return `init ${init.status} | | ${lastLine(init.stderr)}`
  const config = parse(readFileSync(join(dir, '.github', 'binary-budget.yml'), 'utf8'))
  git(dir, 'add', '--all')
  git(dir, 'commit', '--quiet', '--message=Add budgets')
  const { status, stderr } = program(dir)
  const found = `${config.programs.length} programs, ${config.budgets?.length ?? 0} budgets`
  return `init 0 | run ${status} | ${status === 0 ? found : lastLine(stderr)}`
}

try {
  for (const [module, kind] of repositories) {
    if (words.length > 0 && !words.some((word) => module.includes(word))) continue
    console.log(`| ${module} | ${kind} | ${tried(module)} |`)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
