import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Command, type RunOptions, readArguments } from '../../src/terminal/arguments.ts'
import { mistaken } from '../mistaken.ts'

const nothing: RunOptions = { flagSets: [], programs: [], onlySize: false, json: false, quiet: false }
const runs = (options: Partial<RunOptions>): Command => ({ kind: 'run', options: { ...nothing, ...options } })

describe('arguments', () => {
  const cases: readonly (readonly [name: string, argv: readonly string[], expected: Command])[] = [
    ['none: here, all of it', [], runs({})],
    ['a folder', ['cmd'], runs({ dir: 'cmd' })],
    ['a folder called like the command', ['./schema'], runs({ dir: './schema' })],
    [
      'every option with a value, before and after the folder',
      ['--base', 'main', 'dir', '--head=v2', '--config', 'a.yml', '--output', 'out', '--only', 'size'],
      runs({ dir: 'dir', base: 'main', head: 'v2', config: 'a.yml', output: 'out', onlySize: true }),
    ],
    ['switches', ['--json', '--quiet'], runs({ json: true, quiet: true })],
    [
      'what may be repeated, in order',
      ['--flag-set', 'b', '--flag-set', 'a', '--program', 'p', '--program', 'q'],
      runs({ flagSets: ['b', 'a'], programs: ['p', 'q'] }),
    ],
    ['a folder that begins with a dash, after two', ['--', '-dir'], runs({ dir: '-dir' })],
    ['the schema of the config', ['schema'], { kind: 'schema' }],
    [
      'files for a repository',
      ['init', 'dir', '--force', '--forks', '--only=size'],
      { kind: 'init', options: { dir: 'dir', force: true, forks: true, onlySize: true, quiet: false } },
    ],
    [
      'two revisions for a changelog, base first',
      ['compare', 'v1.4.0', 'v1.5.0', '--only', 'size'],
      { kind: 'compare', options: { ...nothing, base: 'v1.4.0', head: 'v1.5.0', onlySize: true } },
    ],
    [
      'two revisions of another folder',
      ['compare', 'v1.4.0', 'HEAD', 'dir', '--json'],
      { kind: 'compare', options: { ...nothing, base: 'v1.4.0', head: 'HEAD', dir: 'dir', json: true } },
    ],
    [
      'the history as a page',
      ['history', 'dir', '--page', 'public'],
      { kind: 'history', options: { dir: 'dir', page: 'public', json: false } },
    ],
    ['what a binary is made of', ['inspect', 'app'], { kind: 'inspect', binary: 'app', json: false }],
    ['two binaries, for a program', ['diff', 'a', 'b', '--json'], { kind: 'diff', base: 'a', head: 'b', json: true }],
    ['help, whatever else there is', ['dir', '-h', '--json'], { kind: 'help' }],
    ['the version', ['--version'], { kind: 'version' }],
  ]
  for (const [name, argv, expected] of cases) {
    it(name, () => assert.deepEqual(readArguments(argv), expected))
  }
})

describe('mistakes in arguments are told with what to do', () => {
  const cases: readonly (readonly [name: string, argv: readonly string[], message: RegExp])[] = [
    [
      'an option nearly right',
      ['--flagset', 'a'],
      /^--flagset is not an option\. Did you mean --flag-set\? See --help\.$/,
    ],
    ['an option like no other', ['--parallelism=3'], /^--parallelism is not an option\. See --help\.$/],
    ['a short option', ['-x'], /^-x is not an option\./],
    [
      'a command with a slip',
      ['isnpect', 'file'],
      /^Expected one folder, found 2: isnpect file\. Did you mean the command inspect\? See/,
    ],
    ['an option twice', ['--base', 'a', '--base', 'b'], /^--base is given twice\. See --help\.$/],
    ['the letter of an option', ['-q'], /^-q is not an option\. Did you mean --quiet\? See --help\.$/],
    ['two folders', ['a', 'b'], /^Expected one folder, found 2: a b\. See --help\.$/],
    ['only something else', ['--only', 'time'], /^--only time: the only choice is "size"\.$/],
    ['no value at the end', ['--base'], /--base.* argument missing.* See --help\.$/],
    ['an option as value', ['--base', '--head', 'x'], /^Option '--base' argument is ambiguous\. See --help\.$/],
    ['a value for a switch', ['--json=yes'], /--json.*does not take an argument.* See --help\.$/],
    ['an empty value', ['--base='], /^--base: a value is expected, found nothing\.$/],
    ['what init does not take', ['init', '--base', 'main'], /^init takes no --base\. See --help\.$/],
    ['two folders for init', ['init', 'a', 'b'], /^init takes one folder, found 2: a b\.$/],
    ['what only history takes', ['--page', 'public'], /^--page belongs to history\. See --help\.$/],
    ['what history does not take', ['history', '--base', 'main'], /^history takes no --base\. See --help\.$/],
    ['what only init takes', ['--force'], /^--force belongs to init\. See --help\.$/],
    [
      'one revision to compare',
      ['compare', 'v1.4.0'],
      /^compare takes two revisions, base first, .*; found 1\. A folder/,
    ],
    [
      'a base twice',
      ['compare', 'a', 'b', '--base', 'c'],
      /^compare takes its revisions without --base\. See --help\.$/,
    ],
    ['an empty name', ['--program', ''], /^--program: a value is expected, found nothing\.$/],
  ]
  for (const [name, argv, message] of cases) {
    it(name, () => assert.throws(() => readArguments(argv), mistaken(message)))
  }
})
