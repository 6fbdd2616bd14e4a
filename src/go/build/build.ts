import { chmod, copyFile, lstat, open, realpath, rename, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { type BuildCommand, type BuildInput, buildCommand, endsOf } from '../../core/build/go-build.ts'
import type { Exec, ExecResult } from '../../core/exec.ts'
import type { BuildProblem } from '../../core/reason/build-reason.ts'
import { exists, isFolder, removeFolder } from '../../system/files.ts'
import { failureOf, goCommand, parseObjects, saidBy } from '../go-command.ts'
import { goCommandEnv } from './link.ts'
import { withoutIndex } from './package-index.ts'

type Env = Readonly<Record<string, string>>

/** `package` as in the config: relative to `dir`, also where a module of its own lies in between. */
export interface BuildRequest extends BuildInput {
  /** The working directory in the revision, by the path that the go command is to embed. */
  readonly dir: string
}

export type BuildResult =
  /** `seconds` is absent for a binary that was built elsewhere. */
  | { readonly kind: 'built'; readonly path: string; readonly seconds?: number }
  /** `output` is the end of what the build printed, or empty. */
  | { readonly kind: 'failed'; readonly reason: BuildProblem; readonly output: string }
  /** This revision has no such package: the program is new or gone. */
  | { readonly kind: 'no-such-package'; readonly reason: BuildProblem }

/** Builds one program into `request.output`, which must lie outside the checkout. Replaces what is there. */
export async function buildProgram(exec: Exec, request: BuildRequest): Promise<BuildResult> {
  const { dir, output, flagSet } = request
  if (!(await isFolder(dir))) return { kind: 'no-such-package', reason: { kind: 'no-working-directory' } }
  const { moduleDir, package: package_ } = await moduleOf(dir, request.package)
  const pgo = flagSet.pgo
  const built = buildCommand({
    ...request,
    package: package_,
    // A profile is given relative to the working directory, and the command may run below it.
    flagSet:
      pgo === undefined || ['auto', 'off'].includes(pgo) || isAbsolute(pgo)
        ? flagSet
        : { ...flagSet, pgo: join(dir, pgo) },
  })
  // What an earlier build left must not pass for the result of this one.
  await removeFolder(output)
  const start = performance.now()
  const result = await run(exec, moduleDir, built)
  const seconds = (performance.now() - start) / 1000
  if (result.exitCode !== 0) {
    // Asked only now: most builds succeed, and this costs a start of the go command.
    const found = await lookUp(exec, moduleDir, built.env, package_)
    if (found.kind === 'absent') return { kind: 'no-such-package', reason: found.reason }
    const said = endsOf(result.stderr.trim() === '' ? result.stdout : result.stderr)
    const reason = { kind: 'build-ended', ...nameOf(built), code: result.exitCode } as const
    return { kind: 'failed', reason, output: said }
  }
  const problem = await problemOf(output, request)
  if (problem !== undefined) return { kind: 'failed', reason: problem, output: endsOf(result.stdout + result.stderr) }
  await makeOwn(output)
  return { kind: 'built', path: output, seconds }
}

/** Runs the config's `prepare:` line in a revision, with the environment of its builds. */
export async function prepareRevision(
  exec: Exec,
  { dir, line, env }: { readonly dir: string; readonly line: string; readonly env: Env },
): Promise<
  | { readonly kind: 'prepared'; readonly seconds: number }
  | { readonly kind: 'failed'; readonly line: string; readonly exitCode: number; readonly output: string }
> {
  const start = performance.now()
  const result = await run(exec, dir, { command: 'sh', args: ['-c', line], env })
  if (result.exitCode === 0) return { kind: 'prepared', seconds: (performance.now() - start) / 1000 }
  const output = endsOf(`${result.stdout}\n${result.stderr}`)
  return { kind: 'failed', line: short(line), exitCode: result.exitCode, output }
}

/**
 * The module that a package of the working directory belongs to. The go command must run in it: from outside, a nested
 * module's packages do not exist.
 */
export async function moduleOf(dir: string, package_: string): Promise<{ moduleDir: string; package: string }> {
  if (!/^\.\.?(\/|$)/.test(package_)) return { moduleDir: dir, package: package_ }
  const target = join(dir, package_)
  for (let folder = target; folder !== dir && !relative(dir, folder).startsWith('..'); folder = dirname(folder)) {
    if (!(await exists(join(folder, 'go.mod')))) continue
    const rest = relative(folder, target)
    return { moduleDir: folder, package: rest === '' ? '.' : `./${rest.replaceAll(sep, '/')}` }
  }
  return { moduleDir: dir, package: package_ }
}

// A `build:` line may call the go command any number of times, also on what it has just written.
function run(exec: Exec, dir: string, { command, args, env }: BuildCommand): Promise<ExecResult> {
  if (command === 'go') return goCommand(exec, dir, env, args)
  return exec(command, args, { cwd: dir, env: { ...goCommandEnv(withoutIndex(env)), PWD: dir } })
}

interface Listed {
  readonly Name?: string
  readonly GoFiles?: readonly string[]
  readonly CgoFiles?: readonly string[]
  readonly IgnoredGoFiles?: readonly string[]
  readonly InvalidGoFiles?: readonly string[]
  readonly Error?: { readonly Err: string }
}

/** Whether there is such a package at all. Told by its files, since the go command's words differ between versions. */
async function lookUp(exec: Exec, dir: string, env: Env, package_: string) {
  const fields = '-json=Name,GoFiles,CgoFiles,IgnoredGoFiles,InvalidGoFiles,Error'
  const result = await goCommand(exec, dir, env, ['list', '-e', '-find', fields, package_])
  if (result.exitCode !== 0) {
    const gomod = await goCommand(exec, dir, env, ['env', 'GOMOD', 'GOWORK'])
    const none = gomod.exitCode === 0 && /^(\/dev\/null|NUL)?\s*(off)?\s*$/.test(gomod.stdout)
    return none ? ({ kind: 'absent', reason: { kind: 'no-go-module' } } as const) : ({ kind: 'unknown' } as const)
  }
  const found = parseObjects<Listed>(result.stdout)
  const files = found.flatMap((one) => [one.GoFiles, one.CgoFiles, one.IgnoredGoFiles, one.InvalidGoFiles].flat())
  if (files.some((file) => file !== undefined)) return { kind: 'there' } as const
  const error = found[0]?.Error?.Err
  const said = error === undefined ? saidBy(failureOf(result)) : { said: error }
  return { kind: 'absent', reason: { kind: 'no-package', ...said } } as const
}

/** What is wrong with what a build that reported success has left. */
async function problemOf(
  output: string,
  { flagSet, package: package_ }: BuildInput,
): Promise<BuildProblem | undefined> {
  const by = flagSet.build === undefined ? 'go-build' : 'build-line'
  if (!(await exists(output))) return { kind: 'nothing-written', by }
  const { size } = await stat(output)
  if (await isFolder(output)) return { kind: 'output-is-folder', by, path: output }
  if (size === 0) return { kind: 'output-empty', by, path: output }
  // For a library, `go build -o` succeeds and writes an archive.
  const archive = flagSet.build === undefined && flagSet.buildmode !== 'c-archive' && flagSet.buildmode !== 'archive'
  return archive && (await startsWith(output, '!<arch>\n')) ? { kind: 'library', package: package_ } : undefined
}

// A link into the checkout would change under our hands when the other revision is built there.
async function makeOwn(output: string): Promise<void> {
  const { nlink } = await lstat(output)
  if (!(await lstat(output)).isSymbolicLink() && nlink === 1) return
  const copy = `${output}.copy`
  await copyFile(await realpath(output), copy)
  await chmod(copy, 0o755)
  await rename(copy, output)
}

/** The line of the user's that built, or that it was the go command. */
const nameOf = ({ command, args }: BuildCommand) =>
  command === 'sh' ? ({ by: 'build-line', command: short(args[1] ?? '') } as const) : ({ by: 'go-build' } as const)

/** A line of the user's: it may be a whole script. */
const short = (line: string): string => (line.length <= 200 ? line : `${line.slice(0, 200)}…`)

async function startsWith(path: string, text: string): Promise<boolean> {
  await using file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(text.length), 0, text.length, 0)
  return buffer.toString('latin1', 0, bytesRead) === text
}
