/** A named way to build, and run, a program. Absent means: what the go command does by itself. */
export interface FlagSet {
  readonly name: string
  readonly ldflags?: string
  readonly gcflags?: string
  readonly asmflags?: string
  readonly tags?: readonly string[]
  readonly buildmode?: string
  readonly trimpath?: boolean
  readonly race?: boolean
  /** `auto`, `off`, or a profile's path. */
  readonly pgo?: string
  /** Environment of the build. */
  readonly env: Readonly<Record<string, string>>
  /** Environment of the measured program. */
  readonly runEnv: Readonly<Record<string, string>>
  /** A shell line of the user's that writes the binary to `$OUTPUT`, in place of the go command. */
  readonly build?: string
}

const flagSet = (name: string, rest: Partial<FlagSet>): FlagSet => ({ name, env: {}, runEnv: {}, ...rest })

/** The flag sets that a config can name without defining them. */
export const builtInFlagSets: readonly FlagSet[] = [
  flagSet('default', {}),
  flagSet('stripped', { ldflags: '-s -w' }),
  flagSet('strip-symbols', { ldflags: '-s' }),
  flagSet('strip-dwarf', { ldflags: '-w' }),
  flagSet('pie', { buildmode: 'pie' }),
  flagSet('trimpath', { trimpath: true }),
  flagSet('no-inline', { gcflags: 'all=-l' }),
  flagSet('gc-off', { runEnv: { GOGC: 'off' } }),
  flagSet('release', { trimpath: true, ldflags: '-s -w', env: { CGO_ENABLED: '0' } }),
]
