// Artifacts as a stranger could make them: real results, changed in their bytes, their JSON and their archive.
import { strToU8, zipSync } from 'fflate'
import type { Result } from '../../src/core/report/result.ts'
import { packResult } from '../../src/github/result-archive.ts'
import { drawing } from '../drawing.ts'

type Random = () => number
const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item

/** Each would show, or do something, if it came through as it is. */
const hostileTexts: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</details></details><h1>HOSTILE</h1>',
  '<!-- go-binary-budget: ci . -->',
  '-->',
  '[HOSTILE](https://evil.example)',
  '![HOSTILE](https://evil.example/x.png)',
  '[x]: https://evil.example',
  '<https://evil.example>',
  'https://evil.example/HOSTILE',
  'www.evil.example',
  'hostile@evil.example',
  '@hostile',
  '@hostile/team',
  '#1',
  'GH-1',
  'o/r#1',
  '`HOSTILE',
  '``` HOSTILE',
  '~~~',
  '| HOSTILE | x |',
  '**HOSTILE**',
  '# HOSTILE',
  '\n# HOSTILE\n',
  '\r\n\r\n<h1>HOSTILE</h1>',
  '::error::HOSTILE',
  '\\',
  'x\\|HOSTILE',
  '&lt;img src=x&gt;',
  '&#64;hostile',
  '$HOSTILE$',
  ':tada:',
  '\u202eHOSTILE',
  '\u0000',
  '\ud800',
  'a\u200bb',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  'x'.repeat(9_999),
  '',
]

const strangeNumbers = [0, -0, -1, 0.1, 1e-300, 1e21, 1e300, -1e300, 2 ** 53, 2 ** 31, Number.MAX_VALUE, 5e-324]
const strangeValues: readonly unknown[] = [null, true, false, [], {}, [[]], { length: 1 }, 'x', 1]

/** A place in a value, as the object that holds it and its key there. */
interface Place {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function places(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])])
}

/** Changes one value somewhere; often to one of the same kind, so that the schema is not what stops it. */
function changeValue(random: Random, root: unknown): void {
  const { holder, key } = pick(random, places(root))
  const value = holder[key]
  const kind = random()
  if (kind < 0.75 && typeof value === 'string') holder[key] = pick(random, [hostile, embedded])(random, value)
  else if (kind < 0.75 && typeof value === 'number') holder[key] = pick(random, strangeNumbers)
  else if (kind < 0.75 && Array.isArray(value)) holder[key] = pick(random, [repeated, shuffled, emptied])(random, value)
  else if (kind < 0.85) delete holder[key]
  else if (kind < 0.92) holder[pick(random, hostileTexts)] = value
  else holder[key] = pick(random, [...strangeValues, ...hostileTexts])
}

const hostile = (random: Random, _: string): string => pick(random, hostileTexts)
const embedded = (random: Random, value: string): string => {
  const at = Math.floor(random() * (value.length + 1))
  return value.slice(0, at) + pick(random, hostileTexts) + value.slice(at)
}
const repeated = (random: Random, list: unknown[]): unknown[] =>
  Array.from({ length: pick(random, [2, 3, 40]) }, () => list).flat()
const shuffled = (random: Random, list: unknown[]): unknown[] => list.toSorted(() => random() - 0.5)
const emptied = (): unknown[] => []

/** Changes the text of the JSON, which is mostly none any more then. */
function changeText(random: Random, json: string): string {
  const [from, to] = [Math.floor(random() * json.length), Math.floor(random() * json.length)].sort((a, b) => a - b)
  const insert = pick(random, ['', '{"__proto__":{"x":1}}', '1e999', '[[[[', '\\ud800', '\ufeff', ...hostileTexts])
  const most = pick(random, [0, 1, 10, json.length])
  return json.slice(0, from) + insert + json.slice(Math.min(to ?? 0, (from ?? 0) + most))
}

function changeBytes(random: Random, zip: Uint8Array): Uint8Array {
  const changed = zip.slice(0, random() < 0.2 ? Math.floor(random() * zip.length) : zip.length)
  const count = pick(random, [1, 2, 10, 100])
  for (let at = 0; at < count && changed.length > 0; at++) {
    // The archive's own fields stand at its ends.
    const near = random() < 0.5 ? Math.floor(random() * 80) : changed.length - 1 - Math.floor(random() * 120)
    const place = random() < 0.6 ? Math.abs(near) % changed.length : Math.floor(random() * changed.length)
    changed[place] = Math.floor(random() * 256)
  }
  return changed
}

const archives: readonly ((random: Random, json: string) => Uint8Array)[] = [
  (_, json) => zipSync({ 'result.json': strToU8(json), 'extra.txt': strToU8('x') }),
  (_, json) => zipSync({ '../result.json': strToU8(json) }),
  (_, json) => zipSync({ 'result.json/': strToU8(json) }),
  (_, json) => strToU8(json),
  (random) => zipSync({ 'result.json': new Uint8Array(pick(random, [15_000_000, 17_000_000])) }),
  (random) => zipSync({ 'result.json': strToU8('['.repeat(pick(random, [1_000, 200_000]))) }),
  (random) => zipSync({ 'result.json': strToU8(`{"a":`.repeat(pick(random, [1_000, 100_000]))) }),
  () => new Uint8Array(),
]

/** A mutated artifact, the same for the same seed. */
export function mutatedArtifact(results: readonly Result[], seed: number): Uint8Array {
  const random = drawing(seed)
  const result = structuredClone(pick(random, results))
  const how = random()
  if (how < 0.7) {
    const changes = pick(random, [1, 1, 1, 2, 5, 20])
    for (let at = 0; at < changes; at++) changeValue(random, result)
    return zipSync({ 'result.json': strToU8(JSON.stringify(result)) })
  }
  if (how < 0.85) return changeBytes(random, packResult(result))
  const json = JSON.stringify(result)
  if (how < 0.97) return zipSync({ 'result.json': strToU8(changeText(random, json)) })
  return pick(random, archives)(random, json)
}
