// Flags may make a build read files that `go list` does not name: an overlay, a profile, a linker script. Listed here are flags that
// are known not to name a file, because Go versions and C compilers add flags that do.

/** The first flag of a GOFLAGS through which a build may read a file that `go list` does not name; undefined if there is none. */
export function fileFlagOfGo(goflags: string): string | undefined {
  return wordsOf(goflags).find((word) => {
    const { name, value = '' } = flagOf(word)
    if (toolFlags.test(name)) return fileFlagOfTool(value) !== undefined
    if (name === 'pgo') return !isPgoMode(value)
    return !harmlessGoFlag.test(name)
  })
}

/** Whether `-pgo` has no profile's path as its value. */
export const isPgoMode = (value: string): boolean => value === 'auto' || value === 'off'

const toolFlags = /^(?:ldflags|gcflags|asmflags)$/

/** Besides those of builds, those of tests, which GOFLAGS may have too. */
const harmlessGoFlag =
  /^(?:a|asan|buildmode|buildvcs|count|cover|covermode|coverpkg|failfast|installsuffix|json|mod|modcacherw|msan|n|p|parallel|race|run|short|shuffle|tags|timeout|trimpath|v|vet|work|x)$/

/** The same for the value of `-ldflags`, `-gcflags` or `-asmflags`. */
export function fileFlagOfTool(flags: string): string | undefined {
  const words = wordsOf(flags.replace(/^[^\s'"=-][^\s=]*=/, '')) // Without the packages, as in `all=-l`.
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const { name, value } = flagOf(word)
    if (toolSwitch.test(name) && /^[\w.,+=-]*$/.test(value ?? '')) continue
    const valued = toolValues[name]
    if (valued === undefined || !valued(value ?? words.shift() ?? '')) return word
  }
  return undefined
}

/** Of the compiler, the assembler and the linker: those whose value is attached, or which have none. */
const toolSwitch =
  /^(?:B|C|K|N|S|W|aslr|asan|c|checklinkname|compressdwarf|d|dumpdep|dwarf|dwarflocationlists|dynlink|e|f|g|h|l|live|m|msan|n|race|s|shared|smallframes|spectre|std|t|v|w|wb)$/

/** Those whose value may be the next word, and what it may be. */
const toolValues: Readonly<Record<string, (value: string) => boolean>> = {
  X: () => true,
  buildid: () => true,
  extldflags: (value) => fileFlagOfC(value) === undefined,
  H: (value) => /^\w+$/.test(value),
  lang: (value) => /^[\w.]+$/.test(value),
  linkmode: (value) => /^\w+$/.test(value),
}

/** The same for flags of a C compiler or linker, as CGO_LDFLAGS or `-extldflags` have them. */
export const fileFlagOfC = (flags: string): string | undefined =>
  wordsOf(flags).find((word) => !harmlessCFlag.test(word))

const harmlessCFlag =
  /^-(?:D\w+(?:=\w*)?|O\w*|W[a-z][\w-]*|f[\w-]+|g\w*|l\w[\w.+-]*|m[\w=+-]+|pie|pipe|pthread|s|static(?:-pie)?|std=[\w+]+|w)$/

/** A list of flags as the go command splits it: a quote counts where a word begins. */
export const wordsOf = (text: string): string[] =>
  [...text.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? '')

/** `-name`, `--name` or `-name=value`; any other word has no name. */
function flagOf(word: string): { readonly name: string; readonly value?: string } {
  const [, name = '', value] = /^--?([\w.-]+)(?:=(.*))?$/s.exec(word) ?? []
  return { name, ...(value !== undefined && { value }) }
}
