import type { PlatformMistake } from '../mistake/platform.ts'
import { suggestion } from '../suggestion.ts'
import { UserError } from '../user-error.ts'

/** `GOOS/GOARCH`, or with a variant: `linux/arm/v7` (GOARM=7), `linux/amd64/v3` (GOAMD64=v3). */
export interface Platform {
  readonly goos: string
  readonly goarch: string
  /** The value after the second slash, as written: `v7`, `v3`, `hardfloat`… */
  readonly variant?: string
}

/** The platform as it is written in configs and reports. */
export function platformName({ goos, goarch, variant }: Platform): string {
  return variant === undefined ? `${goos}/${goarch}` : `${goos}/${goarch}/${variant}`
}

/** The form alone; what Go makes of it is `platformMistake`'s to say. */
export const platformPattern = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.,]+)?$/

interface Variants {
  readonly variable: string
  /** The main values, which a suggestion is taken from. */
  readonly values: readonly string[]
  /** What may follow, after commas; for wasm, where there is no main value, what may stand there. */
  readonly options?: readonly string[]
}

const float = ['hardfloat', 'softfloat']
const upTo = (prefix: string, last: number) => Array.from({ length: last + 1 }, (_, minor) => `${prefix}${minor}`)

// Source: `go help environment` and internal/buildcfg of Go 1.26. GOARM's values are bare numbers; here they are
// written v5, v6, v7 as container platforms are.
const arm64: Variants = {
  variable: 'GOARM64',
  values: [...upTo('v8.', 9), ...upTo('v9.', 5)],
  options: ['lse', 'crypto'],
}
const variantsOf: Readonly<Record<string, Variants>> = {
  '386': { variable: 'GO386', values: ['sse2', 'softfloat'] },
  amd64: { variable: 'GOAMD64', values: ['v1', 'v2', 'v3', 'v4'] },
  arm: { variable: 'GOARM', values: ['v5', 'v6', 'v7'], options: float },
  arm64,
  mips: { variable: 'GOMIPS', values: float },
  mipsle: { variable: 'GOMIPS', values: float },
  mips64: { variable: 'GOMIPS64', values: float },
  mips64le: { variable: 'GOMIPS64', values: float },
  ppc64: { variable: 'GOPPC64', values: ['power8', 'power9', 'power10'] },
  ppc64le: { variable: 'GOPPC64', values: ['power8', 'power9', 'power10'] },
  riscv64: { variable: 'GORISCV64', values: ['rva20u64', 'rva22u64', 'rva23u64'] },
  wasm: { variable: 'GOWASM', values: ['satconv', 'signext'], options: ['satconv', 'signext'] },
}

// Names that other tools use for the same things, and that therefore are never Go's.
const goosOf: Readonly<Record<string, string>> = { macos: 'darwin', osx: 'darwin', win: 'windows', win32: 'windows' }
const goarchOf: Readonly<Record<string, string>> = {
  x64: 'amd64',
  x86_64: 'amd64',
  aarch64: 'arm64',
  x86: '386',
  i386: '386',
  armv5: 'arm/v5',
  armv6: 'arm/v6',
  armv7: 'arm/v7',
  armhf: 'arm/v7',
}

/**
 * What is wrong with a platform, or undefined. `known` are the lines of `go tool dist list`; without them any pair of the
 * right form passes.
 */
export function platformMistake(found: string, known?: readonly string[]): PlatformMistake | undefined {
  const [goos, goarch, variant] = found.split('/')
  if (goos === undefined || goarch === undefined || !platformPattern.test(found)) {
    const lower = found.trim().toLowerCase().replaceAll(/[-_ ]/g, '/')
    const isLower = platformPattern.test(lower) && platformMistake(lower, known) === undefined
    const meant = isLower ? lower : suggestion(found, known ?? [])
    return { kind: 'platform-form', found, ...(meant !== undefined && { meant }) }
  }
  const pair = `${goos}/${goarch}`
  const renamed = `${goosOf[goos] ?? goos}/${goarchOf[goarch] ?? goarch}`
  if (renamed !== pair) return { kind: 'platform-names', found, meant: renamed }
  if (known !== undefined && !known.includes(pair)) {
    const meant = suggestion(pair, known)
    return { kind: 'platform-not-built', found, ...(meant !== undefined && { meant }) }
  }
  if (variant === undefined) return undefined
  const variants = variantsOf[goarch]
  if (variants === undefined) return { kind: 'platform-without-variants', found, goos, goarch }
  if (isVariant(variant, variants)) return undefined
  const meant = `${pair}/${nearestVariant(variant, variants)}`
  return { kind: 'platform-variant', found, pair, variants: variants.values, meant }
}

function isVariant(variant: string, { values, options = [] }: Variants): boolean {
  const [value, ...rest] = variant.split(',')
  return value !== undefined && values.includes(value) && rest.every((option) => options.includes(option))
}

/** Of numbered variants the numerically nearest: v9 means v4 rather than v1, and v8 means v8.0. */
function nearestVariant(variant: string, { values }: Variants): string {
  const numberIn = (text: string) => Number.parseFloat(/[0-9]+(?:\.[0-9]+)?/.exec(text)?.[0] ?? '')
  const wanted = numberIn(variant)
  const gap = (value: string) => Math.abs(numberIn(value) - wanted)
  const [first = '', ...others] = values
  if (Number.isNaN(wanted) || Number.isNaN(numberIn(first))) return suggestion(variant, values) ?? first
  return others.reduce((nearest, value) => (gap(value) < gap(nearest) ? value : nearest), first)
}

/** The platform of a text such as `linux/arm/v7`. Throws a UserError that says what was expected. */
export function parsePlatform(text: string, known?: readonly string[]): Platform {
  const mistake = platformMistake(text, known)
  if (mistake !== undefined) throw new UserError({ kind: 'wrong-platform', mistake })
  const [goos = '', goarch = '', variant] = text.split('/')
  return variant === undefined ? { goos, goarch } : { goos, goarch, variant }
}

/** The environment that makes the go command build for a platform: GOOS, GOARCH and, for a variant, GOARM, GOAMD64… */
export function platformEnv({ goos, goarch, variant }: Platform): Readonly<Record<string, string>> {
  const env = { GOOS: goos, GOARCH: goarch }
  if (variant === undefined) return env
  const variable = variantsOf[goarch]?.variable
  // A platform comes from parsePlatform, so a variant of an architecture without any is a bug.
  if (variable === undefined) throw new Error(`${goarch} has no variants`)
  return { ...env, [variable]: variable === 'GOARM' ? variant.replace(/^v/, '') : variant }
}
