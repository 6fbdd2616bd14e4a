import { join } from 'node:path'
import { goSources } from '../go/go-sources.ts'
import { textOf } from '../system/files.ts'

/** A command that probably makes what a checkout lacks, by what the repository itself says of it; undefined where it says nothing. */
export async function guessedPrepare(root: string, dir: string): Promise<string | undefined> {
  const makefile = (await textOf(join(dir, 'Makefile'))) ?? (await textOf(join(root, 'Makefile'))) ?? ''
  const target = /^(assets|generate|gen|frontend|ui|web|build-ui|build-assets)\s*:/m.exec(makefile)?.[1]
  if ((await goSources(dir, { below: true })).some((text) => /^\/\/go:generate /m.test(text)))
    return 'go generate ./...'
  return target === undefined ? undefined : `make ${target}`
}
