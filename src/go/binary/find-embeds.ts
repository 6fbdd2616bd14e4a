import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ImportGraph, mainPackage, reachedFrom } from '../../core/binary/import-graph.ts'
import { grouped } from '../../core/grouped.ts'
import type { ListedGroup } from '../list-packages.ts'

/** By `cellId`: a file that lists what is embedded, for the probe. A cell whose packages embed nothing is absent. */
export type EmbedLists = ReadonlyMap<string, string>

/**
 * Writes down which files the packages of each cell embed: a string or []byte that one was embedded into has its content
 * in the binary, and no name. What the go command did not tell is done without. The lists go into the folder `into`.
 */
export async function writeEmbedLists(groups: readonly ListedGroup[], into: string): Promise<EmbedLists> {
  await mkdir(into, { recursive: true })
  const lists = new Map<string, string>()
  for (const { cells, packages } of groups) {
    if (packages.kind === 'failed') continue
    for (const [pattern, sharing] of grouped(cells, (cell) => cell.pattern)) {
      const files = embeddedFiles(packages.graph, pattern)
      if (files.length === 0) continue
      const path = join(into, `${lists.size}.json`)
      await writeFile(path, JSON.stringify(files))
      for (const { id } of sharing) lists.set(id, path)
    }
  }
  return lists
}

function embeddedFiles(graph: ImportGraph, pattern: string) {
  const main = mainPackage(graph, pattern)
  if (main === undefined) return []
  return [...reachedFrom(graph, main).keys()].flatMap((path) => {
    const { Dir, EmbedFiles = [] } = graph.get(path) ?? {}
    return Dir === undefined ? [] : EmbedFiles.map((name) => ({ package: path, name, path: join(Dir, name) }))
  })
}
