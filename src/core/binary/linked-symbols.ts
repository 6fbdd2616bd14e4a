import { shortened } from '../shortened.ts'

/** A function that calls a method by a name that only the running program knows. */
export interface ReflectCall {
  readonly function: string
  /** The functions (now and then a variable that holds one) it is reached through, from `main.main`, itself the last. */
  readonly path: readonly string[]
}

/** Reads what the linker prints under `-dumpdep`, a line at a time: there may be hundreds of thousands. */
export interface SymbolReader {
  readonly read: (line: string) => void
  /** What switched dead-code elimination off; undefined: nothing did. */
  readonly reflectCall: () => ReflectCall | undefined
}

/**
 * A line `a -> b` says that b is linked because of a, and each symbol has one such line. The first function marked
 * `<ReflectMethod>` is the cause: what is reached only because all exported methods are kept is printed after it.
 * Source: cmd/link/internal/ld/deadcode.go
 */
export function symbolReader(): SymbolReader {
  const reachedBy = new Map<string, string>()
  let caller: string | undefined
  return {
    read: (line) => {
      if (caller !== undefined) return
      const arrow = line.indexOf(' -> ')
      if (arrow === -1) return
      const from = symbolOf(line.slice(0, arrow))
      const to = symbolOf(line.slice(arrow + 4))
      if (leadsNowhere(to.name)) return
      // A name may stand for two symbols: an assembly function, and its wrapper of the same name.
      if (from.name !== to.name && !reachedBy.has(to.name)) reachedBy.set(to.name, from.name)
      if (to.isReflectCall) caller = to.name
    },
    reflectCall: () => (caller === undefined ? undefined : reflectCall(functionsTo(caller, reachedBy))),
  }
}

function symbolOf(text: string): { name: string; isReflectCall: boolean } {
  const marks = /(?: ?<(?:UsedInIface|ReflectMethod)>)+$/.exec(text)?.[0] ?? ''
  return { name: text.slice(0, text.length - marks.length), isReflectCall: marks.includes('<ReflectMethod>') }
}

/** Most of what is printed: constants, which reach nothing. */
const leadsNowhere = (name: string): boolean => name.startsWith('go:string.') || name.startsWith('gclocals·')

function functionsTo(symbol: string, reachedBy: ReadonlyMap<string, string>): string[] {
  const path = new Set<string>()
  // For the same reason a path might turn in a circle.
  for (let name: string | undefined = symbol; name !== undefined && !path.has(name); name = reachedBy.get(name))
    path.add(name)
  const names = [...path].reverse()
  const start = names.indexOf('main.main')
  const ofProgram = start === -1 ? names.filter((name) => packageOf(name) !== 'runtime') : names.slice(start)
  return ofProgram.filter(isFunction).map(readable)
}

function reflectCall(functions: readonly string[]): ReflectCall | undefined {
  // reflect's own functions that do it (Value.Methods, since Go 1.26) do it for somebody.
  const path = functions.slice(0, functions.findLastIndex((name) => packageOf(name) !== 'reflect') + 1)
  const last = path.at(-1)
  return last === undefined ? undefined : { function: last, path: shortened(path) }
}

/** Not a type, a table, data, or where a program begins. */
const isFunction = (name: string): boolean => !/^(type:|go:|_|runtime\.)|·f$|\.\.inittask$/.test(name)

/** The linker writes a dot in a path's last element as %2e, and a generic function with the shapes of its arguments. */
const readable = (name: string): string =>
  name
    .replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\[.*\]/, '[…]')

/** "text/template" of "text/template.(*state).evalField"; of a path whose last element has a dot, what stands before that. */
export function packageOf(name: string): string {
  const plain = name.replace(/[([].*$/, '')
  const dot = plain.indexOf('.', plain.lastIndexOf('/') + 1)
  return dot === -1 ? plain : plain.slice(0, dot)
}
