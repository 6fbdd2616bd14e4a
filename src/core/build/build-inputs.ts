/** A package that a build compiles, as far as it lies in the repository. */
export interface InputPackage {
  /** From the repository's root, with slashes; '' for the root. */
  readonly dir: string
  /** The preprocessor of the assembler may include any file beside it. */
  readonly hasAssembly: boolean
  /** As `//go:embed` has them, relative to `dir`. */
  readonly embedPatterns: readonly string[]
}

export interface BuildInputs {
  readonly packages: readonly InputPackage[]
  /** From the repository's root: the config decides what is built, and how. */
  readonly configFile: string
  /** The programs are found, not named: a new file anywhere may be one. */
  readonly programsAreFound: boolean
}

/**
 * The first changed path that can reach a binary; undefined: none does. In doubt it can: a build that was not needed costs
 * minutes, and one that was left out would be wrong.
 */
export function inputAmong(changed: readonly string[], inputs: BuildInputs): string | undefined {
  const packages = new Map(inputs.packages.map((one) => [one.dir, one]))
  return changed.find((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const dir = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    if (path === inputs.configFile || decidesBuilds(name) || path.split('/').includes('vendor')) return true
    if (inputs.programsAreFound && isSource(name)) return true
    const beside = packages.get(dir)
    if (beside !== undefined && (isSource(name) || beside.hasAssembly)) return true
    // A submodule or a symbolic link is one path for all that is below it.
    const below = inputs.packages.some((one) => one.dir === path || one.dir.startsWith(`${path}/`))
    return below || inputs.packages.some((one) => isEmbedded(path, one))
  })
}

const decidesBuilds = (name: string): boolean =>
  /^(go\.mod|go\.sum|go\.work|go\.work\.sum|\.gitattributes|\.gitmodules|default\.pgo)$/.test(name)

/** Whatever the go command compiles or hands to a compiler, but tests. */
const isSource = (name: string): boolean =>
  /\.(go|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx|syso)$/.test(name) && !name.endsWith('_test.go')

function isEmbedded(path: string, { dir, embedPatterns }: InputPackage): boolean {
  if (dir !== '' && !path.startsWith(`${dir}/`)) return false
  const below = dir === '' ? path : path.slice(dir.length + 1)
  return embedPatterns.some((pattern) => matcherOf(pattern).test(below))
}

/** What a pattern of Go's path.Match names, and everything below that: a folder is embedded with all that is in it. */
function matcherOf(pattern: string): RegExp {
  const source = pattern
    .replace(/^all:/, '')
    .replace(/\[(\^?)((?:\\.|[^\]\\])+)\]|\\(.)|(\*)|(\?)|([^\w/])/g, (_, not, range, escaped, star, any, other) => {
      if (range !== undefined) return `[${not}${range.replaceAll('[', '\\[')}]`
      if (star !== undefined) return '[^/]*'
      if (any !== undefined) return '[^/]'
      return (escaped ?? other).replace(/[^\w/]/g, '\\$&')
    })
  return new RegExp(source === '\\.' ? '^' : `^${source}(?:/|$)`, 's')
}
