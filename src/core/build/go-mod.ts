/** One statement of a go.mod or go.work file; a block counts as one statement for each of its lines. */
export interface GoModStatement {
  /** Counted from 1. */
  readonly line: number
  /** The line as it stands there, without the blanks around it. */
  readonly text: string
  /** `require`, `replace`, `use`… */
  readonly verb: string
  /** What follows it, quotes taken off. */
  readonly words: readonly string[]
  /** Whether a comment says that only dependencies need it. */
  readonly indirect: boolean
}

/**
 * The statements of a go.mod or go.work file. Lenient: whether the file is right is the go command's to say, and it has
 * built from it. Source: https://go.dev/ref/mod#go-mod-file-lexical
 */
export function goModStatements(text: string): GoModStatement[] {
  const found: GoModStatement[] = []
  let block: string | undefined
  for (const [at, full] of text.split('\n').entries()) {
    const words = wordsOf(full)
    const [first, ...rest] = words
    if (first === undefined) continue
    if (first === ')') {
      block = undefined
      continue
    }
    if (words.at(-1) === '(') {
      block = first
      continue
    }
    found.push({
      line: at + 1,
      text: full.trim(),
      verb: block ?? first,
      words: block === undefined ? rest : words,
      indirect: /\/\/\s*indirect\b/.test(full),
    })
  }
  return found
}

/** Where a go.mod file says which version of a module there is. */
export interface Requirement {
  readonly kind: 'direct' | 'indirect' | 'replaced'
  readonly line: number
  readonly text: string
  /** Whether base says it otherwise, or not at all. */
  readonly changed: boolean
}

/** The line of head's go.mod that a module is there for; undefined if it is not named. `base`: its text there, if any. */
export function requirementOf(module: string, head: string, base: string | undefined): Requirement | undefined {
  const now = statementsAbout(module, head)
  const before = base === undefined ? {} : statementsAbout(module, base)
  const { require, replace } = now
  const requireChanged = meaning(require) !== meaning(before.require)
  const replaceChanged = meaning(replace) !== meaning(before.replace)
  // Of two lines the one to look at is the one that this change wrote.
  const shown = replaceChanged && !requireChanged ? (replace ?? require) : (require ?? replace)
  if (shown === undefined) return undefined
  const kind = replace !== undefined ? 'replaced' : shown.indirect ? 'indirect' : 'direct'
  return { kind, line: shown.line, text: shown.text, changed: requireChanged || replaceChanged }
}

interface About {
  readonly require?: GoModStatement
  readonly replace?: GoModStatement
}

function statementsAbout(module: string, text: string): About {
  const about = goModStatements(text).filter(({ words }) => words[0] === module)
  const require = about.find(({ verb }) => verb === 'require')
  // A replacement of one version leaves the others alone.
  const version = require?.words[1]
  const replace = about.find(
    ({ verb, words }) => verb === 'replace' && (words[1] === '=>' || version === undefined || words[1] === version),
  )
  return { ...(require && { require }), ...(replace && { replace }) }
}

/** What a statement says, wherever it stands and however it is spaced. */
const meaning = (statement: GoModStatement | undefined): string | undefined =>
  statement && JSON.stringify([statement.words, statement.indirect])

/** Quoted words may hold anything; a comment runs to the end of the line. */
function wordsOf(line: string): string[] {
  const words: string[] = []
  for (const [word, interpreted, raw] of line.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|\/\/.*|[()]|[^\s()"`]+/g)) {
    if (word.startsWith('//')) break
    words.push(interpreted?.replace(/\\(.)/g, '$1') ?? raw ?? word)
  }
  return words
}
