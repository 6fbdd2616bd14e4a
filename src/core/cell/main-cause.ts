import type { Cause } from '../binary/binary.ts'
import { grouped } from '../grouped.ts'
import type { Cell } from './cell.ts'

export interface MainCause {
  readonly cause: Cause
  /** Of the cause and of what comes along with it, in the direction of the whole change. */
  readonly bytes: number
  /** What is there for its sake: new modules, and packages of the standard library. */
  readonly along: { readonly modules: number; readonly packages: number }
}

/**
 * The largest cause that is somebody's doing, if it makes a fifth of the change: a module together with the new ones and
 * the standard library's packages that it brings along, since to decide on it is to decide on them.
 */
export function mainCauseOf({ causes, metrics }: Cell): MainCause | undefined {
  const delta = metrics.size?.delta ?? 0
  const doings = causes.filter(({ kind, bytes = 0 }) => kind !== 'other' && bytes * delta > 0)
  const modules = doings.filter(({ kind }) => kind === 'module')
  const byName = new Map(modules.map((cause) => [cause.name, cause]))
  const module = (cause: Cause): Cause =>
    (cause.change === 'new' ? byName.get(cause.goMod?.through ?? '') : undefined) ?? cause
  const bringer = (cause: Cause): Cause => {
    if (cause.kind === 'module') return module(cause)
    const onTheWay = cause.change === 'new' ? firstOnTheWay(cause, modules) : undefined
    return onTheWay === undefined ? cause : module(onTheWay)
  }
  const found = [...grouped(doings, bringer)].map(([cause, all]) => {
    const along = (wanted: Cause['kind']) => all.filter((one) => one !== cause && one.kind === wanted).length
    return {
      cause,
      bytes: all.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
      along: { modules: along('module'), packages: along('package') },
    }
  })
  const largest = found.toSorted((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes))[0]
  return largest === undefined || Math.abs(largest.bytes) * 5 < Math.abs(delta) ? undefined : largest
}

/** The new module through which a package came: the first of the import chain's that is one. */
function firstOnTheWay({ chain = [] }: Cause, modules: readonly Cause[]): Cause | undefined {
  const fresh = modules.filter(({ change }) => change === 'new')
  const ownerOf = (path: string) => fresh.find(({ name }) => path === name || path.startsWith(`${name}/`))
  return chain.map(ownerOf).find((owner) => owner !== undefined)
}
