import { join, posix, relative, sep } from 'node:path'
import type { Exec } from '../core/exec.ts'
import { modulesBelow } from '../go/find-programs.ts'
import { goCommand } from '../go/go-command.ts'
import type { ProposedWorkflow } from '../render/files/workflow-file.ts'
import { textOf } from '../system/files.ts'

/** What the workflow has to know of a repository, found in its files. `sub` is the working directory below `root`. */
export async function surveyed(
  exec: Exec,
  { root, sub, env }: { readonly root: string; readonly sub: string; readonly env: Readonly<Record<string, string>> },
): Promise<ProposedWorkflow> {
  const goprivate = (await goCommand(exec, join(root, sub), env, ['env', 'GOPRIVATE'])).stdout.trim()
  const attributes = (await textOf(join(root, '.gitattributes'))) ?? ''
  return {
    workingDirectory: sub.split(sep).join('/'),
    goVersionFile: await versionFile(root, sub),
    submodules: (await textOf(join(root, '.gitmodules'))) !== undefined,
    lfs: /\bfilter=lfs\b/.test(attributes),
    ...(goprivate !== '' && { goprivate }),
  }
}

/** The file that names the Go version: next to the working directory, above it, or of the first module below. */
async function versionFile(root: string, sub: string): Promise<string> {
  for (let folder = sub.split(sep).join('/'); ; folder = posix.dirname(folder)) {
    for (const name of ['go.work', 'go.mod']) {
      if ((await textOf(join(root, folder, name))) !== undefined) return posix.join(folder, name)
    }
    if (folder === '.') break
  }
  const { modules } = await modulesBelow(join(root, sub))
  const [first = root] = modules
  return posix.join(relative(root, first).split(sep).join('/'), 'go.mod')
}
