import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readGoreleaser } from '../../../src/core/build/goreleaser.ts'
import type { FlagSet } from '../../../src/core/plan/flag-set.ts'
import { noteText } from '../../../src/render/words/note-text.ts'

const read = (text: string) => readGoreleaser(text, '.goreleaser.yaml')
const zeros = '0'.repeat(40)

describe('the flags of a GoReleaser file become the flag set release', () => {
  const cases: readonly { name: string; text: string; expected: Partial<FlagSet>; packages?: readonly string[] }[] = [
    {
      name: 'its defaults, with versions and dates frozen',
      text: 'version: 2\n',
      expected: {
        ldflags: `-s -w -X main.version=0.0.0 -X main.commit=${zeros} -X main.date=2000-01-01T00:00:00Z -X main.builtBy=goreleaser`,
      },
      packages: ['.'],
    },
    {
      name: 'a build as most write it',
      text: `
builds:
  - main: ./cmd/tool
    env: [CGO_ENABLED=0, GO111MODULE=on]
    flags: [-trimpath, "-tags=netgo,osusergo"]
    ldflags:
      - -s -w
      - -X example.com/tool/version.Version={{ .Tag }} -X main.name={{.ProjectName}}
    mod_timestamp: "{{ .CommitTimestamp }}"
project_name: tool
`,
      expected: {
        env: { CGO_ENABLED: '0', GO111MODULE: 'on' },
        trimpath: true,
        tags: ['netgo', 'osusergo'],
        ldflags: '-s -w -X example.com/tool/version.Version=v0.0.0 -X main.name=tool',
      },
      packages: ['./cmd/tool'],
    },
    {
      name: 'a file as main, in a folder',
      text: 'builds: [{ dir: src, main: cmd/tool/main.go, ldflags: -s, tags: [sqlite], buildmode: pie }]',
      expected: { ldflags: '-s', tags: ['sqlite'], buildmode: 'pie' },
      packages: ['./src/cmd/tool'],
    },
    {
      name: 'the flags that most builds share by an anchor',
      text: 'base: &base { ldflags: [-w] }\nbuilds: [{ <<: *base, id: a, main: ./a }, { <<: *base, id: b, main: ./b }]',
      expected: { ldflags: '-w' },
      packages: ['./a', './b'],
    },
  ]
  for (const { name, text, expected, packages } of cases) {
    it(name, () => {
      const release = read(text)
      assert.deepEqual(release.flagSet, { name: 'release', env: {}, runEnv: {}, ...expected })
      assert.deepEqual(release.packages, packages)
      assert.deepEqual(release.notes, [])
    })
  }
})

describe('what is not plain is said, and no flag set is made of it', () => {
  const cases: readonly (readonly [name: string, text: string, note: RegExp])[] = [
    [
      'a template that only GoReleaser can fill in',
      'builds: [{ id: a, ldflags: ["-X main.key={{ .Env.KEY }}"] }]',
      /build a: ldflags has \{\{ \.Env\.KEY \}\}, which only GoReleaser can fill in\.$/,
    ],
    ['an option without a key', 'builds: [{ flags: [-cover] }]', /flags has -cover, which a flag set has no key for/],
    ['a file that takes its builds from elsewhere', 'includes: [{ from_url: { url: x } }]', /includes other files/],
    ['a file that is no YAML', 'builds: [', /is not YAML that can be read/],
  ]
  for (const [name, text, note] of cases) {
    it(name, () => {
      const { flagSet, notes } = read(text)
      assert.equal(flagSet, undefined)
      assert.match(notes.map(noteText).join('\n'), note)
    })
  }

  it('builds with other flags than the first are named', () => {
    const { flagSet, notes } = read('builds: [{ id: a, ldflags: -s }, { id: b, ldflags: -w }]')
    assert.equal(flagSet?.ldflags, '-s')
    assert.deepEqual(notes, [{ kind: 'goreleaser-builds-differ', file: '.goreleaser.yaml', build: 'a', others: ['b'] }])
  })

  it('builds by other tools, and skipped ones, are none of Go’s', () => {
    const { packages } = read('builds: [{ builder: zig, main: z }, { skip: true, main: s }, { main: ./a }]')
    assert.deepEqual(packages, ['./a'])
  })
})
