import { type Inspection, kindDifferences, moduleDifferences, packageDifferences } from './inspection.ts'
import type { BinaryFacts } from './probe-protocol.ts'
import type { Cause } from './report.ts'

/** One side of a cell: what build info says of it and, where it was dissected, whose its bytes are. */
export interface CauseSide {
  readonly facts: BinaryFacts
  readonly inspection?: Inspection
}

/**
 * Whose doing a change is, the largest first: modules that came, went, changed version or grew, the program's own
 * packages, the standard library, and what belongs to nobody. With both sides dissected the bytes add up to the
 * difference of the two files; without, build info alone names modules, and they have no bytes.
 */
export function causesOf(base: CauseSide, head: CauseSide): readonly Cause[] {
  const bytes = bytesOf(base, head)
  const causes = [
    ...toolchain(base.facts, head.facts),
    ...modules(base.facts, head.facts, bytes.modules),
    ...bytes.rest,
  ]
  return causes.toSorted((a, b) => Math.abs(b.bytes ?? 0) - Math.abs(a.bytes ?? 0) || rank(a) - rank(b))
}

/** Where bytes do not tell: what is new first. */
const rank = ({ kind, change }: Cause): number =>
  kind === 'toolchain' ? 1 : change === 'new' ? 0 : change === 'gone' ? 2 : 3

function toolchain(base: BinaryFacts, head: BinaryFacts): Cause[] {
  if (base.go_version === head.go_version) return []
  return [
    {
      kind: 'toolchain',
      change: 'upgraded',
      name: 'Go',
      ...(base.go_version !== undefined && { base: base.go_version }),
      ...(head.go_version !== undefined && { head: head.go_version }),
    },
  ]
}

function modules(base: BinaryFacts, head: BinaryFacts, bytes: ReadonlyMap<string, number>): Cause[] {
  const before = versions(base)
  const after = versions(head)
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name): Cause[] => {
    const old = before.get(name)
    const version = after.get(name)
    const delta = bytes.get(name)
    const change = changeOf(old, version, delta)
    if (change === undefined) return []
    return [
      {
        kind: 'module',
        change,
        name,
        ...(old !== undefined && { base: old }),
        ...(version !== undefined && { head: version }),
        ...(delta !== undefined && { bytes: delta }),
      },
    ]
  })
}

/** A module that is linked more or less than before changed, too, at the same version. */
function changeOf(old: string | undefined, version: string | undefined, delta = 0): Cause['change'] | undefined {
  if (old === undefined) return 'new'
  if (version === undefined) return 'gone'
  if (old !== version) return 'upgraded'
  return delta === 0 ? undefined : grewOrShrank(delta)
}

const grewOrShrank = (delta: number): Cause['change'] => (delta > 0 ? 'grew' : 'shrank')

interface Bytes {
  /** By the module's path. */
  readonly modules: ReadonlyMap<string, number>
  /** What is no dependency: own packages, the standard library, bytes of nobody. */
  readonly rest: readonly Cause[]
}

function bytesOf(base: CauseSide, head: CauseSide): Bytes {
  if (base.inspection === undefined || head.inspection === undefined) return { modules: new Map(), rest: [] }
  const dependencies = new Set([...base.facts.modules, ...head.facts.modules].map(({ path }) => path))
  const own = new Set([base, head].flatMap(({ facts }) => facts.main_module?.path ?? []))
  const modules = new Map<string, number>()
  const rest: Cause[] = []
  for (const { name, base: before, head: after } of moduleDifferences(base.inspection, head.inspection)) {
    const bytes = after - before
    if (dependencies.has(name)) modules.set(name, bytes)
    else if (!own.has(name)) rest.push({ kind: 'other', change: grewOrShrank(bytes), name: otherName(name), bytes })
  }
  const ownPackages = new Set(
    [base.inspection, head.inspection].flatMap(({ packages }) =>
      packages.filter(({ module }) => module !== undefined && own.has(module)).map(({ path }) => path),
    ),
  )
  for (const { name, base: before, head: after } of packageDifferences(base.inspection, head.inspection)) {
    if (!ownPackages.has(name)) continue
    const change = before === 0 ? 'new' : after === 0 ? 'gone' : grewOrShrank(after - before)
    rest.push({ kind: 'package', change, name, bytes: after - before })
  }
  for (const { name, base: before, head: after } of kindDifferences(base.inspection, head.inspection)) {
    rest.push({ kind: 'other', change: grewOrShrank(after - before), name: kindName(name), bytes: after - before })
  }
  return { modules, rest }
}

const otherName = (module: string): string => (module === 'std' ? 'standard library' : module)

const kindNames: Readonly<Record<string, string>> = {
  dwarf: 'debug information',
  'symbol-table': 'symbol table',
  'dynamic-symbols': 'dynamic symbols',
  relocations: 'relocations',
  headers: 'headers',
  padding: 'padding',
  'build-info': 'build info',
  unknown: 'unknown',
}

/** Bytes of a kind that packages own elsewhere, here without an owner. */
const kindName = (kind: string): string => kindNames[kind] ?? `${kind.replaceAll('-', ' ')} shared by packages`

/** A replaced module is another one even when its version says the same. */
function versions({ modules }: BinaryFacts): ReadonlyMap<string, string> {
  return new Map(
    modules.map(({ path, version, replaced_by }) => [
      path,
      replaced_by === undefined ? version : `${version} (${replaced_by})`,
    ]),
  )
}
