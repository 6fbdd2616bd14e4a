import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cellId } from '../../../src/core/cell-key.ts'
import type { FlagSet } from '../../../src/core/plan/flag-set.ts'
import { findLinkages } from '../../../src/go/binary/linkages.ts'
import { checkoutAt } from '../../../src/go/build/checkout.ts'
import { listPackages } from '../../../src/go/list-packages.ts'
import { readToolchain } from '../../../src/go/toolchain.ts'
import { createExec } from '../../../src/system/exec.ts'
import { gomod, main, moduleFolder, env as userEnv } from '../module-folder.ts'

const exec = createExec()
const env = { ...userEnv, GOTOOLCHAIN: 'local' }
const { goos, goarch } = await readToolchain(exec, import.meta.dirname, env)

const cell = (program: string, flagSet: Partial<FlagSet>, platform = { goos, goarch }) => ({
  program,
  flagSet: flagSet.name ?? 'default',
  platform: `${platform.goos}/${platform.goarch}`,
  source: { name: program, package: `./cmd/${program}` },
  flags: { name: 'default', env: {}, runEnv: {}, ...flagSet },
  target: platform,
})

const files = {
  'go.mod': gomod('example.com/app'),
  'cmd/a/main.go': main(),
  'cmd/b/main.go': main('', 'import _ "example.com/app/lib"'),
  'cmd/a/windows.go': '//go:build windows\n\npackage main\n\nimport _ "example.com/app/lib"\n',
  'cmd/a/raced.go': '//go:build race\n\npackage main\n\nimport _ "example.com/app/lib"\n',
  'lib/lib.go': 'package lib\n',
  'cmd/a/default.pgo': '',
}

/** The `go list` commands that were run, and what came of them. */
async function linkages(cells: readonly ReturnType<typeof cell>[], more: Readonly<Record<string, string>> = {}) {
  await using folder = await moduleFolder(files)
  const commands: (readonly string[])[] = []
  const counting: typeof exec = (command, args, options) => {
    commands.push(args)
    return exec(command, args, options)
  }
  const side = { checkout: checkoutAt(folder.path, '.', undefined), env: { ...env, ...more } }
  const groups = await listPackages({ exec: counting, freeze: {} }, cells, side)
  const found = await findLinkages(groups, new Set(cells.map(cellId)), { head: folder.path })
  return { ...found, commands }
}

describe('what programs are built from', { concurrency: 2 }, () => {
  it('is asked once for all programs and flag sets that select the same files', async () => {
    const cells = [
      cell('a', {}),
      cell('a', { name: 'stripped', ldflags: '-s -w', trimpath: true, gcflags: '-l', buildmode: 'pie' }),
      cell('b', {}),
    ]
    const { commands, byCell, notes } = await linkages(cells)
    assert.equal(commands.length, 1)
    assert.deepEqual(notes, [])
    assert.deepEqual(
      cells.map((one) => [...(byCell.get(cellId(one))?.reached.keys() ?? [])]),
      [['example.com/app/cmd/a'], ['example.com/app/cmd/a'], ['example.com/app/cmd/b', 'example.com/app/lib']],
    )
  })

  const selecting: readonly (readonly [string, ReturnType<typeof cell>])[] = [
    ['another platform', cell('a', {}, { goos: 'windows', goarch: 'amd64' })],
    ['the race detector', cell('a', { name: 'race', race: true })],
    ['a tag', cell('a', { name: 'tagged', tags: ['race'] })],
  ]
  for (const [name, other] of selecting) {
    it(`is asked again for ${name}, which selects other files`, async () => {
      const { commands, byCell } = await linkages([cell('a', {}), other])
      assert.equal(commands.length, 2)
      const reached = [...(byCell.get(cellId(other))?.reached.keys() ?? [])]
      assert.ok(reached.includes('example.com/app/lib'), reached.join(' '))
    })
  }

  it('is not known where the go command fails, and a note says why', async () => {
    const { byCell, notes } = await linkages([cell('a', {}), cell('b', {})], { GOFLAGS: '-mod=nonsense' })
    assert.equal(byCell.size, 0)
    const [note, ...others] = notes
    assert.ok(note?.kind === 'packages-not-listed' && others.length === 0, JSON.stringify(notes))
    assert.deepEqual(note.programs, ['a', 'b'])
    assert.match(note.failure.output, /^.*nonsense/)
  })

  it('costs nothing where nobody asks', async () => {
    const { commands, byCell } = await linkages([])
    assert.deepEqual([commands.length, byCell.size], [0, 0])
  })
})
