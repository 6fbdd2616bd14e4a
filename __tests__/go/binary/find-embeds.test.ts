import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { cellId } from '../../../src/core/cell-key.ts'
import type { FlagSet } from '../../../src/core/plan/flag-set.ts'
import { type EmbedLists, writeEmbedLists } from '../../../src/go/binary/find-embeds.ts'
import { checkoutAt } from '../../../src/go/build/checkout.ts'
import { listPackages } from '../../../src/go/list-packages.ts'
import { readToolchain } from '../../../src/go/toolchain.ts'
import { createExec } from '../../../src/system/exec.ts'
import { gomod, main, moduleFolder, env as userEnv } from '../module-folder.ts'

const exec = createExec()
const env = { ...userEnv, GOTOOLCHAIN: 'local' }
const { goos, goarch } = await readToolchain(exec, import.meta.dirname, env)

const cell = (flagSet: Partial<FlagSet> = {}) => ({
  program: 'app',
  flagSet: flagSet.name ?? 'default',
  platform: `${goos}/${goarch}`,
  source: { name: 'app', package: '.' },
  flags: { name: 'default', env: {}, runEnv: {}, ...flagSet },
  target: { goos, goarch },
})

const plain = {
  'go.mod': gomod('example.com/app'),
  'main.go': main('', 'import _ "example.com/app/lib"'),
  'lib/lib.go': 'package lib\n',
}
const embedding = {
  ...plain,
  'lib/embed.go': 'package lib\n\nimport _ "embed"\n\n//go:embed texts/*.txt\nvar Text string\n',
  'lib/texts/one.txt': 'one',
  'lib/tagged.go': '//go:build extra\n\npackage lib\n\nimport _ "embed"\n\n//go:embed extra.txt\nvar Extra []byte\n',
  'lib/extra.txt': 'extra',
}

describe('what a program embeds', () => {
  /** By side and flag set the names that are listed, with what lies at their paths. */
  async function found(cells: readonly ReturnType<typeof cell>[], more: Readonly<Record<string, string>> = {}) {
    await using base = await moduleFolder(plain)
    await using head = await moduleFolder(embedding)
    await using into = await moduleFolder()
    const lists = async (name: string, path: string) => {
      const side = { checkout: checkoutAt(path, '.', undefined), env: { ...env, ...more } }
      const packages = await listPackages({ exec, freeze: {} }, cells, side)
      return contents(await writeEmbedLists(packages, join(into.path, name)), cells)
    }
    return { base: await lists('base', base.path), head: await lists('head', head.path) }
  }

  async function contents(lists: EmbedLists, cells: readonly ReturnType<typeof cell>[]) {
    const named = cells.map(async (one) => {
      const list = lists.get(cellId(one))
      if (list === undefined) return []
      const files = JSON.parse(await readFile(list, 'utf8')) as { package: string; name: string; path: string }[]
      return Promise.all(
        files.map(async (file) => [file.package, file.name, await readFile(file.path, 'utf8')].join(' ')),
      )
    })
    return Promise.all(named)
  }

  const one = 'example.com/app/lib texts/one.txt one'
  for (const [name, cells, more, head] of [
    ['is listed with its package and its content', [cell()], {}, [[one]]],
    [
      'is another list where a flag set selects other files, and one list where it does not',
      [cell(), cell({ name: 'stripped', ldflags: '-s -w' }), cell({ name: 'extra', tags: ['extra'] })],
      {},
      [[one], [one], ['example.com/app/lib extra.txt extra', one]],
    ],
    ['is not told of what a command of the user builds', [cell({ name: 'tiny', build: 'tinygo build' })], {}, [[]]],
    ['is done without where the go command fails', [cell()], { GOFLAGS: '-mod=nonsense' }, [[]]],
  ] as const) {
    it(name, async () => {
      assert.deepEqual(await found(cells, more), { base: cells.map(() => []), head })
    })
  }
})
