// Writes the list of pages in docs/errors/README.md. With --check it writes nothing and fails if it is out of date.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { errorPages } from '../src/core/error-pages.ts'
import { withRegion, writeOrCheck } from './generated-regions.ts'

const folder = new URL('../docs/errors/', import.meta.url)
const textOf = (name: string) => readFile(new URL(name, folder), 'utf8')

const lines = await Promise.all(
  errorPages.map(async (page) => {
    const title = /^# (.*)/.exec(await textOf(`${page}.md`))?.[1]
    if (title === undefined) throw new Error(`docs/errors/${page}.md does not begin with a title`)
    return `- [${title}](${page}.md)`
  }),
)
const list = withRegion(await textOf('README.md'), 'pages', lines.toSorted().join('\n'))
await writeOrCheck(new Map([[fileURLToPath(new URL('README.md', folder)), list]]))
