import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bench, run } from './bench.ts'

/** Another program that tells what the bytes of a file are. */
export interface Peer {
  readonly name: string
  readonly command: (file: string) => readonly string[]
  /** Bytes of the file that it names something for. */
  readonly named: (file: string) => Promise<number>
}

/** A peer that cannot be had is the reason why. */
export async function findPeers(bench: Bench): Promise<readonly (Peer | { name: string; missing: string })[]> {
  return [await nm(bench), await goSizeAnalyzer(bench), await bloaty(bench)]
}

async function nm(bench: Bench): Promise<Peer> {
  const { stdout } = await run(bench, 'go', ['tool', '-n', 'nm'])
  const command = (file: string) => [stdout.trim(), '-size', file]
  return { name: 'go tool nm -size', command, named: async (file) => namedByNm(await outputOf(bench, command(file))) }
}

/** Without .bss, which nm counts among the data, and which is not in the file. */
function namedByNm(output: string): number {
  const symbols = output.split('\n').flatMap((line) => {
    const [, address, size, kind = '', name] = /^ *([0-9a-f]+) +(\d+) +(\w) (.*)$/.exec(line) ?? []
    return address === undefined ? [] : [{ at: Number.parseInt(address, 16), size: Number(size), kind, name }]
  })
  const from = symbols.find(({ name }) => name === 'runtime.bss')?.at ?? Number.NaN
  return symbols.filter(({ at, kind }) => /[trd]/i.test(kind) && at < from).reduce((sum, { size }) => sum + size, 0)
}

interface Section {
  readonly file_size: number
  readonly known_size: number
}

async function goSizeAnalyzer(bench: Bench): Promise<Peer | { name: string; missing: string }> {
  const name = 'go-size-analyzer'
  const gsa = await pathOf(bench, 'gsa')
  if (gsa === undefined) return { name, missing: 'no gsa' }
  const output = join(bench.temporary, 'gsa.json')
  const command = (file: string) => [gsa, '--format=json', '--compact', `--output=${output}`, file]
  return {
    name,
    command,
    named: async (file) => {
      await outputOf(bench, command(file))
      const { sections } = JSON.parse(await readFile(output, 'utf8')) as { sections: Section[] }
      return sections.reduce((sum, { file_size, known_size }) => sum + Math.min(file_size, known_size), 0)
    },
  }
}

async function bloaty(bench: Bench): Promise<Peer | { name: string; missing: string }> {
  const name = 'bloaty -d symbols'
  const path = await pathOf(bench, 'bloaty')
  if (path === undefined) return { name, missing: 'no bloaty' }
  const command = (file: string) => [path, '-d', 'symbols', '-n', '0', '--csv', file]
  // Lines are symbol, bytes in memory, bytes in the file; [section .text] and the like are what has no symbol.
  const bytesOf = (line: string): number => (line.startsWith('[') ? 0 : Number(/,(\d+)$/.exec(line)?.[1] ?? 0))
  return {
    name,
    command,
    named: async (file) =>
      (await outputOf(bench, command(file))).split('\n').reduce((sum, line) => sum + bytesOf(line), 0),
  }
}

/** Where a command is in PATH; undefined: nowhere. */
async function pathOf(bench: Bench, command: string): Promise<string | undefined> {
  const { stdout } = await run(bench, 'sh', ['-c', `command -v ${command}`], { codes: [1, 127] })
  return stdout.trim() || undefined
}

async function outputOf(bench: Bench, [command = '', ...args]: readonly string[]): Promise<string> {
  return (await run(bench, command, args)).stdout
}
