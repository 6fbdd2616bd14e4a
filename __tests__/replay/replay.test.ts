import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { accepted } from './accepted.ts'
import { compared } from './differences.ts'
import { type Change, replay, resultsIn, scenarioNames } from './replay.ts'
import { recordedFolder } from './store.ts'

// Paths, commands and the kernel's files are those of the system that was recorded.
const skip = process.platform !== 'linux' && 'recorded on Linux'

describe('recorded runs', { skip }, () => {
  it('come out as they did then, but for what is accepted, all of which is there', async () => {
    await using played = await replay(scenarioNames)
    const { differences, unused } = compared(await resultsIn(recordedFolder, scenarioNames), played.results, accepted)
    assert.ok(differences.length === 0, `${differences.join('\n\n')}\n\nIf that is meant: npm run replay -- --accept`)
    assert.deepEqual(unused, [])
  })
})

describe('a deliberate change of the program is found, and can be read', { skip, concurrency: 2 }, () => {
  const cases: readonly {
    readonly name: string
    readonly scenario: string
    readonly change: Change
    readonly said: readonly RegExp[]
  }[] = [
    {
      name: 'a message',
      scenario: 'mistakes',
      change: { from: 'is not in a Git repository', to: 'is in no Git repository' },
      said: [
        /^mistakes\/no-repository\/said\.txt\n/,
        /^-go-binary-budget: <world>\/home is not in a Git repository, so/m,
        /^\+go-binary-budget: <world>\/home is in no Git repository, so/m,
      ],
    },
    {
      name: 'an exit code',
      scenario: 'broken-both',
      change: { from: "case 'incomplete':\n      return 3", to: "case 'incomplete':\n      return 4" },
      said: [/^broken-both\/run\/said\.txt\n/, /^-exit code 3\n\+exit code 4$/m],
    },
    {
      name: 'a figure',
      scenario: 'warned',
      change: { from: 'compressedSize: gzip,', to: 'compressedSize: gzip + 1,' },
      said: [/^warned\/run\/report\.json\n/, /^- {2,}"center": (\d+),/m, /^ +"compressed-size": \{/m],
    },
    {
      name: 'a command, with what was asked instead when it was recorded',
      scenario: 'broken-both',
      change: { from: "['list', '-e', '-find', fields", to: "['list', '-e', fields" },
      said: [
        /^broken-both: there is no recorded answer to this \(it was never asked\):\n {4}go list -e -json=Name\S+ \.$/m,
        /^The nearest questions with an answer:\n {4}go list -e -find -json=Name\S+ \.\n {4}in <link> → <checkout \w{7}>$/m,
        /^Where the program is meant to ask it: npm run replay -- --record broken-both$/m,
      ],
    },
  ]
  for (const { name, scenario, change, said } of cases) {
    it(name, async () => {
      await using played = await replay([scenario], { change })
      const { differences } = compared(await resultsIn(recordedFolder, [scenario]), played.results, [])
      const text = differences.join('\n\n')
      for (const line of said) {
        assert.ok(
          differences.some((difference) => line.test(difference)),
          `${line} is not in:\n${text}`,
        )
      }
    })
  }
})

describe('a program that asks the same in another way comes out the same', { skip, concurrency: 2 }, () => {
  const read = 'await identify(builds.exec, builds.probe, paths)'
  const cases: readonly { readonly name: string; readonly change: Change }[] = [
    { name: 'in another order', change: { from: read, to: read.replace('paths', 'paths.toReversed()') } },
    {
      name: 'in parallel, and in more calls',
      change: {
        from: read,
        to: '(await Promise.all(paths.map((path) => identify(builds.exec, builds.probe, [path])))).flat()',
      },
    },
    {
      name: 'of files that lie elsewhere',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a text of the sources
      change: { from: 'join(into, `${done.size}`', to: 'join(into, `built-${done.size}`' },
    },
  ]
  for (const { name, change } of cases) {
    it(name, async () => {
      const names = ['warned', 'failed']
      await using played = await replay(names, { change })
      assert.deepEqual(compared(await resultsIn(recordedFolder, names), played.results, []).differences, [])
    })
  }
})
