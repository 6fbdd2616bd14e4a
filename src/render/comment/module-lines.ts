import type { Cause } from '../../core/binary/binary.ts'
import type { Cell } from '../../core/cell/cell.ts'
import { grouped } from '../../core/grouped.ts'
import type { Report } from '../../core/report/report.ts'
import { code, type Line, type Span } from '../document.ts'
import { chainText } from '../link-text.ts'

const mostNames = 4

/**
 * Modules that came, went or changed version, and the toolchain: a line for each kind of change and set of programs, and
 * one that says why a new one is linked.
 */
export function moduleLines(report: Report): readonly Line[] {
  const programsOf = new Map<string, { readonly cause: Cause; readonly cell: Cell; readonly programs: Set<string> }>()
  for (const cell of report.cells) {
    for (const cause of cell.causes) {
      if (!isVersionChange(cause)) continue
      const key = JSON.stringify([cause.kind, cause.change, cause.name, cause.base, cause.head])
      const known = programsOf.get(key) ?? { cause, cell, programs: new Set() }
      known.programs.add(cell.program)
      programsOf.set(key, known)
    }
  }
  const changes = [...programsOf.values()].map(({ programs, ...rest }) => ({ ...rest, where: named([...programs]) }))
  const lines = grouped(changes, ({ cause: { kind, change }, where }) => JSON.stringify([kind, change, where]))
  return [...lines.values()].flatMap((group): Line[] => {
    const first = group[0]
    if (first === undefined) return []
    const causes = group.map(({ cause }) => cause)
    return [[...titleOf(first.cause, group.length), ...listed(causes), ` in ${first.where}.`], ...pathLine(group)]
  })
}

interface Change {
  readonly cause: Cause
  /** The first one that it is in. */
  readonly cell: Cell
}

function pathLine(changes: readonly Change[]): readonly Line[] {
  const known = changes.filter(({ cause: { change, chain } }) => change === 'new' && chain !== undefined)
  // What comes along is there for the sake of another one, which is the one to decide on.
  const found = known.find(({ cause: { goMod } }) => goMod?.through === undefined) ?? known[0]
  if (found === undefined) return []
  const which: Line = changes.length === 1 ? ['Path: '] : ['Path to ', code(found.cause.name), ': ']
  return [[...which, ...chainText(found.cause, found.cell), '.']]
}

/** What reviewers look for first; a module that merely grew is in the fold. */
function isVersionChange({ kind, change }: Cause): boolean {
  return kind === 'toolchain' || (kind === 'module' && ['new', 'gone', 'upgraded', 'downgraded'].includes(change))
}

function titleOf({ kind, change }: Cause, count: number): Line {
  if (kind === 'toolchain') return ['Toolchain: ']
  const modules = count === 1 ? 'module' : 'modules'
  if (change === 'new') return [`New ${modules}: `]
  return change === 'gone' ? [`Gone ${modules}: `] : [`Changed ${modules}: `]
}

function listed(causes: readonly Cause[]): Line {
  const shown = causes
    .slice(0, mostNames)
    .flatMap((cause, at): Span[] => [...(at > 0 ? [', '] : []), code(cause.name), ` ${versions(cause)}`])
  const rest = causes.length - mostNames
  return rest > 0 ? [...shown, ` and ${rest} more`] : shown
}

function versions({ change, base, head }: Cause): string {
  if (change === 'new') return head ?? ''
  return change === 'gone' ? (base ?? '') : `${base ?? '?'} → ${head ?? '?'}`
}

/** "a, b, c, d and 12 more". */
function named(names: readonly string[]): string {
  const rest = names.length - mostNames
  return rest > 0 ? `${names.slice(0, mostNames).join(', ')} and ${rest} more` : names.join(', ')
}
