import { parseArgs } from 'node:util'
import { distance } from 'fastest-levenshtein'
import { suggestion } from '../core/suggestion.ts'
import { UserError } from '../core/user-error.ts'
import type { InitOptions } from '../init/options.ts'

/** What a terminal asks for. */
export type Command =
  | { readonly kind: 'run'; readonly options: RunOptions }
  | { readonly kind: 'compare'; readonly options: RunOptions }
  | { readonly kind: 'inspect'; readonly binary: string; readonly json: boolean }
  | { readonly kind: 'diff'; readonly base: string; readonly head: string; readonly json: boolean }
  | { readonly kind: 'init'; readonly options: InitOptions }
  | { readonly kind: 'history'; readonly options: HistoryOptions }
  | { readonly kind: 'schema' }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }

export interface RunOptions {
  /** Absent: where the program was called. */
  readonly dir?: string
  readonly base?: string
  readonly head?: string
  readonly config?: string
  /** Empty: all of the config. */
  readonly flagSets: readonly string[]
  /** Empty: all of the config. */
  readonly programs: readonly string[]
  readonly onlySize: boolean
  readonly output?: string
  readonly json: boolean
  readonly quiet: boolean
}

export interface HistoryOptions {
  /** Absent: where the program was called. */
  readonly dir?: string
  readonly config?: string
  /** A folder to write a page into. */
  readonly page?: string
  readonly json: boolean
}

export const usage = `Usage: go-binary-budget [DIR] [options]
       go-binary-budget init [DIR] [--forks] [--only size] [--force]
       go-binary-budget inspect BINARY [--json]
       go-binary-budget diff BINARY BINARY [--json]
       go-binary-budget compare REV REV [DIR] [options]
       go-binary-budget history [DIR] [--page DIR] [--json]
       go-binary-budget schema

Builds the Go programs in DIR (default: here) for two revisions, under each flag set; measures size, cold start and
memory; says what changed and what is noise. Without a config file it finds the programs itself.

Options:
  --base REV        compare with this revision (default: the merge base with the default branch;
                    on that branch itself HEAD if there are uncommitted changes, else HEAD~1)
  --head REV        measure this revision (default: the working tree as it is)
  --config FILE     default: .github/binary-budget.yml in the repository
  --flag-set NAME   only this flag set, of the config or a built-in one; may be repeated
  --program NAME    only this program; may be repeated
  --only size       build and size, start nothing
  --output DIR      where report.json, comment.md, report.html and the other files go (default: binary-budget in the temporary folder)
  --json            print report.json instead of the text
  --quiet           no progress
  --version, --help

Commands:
  init              write a workflow and a config for the repository, from one run on it as it is; what is there
                    already is shown as a diff, and replaced only when you say so, or with --force; --forks adds a workflow that comments on pull requests from forks
  inspect           say what every byte of a Go binary is: packages, function table, debug information…
  diff              say which modules and packages make the difference of two Go binaries, base first
  compare           build two revisions, and print what changed as a Markdown table for a changelog; judges no budgets
  history           show the last commits of the history branch; --page writes index.html for GitHub Pages
  schema            print the JSON Schema of the config file

Exit status: 0 within budgets, 1 a budget is broken, 2 a mistake in arguments, config or surroundings,
3 something that a budget needs could not be measured.
`

