import coerce from 'semver/functions/coerce.js'
import compare from 'semver/functions/compare.js'
import type { Cause } from './binary.ts'
import type { BinaryFacts } from './binary-facts.ts'
import { type Difference, differences, type InspectedPackage, type Inspection, unownedByKind } from './inspection.ts'
import { type ModuleChange, moduleChanges } from './module-changes.ts'

/** One side of a cell: what build info says of it and, where it was dissected, whose its bytes are. */
export interface CauseSide {
  readonly facts: BinaryFacts
  readonly inspection?: Inspection
}

/**
 * Whose doing a change is, the largest first: modules that came, went, changed version or grew, the program's own
 * packages and those of the standard library that came or went, embedded files, and what belongs to nobody. With both sides dissected the bytes add up
 * to the difference of the two files; without, build info alone names modules, and they have no bytes.
 */
export function causesOf(base: CauseSide, head: CauseSide): readonly Cause[] {
  const changes = moduleChanges(base.facts.modules, head.facts.modules)
  const bytes = bytesByCause(base, head, changes)
  const ofModules = changes.flatMap((change) => moduleCause(change, bytes.get(`module ${change.name}`)))
  const causes = [...toolchainCause(base.facts, head.facts, bytes.get(toolchainKey)), ...ofModules, ...restOf(bytes)]
  return causes.toSorted((a, b) => Math.abs(b.bytes ?? 0) - Math.abs(a.bytes ?? 0) || rank(a) - rank(b))
}

/** Where bytes do not tell: what is new first. */
const rank = ({ kind, change }: Cause): number =>
  kind === 'toolchain' ? 1 : change === 'new' ? 0 : change === 'gone' ? 2 : 3

const toolchainKey = 'toolchain Go'

/** Another Go version is the cause of what became of the standard library, which is then none of the user's doing. */
function toolchainCause(base: BinaryFacts, head: BinaryFacts, bytes: Difference | undefined): Cause[] {
  const [before, after] = [base.go_version, head.go_version]
  if (before === after) return []
  const [old, now] = [coerce(before), coerce(after)]
  return [
    {
      kind: 'toolchain',
      change: old !== null && now !== null && compare(old, now) > 0 ? 'downgraded' : 'upgraded',
      name: 'Go',
      ...(before !== undefined && { base: before }),
      ...(after !== undefined && { head: after }),
      ...(bytes && { bytes: deltaOf(bytes) }),
    },
  ]
}

/** A module that is linked more or less than in base changed, too, at the same version. */
function moduleCause({ name, base, head, change }: ModuleChange, bytes: Difference | undefined): Cause[] {
  if (change === 'same' && bytes === undefined) return []
  return [
    {
      kind: 'module',
      change: change === 'same' ? grewOrShrank(deltaOf(bytes)) : change,
      name,
      ...(base !== undefined && { base }),
      ...(head !== undefined && { head }),
      ...(bytes && { bytes: deltaOf(bytes) }),
    },
  ]
}

/** What is no module and no toolchain: own packages, embedded files, the standard library, bytes of nobody. */
function restOf(bytes: ReadonlyMap<string, Difference>): Cause[] {
  return [...bytes].flatMap(([key, difference]): Cause[] => {
    const [kind, name] = split(key)
    if (kind === 'module' || kind === 'toolchain') return []
    const change = kind === 'other' ? grewOrShrank(deltaOf(difference)) : changeOf(difference)
    return [{ kind, change, name, bytes: deltaOf(difference) }]
  })
}

const deltaOf = (difference?: Difference): number => (difference === undefined ? 0 : difference.head - difference.base)
const grewOrShrank = (delta: number): Cause['change'] => (delta > 0 ? 'grew' : 'shrank')

const changeOf = (difference: Difference): Cause['change'] =>
  difference.base === 0 ? 'new' : difference.head === 0 ? 'gone' : grewOrShrank(deltaOf(difference))

/** "module x.org/y": what a cause is called while bytes are added up. */
type CauseKey = `${Cause['kind']} ${string}`

function split(key: string): [Cause['kind'], string] {
  const at = key.indexOf(' ')
  return [key.slice(0, at) as Cause['kind'], key.slice(at + 1)]
}

