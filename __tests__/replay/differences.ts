import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A difference that is meant. */
export interface Accepted {
  readonly reason: string
  /** What it is about, as `SCENARIO/STEP/FILE`. */
  readonly files: RegExp
  /** What stands in the records, everywhere in these files: a text, or a pattern with the flag g. */
  readonly from: string | RegExp
  /** What the program says now. */
  readonly to: string
}

/** Texts of files, by `SCENARIO/STEP/FILE`. */
export type Results = ReadonlyMap<string, string>

export interface Compared {
  /** A readable difference for each file that has one. */
  readonly differences: readonly string[]
  /** What is accepted and was not there. */
  readonly unused: readonly Accepted[]
}

/** Compares what came out with the records. */
export function compared(recorded: Results, found: Results, accepted: readonly Accepted[]): Compared {
  const used = new Set<Accepted>()
  const differences: string[] = []
  const broken = new Set([...found.keys()].filter(isProblem).map(scenarioOf))
  const files = [...new Set([...recorded.keys(), ...found.keys()])]
    // What a run that broke did not get to is no difference of its own.
    .filter((file) => found.has(file) || !broken.has(scenarioOf(file)))
    .sort((one, other) => Number(isProblem(other)) - Number(isProblem(one)) || (one < other ? -1 : 1))
  for (const file of files) {
    let expected = recorded.get(file)
    for (const entry of accepted) {
      if (expected === undefined || !entry.files.test(file)) continue
      const changed: string = expected.replaceAll(entry.from, entry.to)
      if (changed !== expected) used.add(entry)
      expected = changed
    }
    const actual = found.get(file)
    if (actual !== expected) differences.push(differenceText(file, expected, actual))
  }
  return { differences, unused: accepted.filter((entry) => !used.has(entry)) }
}

const isProblem = (file: string): boolean => file.endsWith('/problem.txt')
const scenarioOf = (file: string): string => file.split('/', 1)[0] ?? ''

/** Lines that went and came, with some around them. */
function differenceText(file: string, expected: string | undefined, actual: string | undefined): string {
  if (expected === undefined) return `${file} is new:\n${actual}`
  if (actual === undefined) return `${file} is not written any more. It was:\n${expected}`
  const folder = mkdtempSync(join(tmpdir(), 'replay-difference-'))
  try {
    writeFileSync(join(folder, 'recorded'), expected)
    writeFileSync(join(folder, 'now'), actual)
    const options = [
      'diff',
      '--no-index',
      '--no-color',
      '--no-ext-diff',
      '--no-prefix',
      '--unified=2',
      'recorded',
      'now',
    ]
    execFileSync('git', options, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    return file
  } catch (error) {
    // Git ends with 1 where there is a difference.
    const { stdout, status } = error as { stdout: Buffer; status: number }
    if (status !== 1) throw error
    return `${file}\n${stdout.toString().split('\n').slice(2).join('\n').trimEnd()}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}
