import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of its own with these files, gone at the end of the test. */
export async function moduleFolder(files: Readonly<Record<string, string>> = {}, parent = tmpdir()) {
  const path = await realpath(await mkdtemp(join(parent, 'module-')))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true })
    await writeFile(join(path, name), content)
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

export const gomod = (path: string, ...rest: string[]) => [`module ${path}`, '', 'go 1.20', ...rest, ''].join('\n')

/** A main package with this body of main. */
export const main = (body = '', imports = '') => `package main\n\n${imports}\n\nfunc main() { ${body} }\n`

const kept = Object.entries(process.env).filter(
  ([name]) => !/^(GO|CGO_)/.test(name) || /^GO(CACHE|PATH|ROOT)$/.test(name),
)

/** As on a user's runner: no GOFLAGS and no GOTOOLCHAIN of this machine. Nothing is to be downloaded. */
export const env: Readonly<Record<string, string>> = {
  ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])),
  GOENV: 'off',
  GOPROXY: 'off',
}