const options = {
  base: { type: 'string' },
  head: { type: 'string' },
  config: { type: 'string' },
  'flag-set': { type: 'string', multiple: true },
  program: { type: 'string', multiple: true },
  only: { type: 'string' },
  output: { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  force: { type: 'boolean' },
  page: { type: 'string' },
  forks: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

const commands = ['inspect', 'diff', 'init', 'compare', 'history', 'schema']

/** Reads the arguments after the program's name. Throws UserError, with a suggestion where one is near. */
export function readArguments(argv: readonly string[]): Command {
  const { values, positionals } = parsed(argv)
  if (values.help) return { kind: 'help' }
  if (values.version) return { kind: 'version' }
  const [command, ...operands] = positionals
  if (command === 'inspect' || command === 'diff') return onBinaries(command, operands, values.json ?? false)
  if (command === 'init') return toInit(operands, values)
  const [own] = (['force', 'forks'] as const).filter((name) => values[name] !== undefined)
  if (own !== undefined) throw new UserError({ kind: 'option-of-command', option: own, command: 'init' })
  if (command === 'schema' && operands.length === 0) return { kind: 'schema' }
  if (command === 'history') return toHistory(operands, values)
  if (values.page !== undefined) throw new UserError({ kind: 'option-of-command', option: 'page', command: 'history' })
  if (command === 'compare') return toCompare(operands, values)
  if (positionals.length > 1) {
    const meant = suggestion(command ?? '', commands)
    throw new UserError({
      kind: 'several-folders',
      operands: positionals,
      ...(meant !== undefined && { command: meant }),
    })
  }
  const [dir] = positionals
  return { kind: 'run', options: runOptions(dir, values) }
}

type Values = ReturnType<typeof parsed>['values']

function toHistory(operands: readonly string[], values: Values): Command {
  const { page, json = false, config, quiet: _, ...others } = values
  const [dir, ...more] = operands
  if (more.length > 0) throw new UserError({ kind: 'command-takes-one-folder', command: 'history', operands })
  const [other] = Object.keys(others)
  if (other !== undefined) throw new UserError({ kind: 'option-not-of-command', option: other, command: 'history' })
  if (page === '') throw new UserError({ kind: 'option-without-folder', option: 'page' })
  return {
    kind: 'history',
    options: {
      ...(dir !== undefined && { dir }),
      ...(config !== undefined && { config }),
      ...(page !== undefined && { page }),
      json,
    },
  }
}

function toCompare(operands: readonly string[], values: Values): Command {
  const [base, head, dir, ...more] = operands
  if (base === undefined || head === undefined || more.length > 0) {
    throw new UserError({ kind: 'compare-takes-two-revisions', operands: operands.length })
  }
  for (const name of ['base', 'head'] as const) {
    if (values[name] !== undefined) throw new UserError({ kind: 'compare-takes-no-option', option: name })
  }
  return { kind: 'compare', options: runOptions(dir, { ...values, base, head }) }
}

function runOptions(dir: string | undefined, values: Values): RunOptions {
  if (values.only !== undefined && values.only !== 'size') {
    throw new UserError({ kind: 'only-size', only: values.only })
  }
  for (const name of ['base', 'head', 'config', 'output', 'only', 'flag-set', 'program'] as const) {
    if ([values[name]].flat().includes('')) throw new UserError({ kind: 'option-without-value', option: name })
  }
  const { base, head, config, output } = values
  return {
    ...(dir !== undefined && { dir }),
    ...(base !== undefined && { base }),
    ...(head !== undefined && { head }),
    ...(config !== undefined && { config }),
    flagSets: values['flag-set'] ?? [],
    programs: values.program ?? [],
    onlySize: values.only === 'size',
    ...(output !== undefined && { output }),
    json: values.json ?? false,
    quiet: values.quiet ?? false,
  }
}

function toInit(operands: readonly string[], values: Values): Command {
  const { only, force = false, forks = false, quiet = false, ...others } = values
  const [dir, ...more] = operands
  if (more.length > 0) throw new UserError({ kind: 'command-takes-one-folder', command: 'init', operands })
  if (only !== undefined && only !== 'size') throw new UserError({ kind: 'only-size', only })
  const [other] = Object.keys(others)
  if (other !== undefined) throw new UserError({ kind: 'option-not-of-command', option: other, command: 'init' })
  return {
    kind: 'init',
    options: { ...(dir !== undefined && { dir }), onlySize: only === 'size', force, forks, quiet },
  }
}

function onBinaries(kind: 'inspect' | 'diff', operands: readonly string[], json: boolean): Command {
  const [first, second] = operands
  const wanted = kind === 'inspect' ? 1 : 2
  if (first === undefined || operands.length !== wanted) {
    const mistake = kind === 'inspect' ? 'inspect-takes-one-binary' : 'diff-takes-two-binaries'
    throw new UserError({ kind: mistake, operands: operands.length })
  }
  return second === undefined
    ? { kind: 'inspect', binary: first, json }
    : { kind: 'diff', base: first, head: second, json }
}

function parsed(argv: readonly string[]) {
  try {
    const read = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true, tokens: true })
    refuseTwice(read.tokens)
    return read
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    const unknown = /^Unknown option '(-[^']*)'/.exec(cause.message)?.[1]
    // The parser's own words end with advice in lines of their own.
    const words = cause.message.split(/\. To specify|\n/)[0]?.replace(/\.$/, '') ?? ''
    if (unknown === undefined) throw new UserError({ kind: 'arguments-refused', words }, { cause })
    const nearest = Object.keys(options).toSorted(
      (a, b) => distance(a, unknown.slice(2)) - distance(b, unknown.slice(2)),
    )[0]
    const short = /^-[^-]/.test(unknown) ? Object.keys(options).filter((name) => name.startsWith(unknown[1] ?? '')) : []
    const close = nearest !== undefined && distance(nearest, unknown.slice(2)) <= 3 ? nearest : undefined
    const meant = short.length === 1 ? short[0] : short.length > 1 ? undefined : close
    throw new UserError({ kind: 'unknown-option', option: unknown, ...(meant !== undefined && { meant }) }, { cause })
  }
}

/** The last one would win without a word. */
function refuseTwice(
  tokens: readonly { readonly kind: string; readonly name?: string; readonly value?: unknown }[],
): void {
  const seen = new Set<string>()
  for (const { kind, name = '', value } of tokens) {
    if (kind !== 'option' || value === undefined || name === 'flag-set' || name === 'program') continue
    if (seen.has(name)) throw new UserError({ kind: 'option-twice', option: name })
    seen.add(name)
  }
}
