import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Note } from '../../../src/core/note/note.ts'
import { noteText } from '../../../src/render/words/note-text.ts'

const sha = '0123456789abcdef0123456789abcdef01234567'
const other = 'fedcba9876543210fedcba9876543210fedcba98'
const failure = { exitCode: 1, output: 'no such thing' }
const silent = { exitCode: 2, output: '' }
const plain = 'Base and head were built in folders of different names, so sizes may differ by some bytes'

const notes: readonly (readonly [Note, string])[] = [
  [{ kind: 'same-commit', revision: 'v1.0.0', sha }, 'Base "v1.0.0" and head are the same commit, 0123456.'],
  [
    { kind: 'other-checkout', sha, pullRequest: 7, pullRequestHead: other },
    'The checkout, 0123456, is neither the merge commit of pull request #7 nor its head fedcba9.',
  ],
  [
    { kind: 'push-base-gone', sha, problem: { kind: 'no-remote' } },
    'What was there before the push, 0123456, is gone: this clone has no remote',
  ],
  [
    { kind: 'push-base-gone', sha, problem: { kind: 'not-sent', remote: 'origin' } },
    'What was there before the push, 0123456, is gone: origin did not send it',
  ],
  [
    { kind: 'push-base-gone', sha, problem: { kind: 'git-fails', said: 'fatal: not our ref' } },
    'What was there before the push, 0123456, is gone: fatal: not our ref',
  ],
  [
    { kind: 'empty-submodule', path: 'third party/lib', sha, commit: other, output: 'fatal: bad object' },
    'Submodule third party/lib is empty at 0123456, as its commit fedcba9 could not be had: fatal: bad object',
  ],
  [
    { kind: 'lfs-pointers', sides: ['base', 'head'], path: 'a.bin', others: 2 },
    'In base and head, a.bin and 2 more is a Git LFS pointer and not the file it stands for, so what embeds it is smaller than what is shipped. Fetch them: `lfs: true` at actions/checkout, or `git lfs pull`.',
  ],
  [
    { kind: 'lfs-pointers', sides: ['base'], path: 'a.bin', others: 0 },
    'In base, a.bin is a Git LFS pointer and not the file it stands for, so what embeds it is smaller than what is shipped. Base and head differ by that. Fetch them: `lfs: true` at actions/checkout, or `git lfs pull`.',
  ],
  [
    { kind: 'jobs-differ', side: 'head', shas: [sha, other] },
    'The jobs did not measure the same head: 0123456789ab, fedcba987654.',
  ],
  [{ kind: 'plain-folders', reason: { kind: 'go-env-failed', output: 'broken' } }, `${plain}: go env failed: broken.`],
  [
    { kind: 'plain-folders', reason: { kind: 'outside', variable: 'GOWORK', path: '/x/go.work' } },
    `${plain}: GOWORK is /x/go.work, outside of the common path.`,
  ],
  [{ kind: 'plain-folders', reason: { kind: 'no-go-mod', folder: '/x' } }, `${plain}: no go.mod was found in /x.`],
  [
    {
      kind: 'plain-folders',
      reason: { kind: 'leaves-repository', path: 'go.mod', directive: 'replace', target: '../lib' },
    },
    `${plain}: go.mod has "replace ../lib", which leaves the repository.`,
  ],
  [
    { kind: 'plain-folders', reason: { kind: 'no-link', folder: '/x', code: 'ENOTSUP' } },
    `${plain}: no link can be made in /x (ENOTSUP).`,
  ],
  [
    { kind: 'release-in-plain-folder' },
    'The release was built in a folder of another name, so its sizes may differ by some bytes.',
  ],
  [
    { kind: 'newer-go', go: 'go1.28', newestTried: 27 },
    'go1.28 is newer than the newest Go this was tried with (1.27): sizes are right, details of what is inside may be missing.',
  ],
  [
    { kind: 'toolchain-missing', side: 'base', named: 'go1.21.99', failure, builtWith: 'go1.26.8' },
    'Base names the toolchain go1.21.99, which cannot be had (no such thing): it is built by go1.26.8.',
  ],
  [
    { kind: 'toolchain-missing', side: 'release', failure, builtWith: 'go1.26.8' },
    "Release: The toolchain that base asks for cannot be had (no such thing): it is built by head's, go1.26.8.",
  ],
  [
    { kind: 'module-not-listed', module: './c', failure: silent },
    'The module in ./c was left out: exit code 2, without a message',
  ],
  [{ kind: 'module-outside', module: '/x/c' }, 'The module /x/c of go.work lies outside and was left out'],
  [{ kind: 'search-cut', folders: 20_000 }, 'Only the first 20000 folders were searched for a go.mod'],
  [
    { kind: 'package-skipped', package: './examples/demo', reason: { kind: 'below', folder: 'examples' } },
    'Left out: ./examples/demo, below examples/.',
  ],
  [
    { kind: 'package-skipped', package: './cmd/x', reason: { kind: 'only-tests' } },
    'Left out: ./cmd/x, has no Go files but tests.',
  ],
  [
    {
      kind: 'programs-found',
      programs: [
        { name: 'a', package: './cmd/a' },
        { name: 'b', package: './b', packageBefore: './cmd/b' },
      ],
    },
    'Programs found: a (./cmd/a), b (./b, in base ./cmd/b).',
  ],
  [
    { kind: 'programs-moved', programs: [{ name: 'b', package: './b', packageBefore: './cmd/b' }] },
    'Moved: b (./b, in base ./cmd/b).',
  ],
  [
    { kind: 'largest-programs', found: 4, limit: 2, named: false, left: ['p2', 'p1'] },
    '4 programs were found; the 2 largest are shown. Left out: p2, p1. Name the ones that matter under `programs:` in the config file.',
  ],
  [
    { kind: 'largest-programs', found: 4, limit: 2, named: true, left: ['p2'] },
    '4 programs were found; the 2 largest, and those that a budget names, are shown. Left out: p2. Name the ones that matter under `programs:` in the config file.',
  ],
  [
    { kind: 'goreleaser-used', file: '.goreleaser.yml' },
    'The flag set release is what .goreleaser.yml builds, with versions, commits and dates frozen.',
  ],
  [
    { kind: 'goreleaser-unreadable', file: '.goreleaser.yml' },
    '.goreleaser.yml is not YAML that can be read, so it was left out.',
  ],
  [
    { kind: 'goreleaser-includes', file: '.goreleaser.yml' },
    '.goreleaser.yml includes other files, which only GoReleaser reads, so it was left out.',
  ],
  [
    {
      kind: 'goreleaser-build',
      file: '.goreleaser.yml',
      build: 'a',
      problem: { kind: 'templates', key: 'ldflags', templates: ['{{ .Env.A }}', '{{ .Env.B }}'] },
    },
    '.goreleaser.yml, build a: ldflags has {{ .Env.A }}, {{ .Env.B }}, which only GoReleaser can fill in.',
  ],
  [
    {
      kind: 'goreleaser-build',
      file: '.goreleaser.yml',
      build: 'a',
      problem: { kind: 'flags', flags: ['-cover', '-asan'] },
    },
    '.goreleaser.yml, build a: flags has -cover -asan, which a flag set has no key for.',
  ],
  [
    { kind: 'goreleaser-builds-differ', file: '.goreleaser.yml', build: 'a', others: ['b', 'c'] },
    '.goreleaser.yml: the flag set release has the flags of build a; b, c has others.',
  ],
  [
    { kind: 'packages-not-listed', programs: ['a', 'b'], failure },
    'Why what grew in a, b is linked is not known: go list: no such thing',
  ],
  [
    { kind: 'every-method-kept', program: 'a', reason: { kind: 'no-function' } },
    'The linker keeps every exported method in a since this change. Why is not known: the linker names no function, as it does since Go 1.21.',
  ],
  [
    { kind: 'every-method-kept', program: 'a', reason: { kind: 'not-linked', failure } },
    'The linker keeps every exported method in a since this change. Why is not known: `go build` ended with exit code 1: no such thing.',
  ],
  [
    { kind: 'every-method-kept', program: 'a', reason: { kind: 'not-linked', failure: silent } },
    'The linker keeps every exported method in a since this change. Why is not known: `go build` ended with exit code 2.',
  ],
  [
    { kind: 'own-config-unused', file: '.binary-budget.yml', headHasOne: true },
    "The config is head's: .binary-budget.yml as it lies in the checkout was not used. --config takes it.",
  ],
  [
    { kind: 'own-config-unused', file: '.binary-budget.yml', headHasOne: false },
    'Head has no config: .binary-budget.yml as it lies in the checkout was not used. --config takes it.',
  ],
  [{ kind: 'judged-again' }, 'Judged again by what an earlier run of the same commits measured.'],
  [
    { kind: 'history-not-read', branch: 'history', problem: { kind: 'no-remote' } },
    'The history on the branch history could not be read: this clone has no remote',
  ],
  [
    { kind: 'history-lines-unreadable', branch: 'history', lines: 1, first: 3 },
    'One line of the history cannot be read, the first one is line 3: history.jsonl on the branch history. It stays as it is.',
  ],
  [
    { kind: 'history-lines-unreadable', branch: 'history', lines: 2, first: 3 },
    '2 lines of the history cannot be read, the first one is line 3: history.jsonl on the branch history. It stays as it is.',
  ],
  [
    { kind: 'not-judged', branch: 'main', file: 'budget.yml', config: 'missing' },
    'Not judged: main has no budget.yml, and the jobs that measured have another config. Give this step their input "config".',
  ],
  [
    { kind: 'not-judged', branch: 'main', file: 'budget.yml', config: 'has-mistakes' },
    'Not judged: the config budget.yml of main has mistakes.',
  ],
]

for (const [note, text] of notes) it(text, () => assert.equal(noteText(note), text))

it('of hundreds of programs no more than 4,000 characters are shown', () => {
  const programs = Array.from({ length: 500 }, (_, at) => ({ name: `p${at}`, package: `./cmd/p${at}` }))
  const text = noteText({ kind: 'programs-found', programs })
  assert.deepEqual([text.length, text.slice(-1)], [4_001, '…'])
})
