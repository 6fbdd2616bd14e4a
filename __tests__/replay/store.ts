// Where records lie: the answers of each scenario in a file of its own; long texts, which many scenarios have in common, once.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import type { Answer, Recorded } from './answers.ts'

export const recordedFolder = join(import.meta.dirname, 'recorded')
export const answersFile = 'answers.json.br'
export const sharedFolder = 'shared'

/** Characters from which on an answer is kept by itself. */
const longText = 4_000

interface Shared {
  readonly shared: string
}

export function readAnswers(folder: string, scenario: string): Recorded {
  const path = join(folder, scenario, answersFile)
  if (!existsSync(path)) throw new Error(`${scenario} was not recorded yet: npm run replay -- --record ${scenario}`)
  const { binaries, answers } = unpacked(path) as { binaries: Recorded['binaries']; answers: Record<string, object[]> }
  const whole = (answer: object): Answer => {
    const { stdout } = answer as { stdout: string | Shared }
    const text = typeof stdout === 'string' ? stdout : unpacked(sharedPath(folder, stdout.shared))
    return { ...(answer as Answer), stdout: text as string }
  }
  const entries = Object.entries(answers).map(([question, all]) => [question, all.map(whole)])
  return { binaries, answers: Object.fromEntries(entries) }
}

export function writeAnswers(folder: string, scenario: string, { binaries, answers }: Recorded): void {
  const short = ({ stdout, ...answer }: Answer) => {
    if (stdout.length < longText) return { ...answer, stdout }
    const shared = createHash('sha256').update(stdout).digest('hex').slice(0, 16)
    mkdirSync(join(folder, sharedFolder), { recursive: true })
    writeFileSync(sharedPath(folder, shared), packed(stdout))
    return { ...answer, stdout: { shared } }
  }
  const entries = Object.entries(answers).map(([question, all]) => [question, all.map(short)])
  mkdirSync(join(folder, scenario), { recursive: true })
  writeFileSync(join(folder, scenario, answersFile), packed({ binaries, answers: Object.fromEntries(entries) }))
}

/** Removes long texts that no scenario has any more. */
export function removeUnused(folder: string): void {
  const used = new Set<string>()
  for (const name of readdirSync(folder)) {
    const path = join(folder, name, answersFile)
    if (!existsSync(path)) continue
    for (const [, shared = ''] of JSON.stringify(unpacked(path)).matchAll(/\{"shared":"(\w+)"\}/g)) used.add(shared)
  }
  for (const name of readdirSync(join(folder, sharedFolder))) {
    if (!used.has(name.split('.')[0] ?? '')) rmSync(join(folder, sharedFolder, name))
  }
}

const sharedPath = (folder: string, name: string): string => join(folder, sharedFolder, `${name}.json.br`)
const packed = (value: unknown): Uint8Array => brotliCompressSync(JSON.stringify(value))
const unpacked = (path: string): unknown => JSON.parse(brotliDecompressSync(readFileSync(path)).toString())
