import type { CellKey } from '../cell-key.ts'
import { type FlagSet, textOfFlags } from '../plan/flag-set.ts'

/**
 * The same flag set with symbols kept: its binary tells of a stripped one whose its data is. Undefined where the flags do
 * not strip, or a command of the user's builds. The linker's `-s` and `-w` are all that is taken away.
 */
export function unstrippedTwin(flagSet: FlagSet): FlagSet | undefined {
  const { ldflags, build, ...rest } = flagSet
  if (ldflags === undefined || build !== undefined) return undefined
  const kept = ldflags
    .replace(/(?<=^|\s)--?[sw](=true)?(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (kept === ldflags.replace(/\s+/g, ' ').trim()) return undefined
  return { ...rest, ...(kept !== '' && { ldflags: kept }) }
}

/** Whether two flag sets build the same; how the program is run, and what they are called, does not count. */
export function buildAlike(one: FlagSet, other: FlagSet): boolean {
  const build = ({ name: _name, runEnv: _runEnv, ...flags }: FlagSet) => textOfFlags(flags)
  return build(one) === build(other)
}

/** One text for all cells whose processes do the same: what is only stripped runs as what is not. */
export function soaksAlike({ program, platform }: CellKey, flags: FlagSet): string {
  const { name: _name, ...rest } = unstrippedTwin(flags) ?? flags
  return JSON.stringify([program, platform, textOfFlags(rest)])
}
