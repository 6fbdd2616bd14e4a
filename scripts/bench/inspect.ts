import type { InspectedPackage, Inspection } from '../../src/core/binary/inspection.ts'
import type { Exec } from '../../src/core/exec.ts'
import type { Probe } from '../../src/go/probe.ts'
import { createExec } from '../../src/system/exec.ts'
import type { Bench } from './bench.ts'
import { dissected, given, total } from './dissected.ts'
import { atLeastEach, atMostEach, type Figure, percent } from './figure.ts'
import { codeAgainstNm } from './inspect-code.ts'
import { costs } from './inspect-cost.ts'
import { causesOfPairs } from './inspect-pairs.ts'
import { buildPrograms, type Program } from './inspect-programs.ts'
import { compiledProbe } from './probe.ts'

/** Dissecting: what of real files is told, whether it is so, what it costs, and whether it explains a pull request. */
export async function inspect(bench: Bench, rounds: number): Promise<Figure[]> {
  const exec = createExec()
  const probe = await compiledProbe(bench)
  const files = await buildPrograms(bench)
  return [
    ...(await told(bench, exec, probe, files)),
    ...(await codeAgainstNm(bench, exec, probe, files)),
    ...(await costs(
      bench,
      probe,
      files.filter(({ name }) => name.startsWith('caddy')),
      rounds,
    )),
    ...(await causesOfPairs(bench)),
  ]
}

async function told(bench: Bench, exec: Exec, probe: Probe, files: readonly Program[]): Promise<Figure[]> {
  const unknown = new Map<string, number>()
  const known = new Map<string, number>()
  const alone = new Map<string, number>()
  const right = new Map<string, number>()
  const unbalanced: string[] = []
  for (const { name, path, twin } of files) {
    bench.say(`${name}: whose its bytes are`)
    const found = await dissected(exec, probe, path)
    if (sum(found) !== found.size) unbalanced.push(`${name}: ${sum(found)} of ${found.size} B`)
    unknown.set(name, found.unknown / found.size)
    if (twin === undefined) {
      known.set(name, given(found) / loadable(found))
      continue
    }
    const taught = await dissected(exec, probe, path, { twin })
    known.set(name, given(taught) / loadable(taught))
    alone.set(name, given(found) / loadable(found))
    right.set(name, alike(found, taught) / loadable(found))
  }
  return [
    {
      what: 'the parts of each file, added up',
      limit: 'the size of the file, to the byte',
      found: unbalanced.length === 0 ? `so in ${files.length} files` : unbalanced.join('; '),
      verdict: unbalanced.length === 0 ? 'met' : 'missed',
      besides: [...new Set(files.map(({ version }) => version))].join(', '),
    },
    atMostEach('bytes of unknown kind', { values: unknown, limit: 0.01, format: percent }),
    atLeastEach('loadable bytes given to one package, with symbols or a twin', {
      values: known,
      limit: 0.97,
      format: percent,
    }),
    atLeastEach('loadable bytes given to one package, of a stripped file alone', {
      values: alone,
      limit: 0.85,
      format: percent,
    }),
    atLeastEach('loadable bytes given, of a stripped file alone, to the package that its twin says', {
      values: right,
      limit: 0.85,
      format: percent,
    }),
  ]
}

const sum = ({ parts, unknown }: Inspection): number => total(parts.map(({ bytes }) => bytes)) + unknown

/** Bytes that packages have, or that lie in a section that is loaded. */
function loadable({ parts, sections }: Inspection): number {
  const loaded = new Set(sections.flatMap(({ name, memoryBytes }) => (memoryBytes > 0 ? [name] : [])))
  return total(parts.flatMap((one) => (one.package !== undefined || loaded.has(one.name ?? '') ? [one.bytes] : [])))
}

/** How much two dissections of one file agree on: of each package, code, function table and data apart, what both give it. */
function alike(one: Inspection, other: Inspection): number {
  const theirs = new Map(other.packages.map((found) => [found.path, found]))
  const both = (mine: InspectedPackage, kind: 'code' | 'functionTable' | 'data') =>
    Math.min(mine[kind], theirs.get(mine.path)?.[kind] ?? 0)
  return total(one.packages.map((mine) => both(mine, 'code') + both(mine, 'functionTable') + both(mine, 'data')))
}
