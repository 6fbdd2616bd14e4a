import { dirname, join } from 'node:path'

/** Test files by the way they may run. */
export interface Phases {
  /** Neither they nor their imports can start a process or use the network. They run in one process. */
  readonly pure: readonly string[]
  /** Each runs in a process of its own, several at once. */
  readonly together: readonly string[]
  /** They say with a line `// Runs alone: …` why no other file may run at the same time. */
  readonly alone: readonly string[]
}

const effects = /^(node:)?(child_process|cluster|dgram|https?|http2|net|tls|worker_threads)$|^@actions\//
const saysAlone = /^\/\/ Runs alone: \S/m
// What is imported for its types alone is not there at run time.
const imported = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm

/** Sorts test files, whose imports `read` finds. */
export function phasesOf(files: readonly string[], read: (path: string) => string): Phases {
  const texts = new Map<string, string>()
  const textOf = (path: string): string => {
    const text = texts.get(path) ?? read(path)
    texts.set(path, text)
    return text
  }
  const isAlone = (path: string) => saysAlone.test(textOf(path))
  const others = files.filter((path) => !isAlone(path))
  const pure = others.filter((path) => !reachesEffects(path, textOf))
  return { pure, together: others.filter((path) => !pure.includes(path)), alone: files.filter(isAlone) }
}

function reachesEffects(path: string, textOf: (path: string) => string): boolean {
  const seen = new Set([path])
  for (const file of seen) {
    for (const [, statement, expression] of textOf(file).matchAll(imported)) {
      const name = statement ?? expression ?? ''
      if (effects.test(name)) return true
      if (name.startsWith('.') && name.endsWith('.ts')) seen.add(join(dirname(file), name))
    }
  }
  return false
}
