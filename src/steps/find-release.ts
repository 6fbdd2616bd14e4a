import { join, posix } from 'node:path'
import { goreleaserFiles, type Release, readGoreleaser } from '../core/build/goreleaser.ts'
import { textOf } from '../system/files.ts'

/**
 * What the repository's GoReleaser file says, with its packages relative to the working directory, `sub` below the root.
 * Undefined: there is no such file.
 */
export async function findRelease(root: string, sub: string): Promise<Release | undefined> {
  for (const { folder, file } of releaseFiles(sub)) {
    const text = await textOf(join(root, file))
    if (text === undefined) continue
    const release = readGoreleaser(text, file)
    const packages = release.packages.map((path) => posix.relative(sub, posix.join(folder, path)))
    return { ...release, packages: packages.filter((path) => !path.startsWith('..')).map(asPackage) }
  }
  return undefined
}

/** Where a GoReleaser file may be, from the repository's root: the first one counts. */
export const releaseFiles = (sub: string): readonly { readonly folder: string; readonly file: string }[] =>
  [...new Set([sub, '.'])].flatMap((folder) =>
    goreleaserFiles.map((name) => ({ folder, file: posix.join(folder, name) })),
  )

/** As the go command takes it: `.`, `./cmd/server`. */
const asPackage = (path: string): string => (path === '' ? '.' : `./${path}`)
