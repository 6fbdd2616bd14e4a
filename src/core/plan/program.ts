/** How a started program shows that it is ready; a program that is meant to end is ready when it has ended. */
export type Ready =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'http'; readonly url: string }
  | { readonly kind: 'tcp'; readonly address: string }
  | { readonly kind: 'stdout'; readonly pattern: string }

/** How to start a program. `{port}` in args, env and ready is a free port, another one for each start. */
export interface Run {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly ready: Ready
  /** Seconds. */
  readonly timeout: number
}

/** One main package, and how to run it. */
export interface Program {
  readonly name: string
  /** As the go command takes it, relative to the working directory: `./cmd/server`, or an import path. Empty for a prebuilt one without. */
  readonly package: string
  /** The same before head, where that is another: the program was moved. */
  readonly packageBefore?: string
  /** Binaries that are taken as they are, in place of building. */
  readonly prebuilt?: { readonly base: string; readonly head: string }
  /** Absent: not known how to start it, so ways that most programs know are tried. `off`: it is not to be started. */
  readonly run?: Run | 'off'
  /** A shell line that puts load on the running program while it soaks. */
  readonly load?: string
}

/** The programs, each with the package that an earlier config has for its name, where that is another. */
export function withPackagesOf(earlier: readonly Program[], programs: readonly Program[]): Program[] {
  return programs.map((program) => {
    const before = earlier.find(({ name }) => name === program.name)
    const isBuilt = before !== undefined && before.prebuilt === undefined && program.prebuilt === undefined
    return isBuilt && before.package !== program.package ? { ...program, packageBefore: before.package } : program
  })
}
