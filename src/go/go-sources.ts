import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const mostFiles = 400
const mostBytes = 4_000_000

/** Texts of the Go files in a folder, tests left out; with `below` also those of the folders in it. Bounded: for a look, not for a build. */
export async function goSources(folder: string, { below }: { readonly below: boolean }): Promise<readonly string[]> {
  const texts: string[] = []
  let bytes = 0
  const level = [folder]
  for (let here = level.shift(); here !== undefined; here = level.shift()) {
    const entries = await readdir(here, { withFileTypes: true })
    for (const entry of entries) {
      if (entry.isDirectory()) {
        if (below && !/^(vendor|node_modules|testdata|examples|[._].*)$/.test(entry.name))
          level.push(join(here, entry.name))
        continue
      }
      if (!entry.isFile() || !entry.name.endsWith('.go') || entry.name.endsWith('_test.go')) continue
      if (texts.length >= mostFiles || bytes >= mostBytes) return texts
      const text = await readFile(join(here, entry.name), 'utf8')
      texts.push(text)
      bytes += text.length
    }
  }
  return texts
}
