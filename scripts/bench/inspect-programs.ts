import { mkdir, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Bench, run } from './bench.ts'

/** Of 8 to 82 MB, as their authors released them. */
const programs = [
  'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
  'github.com/charmbracelet/gum@v0.17.0',
  'github.com/prometheus/node_exporter@v1.12.1',
  'github.com/nektos/act@v0.2.89',
  'github.com/caddyserver/caddy/v2/cmd/caddy@v2.11.9',
]

/** A build that keeps its symbols comes before the one that it is the twin of. */
const builds: readonly (readonly [name: string, flags: readonly string[], twin?: string])[] = [
  ['default', []],
  ['stripped', ['-ldflags=-s -w'], 'default'],
  ['pie', ['-buildmode=pie']],
  ['stripped pie', ['-buildmode=pie', '-ldflags=-s -w'], 'pie'],
]

export interface Program {
  /** "caddy, stripped pie" */
  readonly name: string
  /** "caddy v2.11.9" */
  readonly version: string
  readonly path: string
  /** Of a stripped file: the same with its symbols. */
  readonly twin?: string
}

/** Each program under each set of flags, from the module proxy. */
export async function buildPrograms(bench: Bench): Promise<readonly Program[]> {
  const into = join(bench.temporary, 'programs')
  await mkdir(into)
  const found: Program[] = []
  for (const package_ of programs) {
    const name = basename(package_.replace(/@.*/, ''))
    const fileOf = (build: string): string => join(into, `${name}-${build.replace(' ', '-')}`)
    for (const [build, flags, twin] of builds) {
      bench.say(`${name}: building it, ${build}`)
      const path = fileOf(build)
      await run(bench, 'go', ['install', ...flags, package_], { env: { ...bench.env, GOBIN: into } })
      await rename(join(into, name), path)
      found.push({
        name: `${name}, ${build}`,
        version: `${name} ${package_.replace(/.*@/, '')}`,
        path,
        ...(twin !== undefined && { twin: fileOf(twin) }),
      })
    }
  }
  return found
}
