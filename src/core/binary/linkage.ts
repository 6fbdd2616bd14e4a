import type { Binary } from './binary.ts'

/** What became of where a program can run, and of which tools can read it. */
export type LinkageChange =
  /** Base was static; `needs` is what head looks for where it runs. */
  | { readonly kind: 'dynamic'; readonly needs: string }
  | { readonly kind: 'static'; readonly needed: string }
  | { readonly kind: 'libraries'; readonly needs: string }
  | { readonly kind: 'stripped' }

/** The files of both sides, as far as there are any. */
interface Sides {
  readonly base?: Binary | undefined
  readonly head?: Binary | undefined
}

/** Changes that no size tells and that can keep a program from starting where base did. */
export function linkageChanges({ base, head }: Sides): LinkageChange[] {
  if (base === undefined || head === undefined) return []
  const changes: LinkageChange[] = []
  if (base.interpreter === undefined && head.interpreter !== undefined) {
    changes.push({ kind: 'dynamic', needs: neededInWords(head) })
  } else if (base.interpreter !== undefined && head.interpreter === undefined) {
    changes.push({ kind: 'static', needed: neededInWords(base) })
  } else {
    const libraries = (head.libraries ?? []).filter((name) => !base.libraries?.includes(name))
    if (libraries.length > 0) changes.push({ kind: 'libraries', needs: neededInWords({ libraries }) })
  }
  if (base.stripped === false && head.stripped === true) changes.push({ kind: 'stripped' })
  return changes
}

interface Needs {
  readonly interpreter?: string | undefined
  readonly libraries?: readonly string[] | undefined
}

/** "ld-linux-x86-64.so.2 and libc.so.6". */
export function neededInWords({ interpreter, libraries = [] }: Needs): string {
  const names = [...(interpreter === undefined ? [] : [interpreter.split('/').at(-1) ?? '']), ...libraries]
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}
