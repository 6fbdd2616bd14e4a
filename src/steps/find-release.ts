import { join, posix } from 'node:path'
import { goreleaserFiles, type Release, readGoreleaser } from '../core/build/goreleaser.ts'
import { textOf } from '../files.ts'

/**
 * What the repository's GoReleaser file says, with its packages relative to the working directory, `sub` below the root.
 * Undefined: there is no such file.
 */
export async function findRelease(root: string, sub: string): Promise<Release | undefined> {
  for (const folder of new Set([sub, '.'])) {
    for (const name of goreleaserFiles) {
      const text = await textOf(join(root, folder, name))
      if (text === undefined) continue
      const file = posix.join(folder, name)
      const release = readGoreleaser(text, file)
      const packages = release.packages.map((path) => posix.relative(sub, posix.join(folder, path)))
      return { ...release, packages: packages.filter((path) => !path.startsWith('..')).map(asPackage) }
    }
  }
  return undefined
}

/** As the go command takes it: `.`, `./cmd/server`. */
const asPackage = (path: string): string => (path === '' ? '.' : `./${path}`)
