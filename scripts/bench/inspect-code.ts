import type { Exec } from '../../src/core/exec.ts'
import { allSymbols, type Probe } from '../../src/go/probe.ts'
import { type Bench, run } from './bench.ts'
import { dissected } from './dissected.ts'
import { atMostEach, type Figure } from './figure.ts'
import type { Program } from './inspect-programs.ts'

const fine = (value: number): string => `${(value * 100).toFixed(3)} %`

/** Below it a single function that is told apart differently makes a per cent. */
const largeEnough = 10_000

/**
 * Code of each package against `go tool nm -size`, which reads the symbol table where we read the function table. Padding
 * between functions is set apart by both. Only functions with a package in their name count: nm cannot say whose assembly
 * of C, or a comparison that the compiler makes for an unnamed type, is.
 */
export async function codeAgainstNm(
  bench: Bench,
  exec: Exec,
  probe: Probe,
  files: readonly Program[],
): Promise<Figure[]> {
  const weighted = new Map<string, number>()
  const worst = new Map<string, number>()
  const counted = new Map<string, number>()
  for (const { name, path, twin } of files) {
    if (twin !== undefined) continue
    bench.say(`${name}: its code against go tool nm`)
    const { symbols = [], main } = await dissected(exec, probe, path, { symbols: allSymbols })
    const ours = new Map<string, number>()
    for (const symbol of symbols) if (symbol.kind === 'code') add(ours, packageIn(symbol.name), symbol.bytes)
    const { stdout } = await run(bench, 'go', ['tool', 'nm', '-size', path])
    const { byPackage: theirs, all } = codeOfNm(stdout)
    if (main === undefined || theirs.size < 10) throw new Error(`${name}: go tool nm names ${theirs.size} packages`)
    const names = [...new Set([...ours.keys(), ...theirs.keys()])]
    const off = (one: string) => Math.abs((ours.get(one) ?? 0) - (theirs.get(one) ?? 0))
    const sum = [...theirs.values()].reduce((sum, bytes) => sum + bytes, 0)
    weighted.set(name, names.reduce((sum, one) => sum + off(one), 0) / sum)
    const large = names.filter((one) => Math.max(ours.get(one) ?? 0, theirs.get(one) ?? 0) >= largeEnough)
    worst.set(name, Math.max(...large.map((one) => off(one) / (theirs.get(one) || 1))))
    counted.set(name, sum / all)
  }
  const least = Math.min(...counted.values())
  return [
    atMostEach('code by package, off go tool nm -size, in total', {
      values: weighted,
      limit: 0.005,
      format: fine,
      besides: `sum of what packages are off, over all code that has a package in its name: at least ${(100 * least).toFixed(1)} % of nm's`,
    }),
    atMostEach(`code of the package of ${largeEnough / 1000} kB or more that is furthest off`, {
      values: worst,
      limit: 0.005,
      format: fine,
    }),
  ]
}

function add(sums: Map<string, number>, name: string | undefined, bytes: number): void {
  if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + bytes)
}

/** Lines are address, size, type and name. */
function codeOfNm(output: string): { byPackage: Map<string, number>; all: number } {
  const byPackage = new Map<string, number>()
  let all = 0
  for (const line of output.split('\n')) {
    const [, size, name] = /^ *[0-9a-f]+ +(\d+) +[tT] (.*)$/.exec(line) ?? []
    if (size === undefined || name === undefined) continue
    all += Number(size)
    add(byPackage, packageIn(name), Number(size))
  }
  return { byPackage, all }
}

/** The package in a function's name, as the linker writes it: "a.org/b%2ec" of "a.org/b%2ec.(*T[d.org/e.F]).M". */
function packageIn(name: string): string | undefined {
  return /^(?:[^[({ *,$:]*\/)?[^[({ *,$:/.]+(?=\.)/.exec(name)?.[0]
}
