import assert from 'node:assert/strict'
import { lstat, mkdir, readdir, readFile, readlink, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { copyCheckout } from '../../src/git/copy.ts'
import { bench } from './clones.ts'

async function copied(change: (dir: string, git: (...args: string[]) => string) => Promise<void>) {
  const b = bench()
  const dir = b.init('repository')
  await mkdir(join(dir, 'sub'))
  await writeFile(join(dir, '.gitignore'), 'ignored\nkept.log\n')
  await writeFile(join(dir, 'sub/file'), 'committed')
  b.commit('repository', 'file', 'committed')
  await change(dir, (...args) => b.git('repository', ...args))
  const into = join(b.path, 'copy/deep')
  await copyCheckout(await b.open('repository'), into)
  const entries = await readdir(into, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
  return {
    into,
    files: files.map((file) => file.slice(into.length + 1)).sort(),
    [Symbol.dispose]: () => b[Symbol.dispose](),
  }
}

describe('the copy of a checkout', () => {
  const always = ['.gitignore', 'file', 'sub/file']
  const cases: readonly {
    readonly name: string
    readonly change: (dir: string, git: (...args: string[]) => string) => Promise<void>
    readonly files: readonly string[]
  }[] = [
    { name: 'has what is committed, and no .git', change: async () => {}, files: always },
    {
      name: 'has untracked files, of any name, and no ignored ones',
      change: async (dir) => {
        for (const name of ['new', 'ignored', ' ü\n"x"']) await writeFile(join(dir, name), '')
      },
      files: [' ü\n"x"', '.gitignore', 'file', 'new', 'sub/file'],
    },
    {
      name: 'has ignored files that are committed all the same',
      change: async (dir, git) => {
        await writeFile(join(dir, 'kept.log'), '')
        git('add', '--force', 'kept.log')
      },
      files: ['.gitignore', 'file', 'kept.log', 'sub/file'],
    },
    {
      name: 'lacks what was deleted, whether git knows or not',
      change: async (dir, git) => {
        await rm(join(dir, 'file'))
        git('rm', '--quiet', 'sub/file')
      },
      files: ['.gitignore'],
    },
    {
      name: 'has the files of a submodule, and no way to its repository',
      change: async (dir, git) => {
        git('init', '--quiet', 'module')
        await writeFile(join(dir, 'module/inner'), '')
        git('-C', 'module', 'add', 'inner')
        git('-C', 'module', 'commit', '--quiet', '--message=Inner')
        git('-c', 'advice.addEmbeddedRepo=false', 'add', 'module')
      },
      files: ['.gitignore', 'file', 'module/inner', 'sub/file'],
    },
    {
      name: 'lacks a file in whose place there is a folder',
      change: async (dir) => {
        await rm(join(dir, 'file'))
        await mkdir(join(dir, 'file'))
        await writeFile(join(dir, 'file/below'), '')
      },
      files: ['.gitignore', 'file/below', 'sub/file'],
    },
    {
      name: 'has a link in the place of a folder',
      change: async (dir) => {
        await mkdir(join(dir, 'real'))
        await writeFile(join(dir, 'real/file'), '')
        await rm(join(dir, 'sub'), { recursive: true })
        await symlink(join(dir, 'real'), join(dir, 'sub'))
      },
      files: ['.gitignore', 'file', 'real/file', 'sub'],
    },
  ]
  for (const { name, change, files } of cases) {
    it(name, async () => {
      using copy = await copied(change)
      assert.deepEqual(copy.files, files)
    })
  }

  it('keeps contents, modes, times and links as they are', async () => {
    using copy = await copied(async (dir) => {
      await writeFile(join(dir, 'file'), 'changed')
      await writeFile(join(dir, 'run'), '', { mode: 0o755 })
      await symlink('nowhere', join(dir, 'broken'))
      await utimes(join(dir, 'file'), 1_000_000_000, 1_000_000_000)
    })
    assert.equal(await readFile(join(copy.into, 'file'), 'utf8'), 'changed')
    assert.equal((await lstat(join(copy.into, 'file'))).mtimeMs, 1_000_000_000_000)
    assert.equal((await lstat(join(copy.into, 'run'))).mode & 0o100, 0o100)
    assert.equal(await readlink(join(copy.into, 'broken')), 'nowhere')
  })
})
