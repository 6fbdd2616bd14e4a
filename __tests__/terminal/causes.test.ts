import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { main } from '../go/module-folder.ts'
import { app, config, larger, says } from './programs.ts'
import { repositoryOf } from './repository.ts'
import { cellIn, report } from './run.ts'

const grown = 50_000

describe('the report says what grew', { concurrency: 2 }, () => {
  it('to the byte, with the symbol that did, under each flag set', async () => {
    await using repository = await repositoryOf([app(says('small')), app(larger(grown))])
    const { report: said, comment } = await report(repository, { args: ['--only', 'size'] })
    for (const flagSet of ['default', 'stripped']) {
      const { causes, metrics } = cellIn(said, { flagSet })
      const sum = causes.reduce((total, { bytes = 0 }) => total + bytes, 0)
      assert.equal(sum, metrics.size?.delta, flagSet)
      const own = causes.find(({ kind }) => kind === 'package')
      assert.equal(own?.name, 'example.com/app', flagSet)
      assert.ok((own?.bytes ?? 0) >= grown, `${flagSet}: ${own?.bytes}`)
    }
    const [symbol] = cellIn(said, { flagSet: 'default' }).symbols ?? []
    assert.equal(symbol?.name, 'main.data')
    assert.equal(symbol.head, grown)
    assert.match(comment, /What changed in app/)
  })

  it('of a stripped file by a twin that keeps its symbols, another flag set’s or one built for it', async () => {
    await using repository = await repositoryOf([
      app(says('small'), {
        [config]: 'flag-sets: [default, stripped, { name: lean, trimpath: true, ldflags: -s -w }]\n',
      }),
      app(larger(grown)),
    ])
    const { report: said } = await report(repository, { args: ['--only', 'size'] })
    assert.equal(cellIn(said, { flagSet: 'default' }).head?.fromTwin, undefined)
    for (const flagSet of ['stripped', 'lean']) {
      const { base, head } = cellIn(said, { flagSet })
      assert.ok((base?.fromTwin ?? 0) > 0, flagSet)
      assert.ok((head?.fromTwin ?? 0) >= grown, flagSet)
    }
  })

  it('by the name of a package of the standard library that the change imports', async () => {
    const withZones = main('println(len(os.Args))', 'import "os"\nimport _ "time/tzdata"')
    const without = main('println(len(os.Args))', 'import "os"')
    await using repository = await repositoryOf([app(without), app(withZones)])
    const { report: said, comment } = await report(repository, { args: ['--only', 'size'] })
    for (const flagSet of ['default', 'stripped']) {
      const [largest] = cellIn(said, { flagSet }).causes
      assert.deepEqual([largest?.kind, largest?.name, largest?.change], ['package', 'time/tzdata', 'new'], flagSet)
      assert.ok((largest?.bytes ?? 0) > 400_000, `${flagSet}: ${largest?.bytes}`)
      assert.deepEqual(largest?.chain, ['example.com/app', 'time/tzdata'])
    }
    assert.match(comment, /^### .*`app` \+.* of it \+.* from `time\/tzdata` \(new\)/m)
  })
})
