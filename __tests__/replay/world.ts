import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import tool from '../../package.json' with { type: 'json' }
import { owner, repo } from './github.ts'
import type { Places } from './places.ts'

/** As it was before the first scenario. */
const machineEnvironment = { ...process.env }

/**
 * Makes the folders of a scenario anew, with the commands that a run may find, and names what differs between machines.
 * Returns the environment of its runs, and sets it for this process.
 */
export function createWorld(
  places: Places,
  { isRecording }: { readonly isRecording: boolean },
): Record<string, string> {
  const { world, repository, home, temporary, cache, bin, goroot, alias } = places
  rmSync(world, { recursive: true, force: true })
  for (const folder of [repository, home, temporary, cache, bin]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of ['git', 'sh', 'cat']) symlinkSync(said('sh', '-c', `command -v ${name}`), join(bin, name))
  alias(goroot, '<goroot>')
  const goCache = join(world, 'go-cache')
  if (isRecording) {
    const real = said('go', 'env', 'GOROOT')
    symlinkSync(join(real, 'bin', 'go'), join(bin, 'go'))
    symlinkSync(real, goroot)
    alias(real, '<goroot>')
    symlinkSync(said('go', 'env', 'GOCACHE'), goCache)
  } else {
    // Looked for and never run.
    writeFileSync(join(bin, 'go'), '')
    chmodSync(join(bin, 'go'), 0o755)
    mkdirSync(goroot)
    mkdirSync(goCache)
  }
  alias(process.version, '<node>')
  alias(`zlib ${process.versions.zlib}`, 'zlib <version>')
  alias(`(${process.versions.zstd})`, '(<version>)')
  // A release is no change of what is said.
  alias(`${tool.name}@${tool.version}`, `${tool.name}@<version>`)
  alias(`"version":"${tool.version}"`, '"version":"<version>"')
  alias(`"version": "${tool.version}"`, '"version": "<version>"')
  writeFileSync(join(home, '.gitconfig'), gitConfig(join(world, 'origin.git')))
  const env = {
    PATH: bin,
    HOME: home,
    TMPDIR: temporary,
    XDG_CACHE_HOME: cache,
    LANG: 'C.UTF-8',
    CGO_ENABLED: '0',
    GOCACHE: goCache,
    GOENV: 'off',
    GOPROXY: 'off',
    GOTOOLCHAIN: 'local',
    GIT_CONFIG_NOSYSTEM: '1',
    // Of commits that the program makes.
    GIT_AUTHOR_DATE: '2026-01-03T09:00:00Z',
    GIT_COMMITTER_DATE: '2026-01-03T09:00:00Z',
  }
  setEnvironment(env)
  return env
}

/** Makes this the whole environment of this process. */
export function setEnvironment(env: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
}

/** What a command of this machine prints. */
const said = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { env: machineEnvironment }).toString().trim()

/** github.com is a folder of this world. */
const gitConfig = (origin: string) => `[user]
  name = Gopher
  email = gopher@example.com
[url "file://${origin}"]
  insteadOf = https://github.com/${owner}/${repo}
`
