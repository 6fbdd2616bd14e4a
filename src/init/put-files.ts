import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Exec } from '../core/exec.ts'
import { UserError } from '../core/user-error.ts'
import { textOf } from '../system/files.ts'
import type { Ask } from './ask.ts'

/** A file to be written: its path from the root, with slashes. */
export interface NewFile {
  readonly path: string
  readonly text: string
}

export interface Putting {
  readonly exec: Exec
  readonly env: Readonly<Record<string, string>>
  readonly root: string
  /** An empty folder, for what is compared. */
  readonly temporary: string
  readonly force: boolean
  readonly ask: Ask
  readonly say: (text: string) => void
}

/**
 * Writes the files. One that is there already and says something else is shown as a difference first, and replaced only where
 * that is wanted; where nobody can be asked, a UserError before anything is written.
 */
export async function putFiles(putting: Putting, files: readonly NewFile[]): Promise<void> {
  const { root, force, ask, say } = putting
  const wanted: NewFile[] = []
  const refused: string[] = []
  for (const file of files) {
    const present = await textOf(join(root, file.path))
    if (present === file.text) {
      say(`${file.path} says so already.`)
      continue
    }
    if (present !== undefined) {
      say(await difference(putting, file, present))
      if (!force) {
        const answer = await ask(`Replace ${file.path}? [y/N]`)
        if (answer === undefined) refused.push(file.path)
        if (!/^y(es)?$/i.test(answer ?? '')) continue
      }
    }
    wanted.push(file)
  }
  if (refused.length > 0) throw new UserError({ kind: 'init-would-replace', paths: refused })
  for (const { path, text } of wanted) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
    say(`Written: ${path}`)
  }
  if (wanted.length > 0) say('Next: read the budgets, commit the files, and open a pull request.')
}

/** By git, which is there: as people know it. */
async function difference(
  { exec, env, temporary }: Putting,
  { path, text }: NewFile,
  present: string,
): Promise<string> {
  for (const [side, content] of [
    ['present', present],
    ['proposed', text],
  ] as const) {
    await mkdir(dirname(join(temporary, side, path)), { recursive: true })
    await writeFile(join(temporary, side, path), content)
  }
  const args = [
    'diff',
    '--no-index',
    '--no-prefix',
    '--no-color',
    '--no-ext-diff',
    `present/${path}`,
    `proposed/${path}`,
  ]
  const { stdout } = await exec('git', args, { cwd: temporary, env })
  // The two lines in front of `---` are git's own business.
  return stdout.slice(stdout.indexOf('--- '))
}
