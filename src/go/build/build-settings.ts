import { delimiter, isAbsolute } from 'node:path'
import { fileFlagOfC, fileFlagOfGo, wordsOf } from '../../core/build/file-flags.ts'
import { goEnvFile } from '../../core/build/go-env.ts'
import type { SettingDoubt } from '../../core/build/input-doubt.ts'
import { pathWithin } from '../../system/path-within.ts'

type Env = Readonly<Record<string, string>>

/**
 * Why builds with these settings of the go command may read files of the repository that `go list` does not name; undefined if
 * they do not. `root` is the repository's, `env` what the go command runs in.
 */
export function doubtfulSetting(settings: Env, env: Env, root: string): SettingDoubt | undefined {
  const { GOFLAGS = '', GOMOD = '', GOWORK = '', CGO_ENABLED } = settings
  const flag = fileFlagOfGo(GOFLAGS)
  if (flag !== undefined) return { kind: 'setting-names-file', setting: 'GOFLAGS', flag }
  for (const file of [GOMOD, GOWORK].flatMap((value) => goEnvFile(value) ?? [])) {
    if (pathWithin(root, file) === undefined) return { kind: 'outside', path: file }
  }
  const inside = places.find((name) => isInside(root, settings[name] ?? ''))
  if (inside !== undefined) return { kind: 'setting-leads-inside', setting: inside, certain: true }
  return CGO_ENABLED === '1' ? doubtfulForC(settings, env, root) : undefined
}

/** The toolchain, the user's own settings, and the modules of others. */
const places = ['GOROOT', 'GOTOOLDIR', 'GOENV', 'GOMODCACHE']

function doubtfulForC(settings: Env, env: Env, root: string): SettingDoubt | undefined {
  for (const name of ['CGO_CFLAGS', 'CGO_CPPFLAGS', 'CGO_CXXFLAGS', 'CGO_FFLAGS', 'CGO_LDFLAGS']) {
    const flag = fileFlagOfC(settings[name] ?? '')
    if (flag !== undefined) return { kind: 'setting-names-file', setting: name, flag }
  }
  for (const name of ['AR', 'CC', 'CXX', 'FC', 'PKG_CONFIG']) {
    const [command = '', ...flags] = wordsOf(settings[name] ?? '')
    const isFound = /^[\w.+-]*$/.test(command) // By PATH.
    const isElsewhere = isAbsolute(command) && !isInside(root, command)
    if (!(isFound || isElsewhere) || fileFlagOfC(flags.join(' ')) !== undefined)
      return { kind: 'setting-leads-inside', setting: name, certain: false }
  }
  const searched = Object.keys(env).find((name) => searchPaths.test(name) && leadsInto(root, env[name] ?? ''))
  return searched === undefined ? undefined : { kind: 'setting-leads-inside', setting: searched, certain: false }
}

/** Where C compilers and linkers look. */
const searchPaths =
  /^(?:\w*CPATH|\w+_INCLUDE_PATH|LIBRARY_PATH|COMPILER_PATH|GCC_EXEC_PREFIX|LD_\w+_PATH|PKG_CONFIG_\w+)$/

const leadsInto = (root: string, paths: string): boolean =>
  paths.split(delimiter).some((path) => path !== '' && (!isAbsolute(path) || isInside(root, path)))

const isInside = (root: string, path: string): boolean => isAbsolute(path) && pathWithin(root, path) !== undefined
