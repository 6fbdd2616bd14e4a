// Generated parts of Markdown files, and how they are written or checked.
import { readFile, writeFile } from 'node:fs/promises'
import { markdownTable } from 'markdown-table'

export const code = (text: string) => `\`${text}\``

/** A Markdown table; the first row is its head. */
export function table(rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  // Aligned columns would all be rewritten whenever one cell grows.
  return markdownTable(escaped, { alignDelimiters: false })
}

/** Puts text between `<!-- NAME -->` and `<!-- /NAME -->`. */
export function withRegion(document: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [document.indexOf(start), document.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`there is no ${start} … ${end}`)
  return `${document.slice(0, from + start.length)}\n\n${text}\n\n${document.slice(to)}`
}

/** Writes what differs from what is there; with --check it writes nothing and fails if anything does. */
export async function writeOrCheck(wanted: ReadonlyMap<string, string>): Promise<void> {
  for (const [file, text] of wanted) {
    const present = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (present === text) continue
    if (process.argv.includes('--check')) {
      console.error(`${file} is out of date: run npm run generate`)
      process.exitCode = 1
    } else {
      await writeFile(file, text)
      console.log(`wrote ${file}`)
    }
  }
}
