import type { BinaryFacts } from './probe-protocol.ts'
import type { Cause } from './report.ts'

/** What build info says of whose doing a change is: modules that came, went or changed version, and the toolchain. */
export function causesOf(base: BinaryFacts, head: BinaryFacts): readonly Cause[] {
  const causes: Cause[] = []
  if (base.go_version !== head.go_version) {
    causes.push({
      kind: 'toolchain',
      change: 'upgraded',
      name: 'Go',
      ...(base.go_version !== undefined && { base: base.go_version }),
      ...(head.go_version !== undefined && { head: head.go_version }),
    })
  }
  const before = versions(base)
  const after = versions(head)
  for (const [name, version] of after) {
    const old = before.get(name)
    if (old === undefined) causes.push({ kind: 'module', change: 'new', name, head: version })
    else if (old !== version) causes.push({ kind: 'module', change: 'upgraded', name, base: old, head: version })
  }
  for (const [name, version] of before) {
    if (!after.has(name)) causes.push({ kind: 'module', change: 'gone', name, base: version })
  }
  return causes.toSorted((a, b) => order(a) - order(b))
}

const order = ({ kind, change }: Cause): number =>
  kind === 'toolchain' ? 1 : change === 'new' ? 0 : change === 'gone' ? 2 : 3

/** A replaced module is another one even when its version says the same. */
function versions({ modules }: BinaryFacts): ReadonlyMap<string, string> {
  return new Map(
    modules.map(({ path, version, replaced_by }) => [
      path,
      replaced_by === undefined ? version : `${version} (${replaced_by})`,
    ]),
  )
}
