import { grouped } from '../core/grouped.ts'
import type { Cause, Report } from '../core/report.ts'
import { code, type Line, type Span } from './document.ts'

const mostNames = 4

/** Modules that came, went or changed version, and the toolchain: a line for each kind of change and set of programs. */
export function moduleLines(report: Report): readonly Line[] {
  const programsOf = new Map<string, { readonly cause: Cause; readonly programs: Set<string> }>()
  for (const { causes, program } of report.cells) {
    for (const cause of causes) {
      if (!isVersionChange(cause)) continue
      const key = JSON.stringify([cause.kind, cause.change, cause.name, cause.base, cause.head])
      const known = programsOf.get(key) ?? { cause, programs: new Set() }
      known.programs.add(program)
      programsOf.set(key, known)
    }
  }
  const changes = [...programsOf.values()].map(({ cause, programs }) => ({ cause, where: named([...programs]) }))
  const lines = grouped(changes, ({ cause: { kind, change }, where }) => JSON.stringify([kind, change, where]))
  return [...lines.values()].map((group): Line => {
    const first = group[0]
    if (first === undefined) return []
    return [...titleOf(first.cause, group.length), ...listed(group.map(({ cause }) => cause)), ` in ${first.where}.`]
  })
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
