import compare from 'semver/functions/compare.js'
import valid from 'semver/functions/valid.js'
import type { BinaryFacts } from './binary-facts.ts'

/** What became of a module between two binaries, by their build info. */
export interface ModuleChange {
  /** Head's path, or base's where head has none. */
  readonly name: string
  /** Every path that its packages have on either side: more than one after a new major version. */
  readonly paths: readonly string[]
  /** Version in base, with the replacement in brackets. Absent: new. */
  readonly base?: string
  /** Absent: gone. */
  readonly head?: string
  readonly change: 'new' | 'gone' | 'upgraded' | 'downgraded' | 'same'
}

type Module = BinaryFacts['modules'][number]

/**
 * The modules of either side, each once. A path that ends in another major version is the same module to a reader:
 * yaml/v3 that went and yaml/v4 that came are one upgrade, not a loss and a growth of a third of a megabyte each.
 */
export function moduleChanges(base: readonly Module[], head: readonly Module[]): readonly ModuleChange[] {
  const before = new Map(base.map((module) => [module.path, module]))
  const after = new Map(head.map((module) => [module.path, module]))
  const gone = base.filter(({ path }) => !after.has(path))
  const came = head.filter(({ path }) => !before.has(path))
  const successors = new Map<Module, Module>()
  for (const old of gone) {
    const next = came.find(
      (module) => stem(module.path) === stem(old.path) && ![...successors.values()].includes(module),
    )
    if (next !== undefined) successors.set(old, next)
  }
  const predecessors = new Map([...successors].map(([old, next]) => [next, old]))
  return [
    ...head.map((module) => changeOf(before.get(module.path) ?? predecessors.get(module), module)),
    ...gone.filter((module) => !successors.has(module)).map((module) => changeOf(module, undefined)),
  ]
}

/** `go.yaml.in/yaml/v4` and `gopkg.in/yaml.v3` without what says the major version. */
const stem = (path: string): string => path.replace(/(\/v\d+|^(gopkg\.in\/.*)\.v\d+)$/, '$2')

function changeOf(base: Module | undefined, head: Module | undefined): ModuleChange {
  const named = head ?? base
  if (named === undefined) throw new Error('a module of neither side')
  return {
    name: named.path,
    paths: [...new Set([base, head].flatMap((module) => module?.path ?? []))],
    ...(base && { base: versionText(base) }),
    ...(head && { head: versionText(head) }),
    change: base === undefined ? 'new' : head === undefined ? 'gone' : direction(base, head),
  }
}

/** A replaced module is another one even when its version says the same. */
const versionText = ({ version, replaced_by }: Module): string =>
  replaced_by === undefined ? version : `${version} (${replaced_by})`

function direction(base: Module, head: Module): 'upgraded' | 'downgraded' | 'same' {
  if (base.path === head.path && versionText(base) === versionText(head)) return 'same'
  // "(devel)" and the like are in no order.
  const ordered = valid(base.version) !== null && valid(head.version) !== null
  return ordered && compare(base.version, head.version) > 0 ? 'downgraded' : 'upgraded'
}