/** Bytes in base and in head by cause; those that are equal are left out. Empty unless both sides were dissected. */
function bytesByCause(base: CauseSide, head: CauseSide, changes: readonly ModuleChange[]): Map<string, Difference> {
  if (base.inspection === undefined || head.inspection === undefined) return new Map()
  const keyOf = packageKeys(base, head, changes)
  const embedded = embeddedDifferences(base.inspection, head.inspection)
  const untouched = untouchedPackages(base, head, changes)
  const sums = (side: 'base' | 'head', inspection: Inspection): Map<string, number> => {
    const found = new Map<string, number>()
    const add = (key: CauseKey, bytes: number) => found.set(key, (found.get(key) ?? 0) + bytes)
    const named = new Map<string, number>()
    for (const { name, package: owner, ...bytes } of embedded) {
      add(`embedded ${name}`, bytes[side])
      named.set(owner, (named.get(owner) ?? 0) + bytes[side])
    }
    for (const one of inspection.packages) {
      const shared = untouched.has(one.path) ? one.bytes - one.code - one.functionTable : (one.shared ?? 0)
      add(keyOf(one), one.bytes - shared - (named.get(one.path) ?? 0))
      if (shared > 0) add('other data shared by packages', shared)
    }
    for (const [kind, bytes] of unownedByKind(inspection)) add(`other ${unownedKindName(kind)}`, bytes)
    return found
  }
  const found = differences(sums('base', base.inspection), sums('head', head.inspection))
  return new Map(found.map((difference) => [difference.name, difference]))
}

/** The name of the cause that its packages are together, but for those that have a row of their own. */
export const standardLibrary = 'standard library'

/** Bytes from which a package of the standard library that came or went is worth a name. */
const namedFrom = 16_000

/** Under which cause the bytes of a package are added up. */
function packageKeys(base: CauseSide, head: CauseSide, changes: readonly ModuleChange[]) {
  const dependencies = new Map(changes.flatMap(({ name, paths }) => paths.map((path) => [path, name] as const)))
  const own = new Set([base, head].flatMap(({ facts }) => facts.main_module?.path ?? []))
  const sameGo = base.facts.go_version === head.facts.go_version
  const named = standardPackagesOfOneSide(base, head)
  return ({ path, module }: InspectedPackage): CauseKey => {
    if (module === 'std' && !sameGo) return toolchainKey
    if (module === 'std') return named.has(path) ? `package ${path}` : `other ${standardLibrary}`
    if (module === undefined) return 'other code of C and of no package'
    const dependency = dependencies.get(module)
    if (dependency !== undefined) return `module ${dependency}`
    return own.has(module) ? `package ${path}` : `other ${module}`
  }
}

/** An import of `net/http` or `time/tzdata` is somebody's choice, and can be undone. Another Go version's packages are not. */
function standardPackagesOfOneSide(base: CauseSide, head: CauseSide): ReadonlySet<string> {
  const ofSide = ({ inspection }: CauseSide) => inspection?.packages.filter(({ module }) => module === 'std') ?? []
  const [before, after] = [ofSide(base), ofSide(head)]
  const onlyIn = (these: readonly InspectedPackage[], others: readonly InspectedPackage[]) => {
    const known = new Set(others.map(({ path }) => path))
    return these.filter(({ path, bytes }) => !known.has(path) && bytes >= namedFrom)
  }
  return new Set([...onlyIn(before, after), ...onlyIn(after, before)].map(({ path }) => path))
}

/**
 * Dependencies of the same version whose code is the same to the byte: nobody changed their data either, so where more or
 * less of it is found, whose it is was told differently on the two sides.
 */
function untouchedPackages(base: CauseSide, head: CauseSide, changes: readonly ModuleChange[]): ReadonlySet<string> {
  const same = new Set(changes.filter(({ change }) => change === 'same').map(({ name }) => name))
  if (base.facts.go_version === head.facts.go_version) same.add('std')
  const before = new Map(base.inspection?.packages.map((one) => [one.path, one]))
  const untouched = head.inspection?.packages.filter(({ path, module, code, functionTable }) => {
    const old = before.get(path)
    return module !== undefined && same.has(module) && old?.code === code && old.functionTable === functionTable
  })
  return new Set(untouched?.map(({ path }) => path))
}

interface EmbeddedDifference extends Difference {
  readonly package: string
}

/** A web application may embed hundreds of files; those that changed most have a name of their own. */
const mostEmbedded = 20

/** Files of go:embed whose size differs, the largest change first. */
function embeddedDifferences(base: Inspection, head: Inspection): EmbeddedDifference[] {
  const byName = ({ embedded = [] }: Inspection) =>
    new Map(embedded.map((file) => [JSON.stringify([file.package, file.name]), file.bytes]))
  return differences(byName(base), byName(head))
    .slice(0, mostEmbedded)
    .map(({ name: key, ...bytes }) => {
      const [owner, name] = JSON.parse(key) as [string, string]
      return { ...bytes, name, package: owner }
    })
}

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
export const unownedKindName = (kind: string): string =>
  kindNames[kind] ?? `${kind.replaceAll('-', ' ')} shared by packages`
