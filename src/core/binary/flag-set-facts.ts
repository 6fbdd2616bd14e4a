import type { FlagSet } from '../plan/flag-set.ts'
import type { FlagSetEffect } from '../reason/flag-set-effect.ts'
import type { FlagSetFacts } from './binary.ts'
import type { BinaryFacts } from './binary-facts.ts'

// What a flag set does to a binary, told by the files. What these effects promise is tried in __tests__/go/binary/flag-sets.test.ts.

/** A flag set and what it gave. */
export interface Subject {
  readonly flags: FlagSet
  readonly head: BinaryFacts
  /** Absent: there is nothing to compare with, or it does not build. */
  readonly base?: BinaryFacts
}

/** What a flag set does to a program's file, against the first flag set of the program. `earlier` are those before it. */
export function factsOf(subject: Subject, first: Subject, earlier: readonly (Subject | undefined)[]): FlagSetFacts {
  const { head, base } = subject
  const isFirst = subject === first
  const twin = earlier.find((other) => other?.head.sha256 === head.sha256)
  return {
    sectionsGone: isFirst ? [] : lacking(first.head, head),
    sectionsNew: isFirst ? [] : lacking(head, first.head),
    sameSections: isFirst ? [] : sameSections(first.head, head),
    loadable: head.loadable_size,
    notLoadable: head.size - head.loadable_size,
    symbols: head.symbols,
    dynamicSymbols: head.dynamic_symbols,
    libraries: [...head.libraries],
    ...(head.interpreter !== undefined && { interpreter: head.interpreter }),
    ...(base && { layer: base.sha256 === head.sha256 ? 'reused' : 'new' }),
    ...(twin && { sameFileAs: twin.flags.name }),
    effects: [
      ...(twin ? [{ kind: 'same-file', flagSet: twin.flags.name } as const] : fileEffects(subject)),
      ...runEffects(subject),
    ],
  }
}

/** Sections of one file that the other has not, or only without content. */
function lacking(one: BinaryFacts, other: BinaryFacts): string[] {
  const names = new Set(contents(other).map(({ name }) => name))
  return contents(one).flatMap(({ name }) => (names.has(name) ? [] : [name]))
}

const contents = ({ sections }: BinaryFacts): BinaryFacts['sections'] =>
  sections.filter(({ file_bytes, memory_bytes }) => file_bytes > 0 || memory_bytes > 0)

/** Code, read-only data, data and function table, as their sections are called in ELF, Mach-O and PE files. */
const told: readonly RegExp[] = [
  /^(\.|__TEXT,__)text$/,
  /^(\.|__TEXT,__)ro?data$/,
  /^(\.|__DATA,__)data$/,
  /[._]gopclntab$/,
]

/** Which of them are the same bytes in both. */
function sameSections(first: BinaryFacts, other: BinaryFacts): string[] {
  return told.flatMap((name) => {
    const section = ({ sections }: BinaryFacts) => sections.find((one) => name.test(one.name))
    const [before, after] = [section(first), section(other)]
    return after !== undefined && before?.sha256 === after.sha256 ? [after.name] : []
  })
}

function fileEffects({ head }: Subject): FlagSetEffect[] {
  const effects: FlagSetEffect[] = []
  if (head.stripped) {
    // Only Go's own toolchain keeps a function table whatever is stripped.
    const functionTable = head.go_version !== undefined
    effects.push({ kind: 'stripped', elf: head.format === 'elf', functionTable })
  } else if (!hasDebugInformation(head)) {
    // Without symbols there is none either, and one warning is enough.
    effects.push({ kind: 'no-debug-information' })
  }
  if (head.interpreter !== undefined)
    effects.push({ kind: 'needs-files', interpreter: head.interpreter, libraries: [...head.libraries] })
  if (settingOf(head, '-trimpath') === 'true') effects.push({ kind: 'import-paths-in-traces' })
  if (settingOf(head, '-race') === 'true') effects.push({ kind: 'watches-races' })
  return effects
}

const hasDebugInformation = ({ sections }: BinaryFacts): boolean => sections.some(({ name }) => /debug_info/.test(name))

const settingOf = ({ settings }: BinaryFacts, wanted: string): string | undefined =>
  settings.find(({ key }) => key === wanted)?.value

function runEffects({ flags: { runEnv } }: Subject): FlagSetEffect[] {
  if (runEnv.GOGC !== 'off') return []
  const limit = runEnv.GOMEMLIMIT
  return [limit ? { kind: 'collects-late', limit } : { kind: 'never-collects' }]
}
