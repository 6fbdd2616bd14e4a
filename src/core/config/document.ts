import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import type { Path } from '../mistake/config.ts'
import type { ValueMistake } from '../mistake/value.ts'

/** A config file as values, and where each of them stands. */
export interface ConfigDocument {
  readonly value: unknown
  /** Of the value at the path or, for `key`, of the key itself; of what is nearest to it where there is nothing. */
  readonly position: (path: Path, of?: 'value' | 'key') => { line: number; column: number }
  /** Keys that a map has twice; the last one counts. They do not keep the rest from being read. */
  readonly duplicates: readonly AtPosition[]
}

/** A mistake of the YAML itself, where it is. */
interface AtPosition {
  readonly line: number
  readonly column: number
  readonly mistake: ValueMistake
}

// Both are far beyond any real file. The config comes with a pull request, so from anyone.
const maximalLength = 256 * 1024
const maximalAliases = 100

// Values below these keys are texts for a program, so `1.10` must not become 1.1, nor `0x1F` 31.
const verbatimKeys = new Set(['args', 'env', 'run-env', 'freeze'])

/** Reads the YAML; either a document, or the mistakes that keep it from being one. */
export function parseConfigDocument(text: string): ConfigDocument | { readonly mistakes: readonly AtPosition[] } {
  if (text.length > maximalLength) {
    return atStart({ kind: 'file-too-long', characters: text.length, limit: maximalLength })
  }
  const counter = new LineCounter()
  // A byte order mark would count as a column.
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: counter,
    merge: true,
    stringKeys: true,
    // Keys are compared below, where the message can name them.
    uniqueKeys: false,
    prettyErrors: false,
  })
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const problems = [...document.errors, ...document.warnings]
  if (problems.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
    // Where the stack ends is no place in the file.
    return atStart({ kind: 'nested-too-deeply' })
  }
  const mistakes = problems.map(
    ({ code, message, pos }): AtPosition => ({
      ...at(pos[0]),
      mistake: code === 'MULTIPLE_DOCS' ? { kind: 'second-document' } : { kind: 'not-yaml', words: message },
    }),
  )
  if (mistakes.length > 0) return { mistakes: withoutEchoes(mistakes) }
  if (document.directives?.yaml.explicit && document.directives.yaml.version !== '1.2') {
    // In YAML 1.1 a plain `off` is false.
    return atStart({ kind: 'other-yaml', version: document.directives.yaml.version })
  }

  const { duplicates, aliases } = structuralMistakes(document, at)
  if (aliases.length > 0) return { mistakes: [...duplicates, ...aliases] }
  try {
    const value: unknown = document.toJS({ maxAliasCount: maximalAliases })
    return { value, duplicates, position: (path, of = 'value') => at(offsetOf(document, path, of)) }
  } catch (cause) {
    // What is left to fail here is the document's doing: aliases that unfold to too much, a merge of what is no map.
    return atStart({ kind: 'unusable-yaml', words: cause instanceof Error ? cause.message : String(cause) })
  }
}

const atStart = (mistake: ValueMistake) => ({ mistakes: [{ line: 1, column: 1, mistake }] })

/** Duplicate keys and unknown aliases; also turns the values that are texts for a program back into what is written. */
function structuralMistakes(document: Document.Parsed, at: (offset: number) => { line: number; column: number }) {
  const duplicates: AtPosition[] = []
  const aliases: AtPosition[] = []
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : ''
        if (seen.has(name) && name !== '<<') {
          duplicates.push({ ...at(start(key)), mistake: { kind: 'key-twice', key: name } })
        }
        seen.add(name)
      }
    },
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return
      aliases.push({ ...at(start(alias)), mistake: { kind: 'unknown-alias', alias: alias.source } })
    },
    Pair(_, { key, value }) {
      if (!isScalar(key) || !verbatimKeys.has(String(key.value)) || !(isMap(value) || isSeq(value))) return
      for (const item of value.items) {
        const scalar = isSeq(value) ? item : (item as Pair).value
        if (isScalar(scalar) && scalar.value !== null && scalar.source !== undefined) scalar.value = scalar.source
      }
    },
  })
  return { duplicates, aliases }
}

function offsetOf(document: Document.Parsed, path: Path, of: 'value' | 'key'): number {
  let node: unknown = document.contents
  let offset = start(node)
  for (const [depth, key] of path.entries()) {
    const container = isAlias(node) ? node.resolve(document) : node
    const pair = isMap(container) ? pairOf(document, container, String(key)) : undefined
    const wantsKey = of === 'key' && depth === path.length - 1
    if (wantsKey) return pair === undefined ? offset : start(pair.key)
    const child = pair === undefined && isSeq(container) ? container.items[Number(key)] : pair?.value
    // A key without a value, as in `budgets:`, is best shown by the key.
    const empty = pair !== undefined && isScalar(child) && child.value === null && child.source === ''
    if (child === undefined || child === null || empty) return pair === undefined ? offset : start(pair.key)
    node = child
    offset = start(node)
  }
  return offset
}

/** The entry of a map, also where it comes in by a merge key. */
function pairOf(document: Document.Parsed, map: YAMLMap, key: string): Pair | undefined {
  // The last one, which counts where a key is there twice.
  const own = map.items.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === key)
  if (own !== undefined) return own
  for (const merge of map.items) {
    if (!isScalar(merge.key) || String(merge.key.value) !== '<<') continue
    const sources = isSeq(merge.value) ? merge.value.items : [merge.value]
    for (const source of sources) {
      const merged = isAlias(source) ? source.resolve(document) : source
      const found = isMap(merged)
        ? merged.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
        : undefined
      if (found !== undefined) return found
    }
  }
  return undefined
}

function start(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0
}

/** The parser stumbles over one mistake several times; the first of a line says what is wrong. */
function withoutEchoes(mistakes: readonly AtPosition[]): AtPosition[] {
  return mistakes.filter(({ line }, index) => mistakes.findIndex((other) => other.line === line) === index)
}
