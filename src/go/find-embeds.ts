import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Exec } from '../core/exec.ts'
import { grouped } from '../core/grouped.ts'
import type { CellToBuild } from './build-cells.ts'
import type { Checkout } from './checkout.ts'
import { goCommand, parseObjects } from './go-command.ts'
import { listed, type Wanted } from './linkages.ts'

type Env = Readonly<Record<string, string>>

export interface FindingEmbeds {
  readonly exec: Exec
  readonly freeze: Env
  /** Where the lists go. */
  readonly into: string
}

export interface EmbedSide {
  readonly checkout: Checkout
  readonly env: Env
}

/** By `cellId`: a file that lists what is embedded, for the probe. A cell whose packages embed nothing is absent. */
export type EmbedLists = ReadonlyMap<string, string>

interface EmbeddingPackage {
  readonly ImportPath: string
  readonly Dir: string
  readonly EmbedFiles?: readonly string[]
}

/**
 * Which files the packages of each cell embed: a string or []byte that one was embedded into has its content in the
 * binary, and no name. What the go command does not tell is done without. Both sides at once, by their real paths: nothing is
 * built, so nothing depends on the link.
 */
export async function findEmbeds(
  finding: FindingEmbeds,
  cells: readonly CellToBuild[],
  sides: Readonly<Record<'base' | 'head', EmbedSide>>,
): Promise<Readonly<Record<'base' | 'head', EmbedLists>>> {
  const wanted = cells.filter(({ flags }) => flags.build === undefined)
  const [head, base] = await Promise.all([
    listsOf({ ...finding, into: join(finding.into, 'head') }, wanted, sides.head),
    listsOf({ ...finding, into: join(finding.into, 'base') }, wanted, sides.base),
  ])
  return { head, base }
}

async function listsOf(
  { exec, freeze, into }: FindingEmbeds,
  cells: readonly CellToBuild[],
  { checkout, env }: EmbedSide,
): Promise<EmbedLists> {
  await mkdir(into, { recursive: true })
  const real = { ...checkout, dir: checkout.realDir }
  const wanted = await Promise.all(cells.map((cell) => listed({ exec, env, freeze, checkouts: { head: real } }, cell)))
  const lists = new Map<string, string>()
  for (const group of grouped(wanted, ({ key, pattern }) => `${key} ${pattern}`).values()) {
    const files = await embeddedFiles(exec, group)
    if (files.length === 0) continue
    const path = join(into, `${lists.size}.json`)
    await writeFile(path, JSON.stringify(files))
    for (const { id } of group) lists.set(id, path)
  }
  return lists
}

async function embeddedFiles(exec: Exec, [first]: readonly Wanted[]) {
  if (first === undefined) return []
  const args = ['list', '-deps', '-json=ImportPath,Dir,EmbedFiles', '-pgo=off', ...first.flags, first.pattern]
  const { exitCode, stdout } = await goCommand(exec, first.moduleDir, first.env, args)
  if (exitCode !== 0) return []
  const embedding = parseObjects<EmbeddingPackage>(stdout).filter(({ EmbedFiles = [] }) => EmbedFiles.length > 0)
  return embedding.flatMap(({ ImportPath, Dir, EmbedFiles = [] }) =>
    EmbedFiles.map((name) => ({ package: ImportPath, name, path: join(Dir, name) })),
  )
}
