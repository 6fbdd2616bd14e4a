// Releases the version of package.json: tags it, makes the release on GitHub, publishes to npm, moves the tag vX. Each
// step that was done before is left out, so that it can be run again. `--dry-run` does all but change anything outside.
// Needs Git, npm and, unless dry, gh; nothing installed, as it runs where the token can write.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { sectionOf } from './release/changelog.ts'
import { pack, tryPackage } from './release/package.ts'
import { type Done, releaseSteps } from './release/steps.ts'

const root = join(import.meta.dirname, '..')
const isDry = process.argv.includes('--dry-run')
const { name, version } = packageJson

const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, [...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim()

function succeeds(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, [...args], { cwd: root, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Tags and their commits; of a tag with a message the second line, which ends with ^{}, has the commit. */
function tagsIn(listed: string): Map<string, string> {
  const lines = listed.split('\n').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const [hash = '', ref = ''] = line.split(/\s+/)
      return [ref.replace(/^refs\/tags\//, '').replace(/\^\{\}$/, ''), hash]
    }),
  )
}

const done: Done = isDry
  ? { tags: new Map(), hasRelease: false, isPublished: false }
  : {
      tags: tagsIn(run('git', 'ls-remote', '--tags', 'origin')),
      hasRelease: succeeds('gh', 'release', 'view', `v${version}`),
      isPublished: succeeds('npm', 'view', `${name}@${version}`, 'version'),
    }

const { text, isOpen } = sectionOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version)
if (isOpen && !isDry) throw new Error(`CHANGELOG.md says that ${version} is not released yet: run \`npm version\`.`)

const folder = process.env.RELEASE_FOLDER ?? mkdtempSync(join(tmpdir(), 'release-'))
try {
  const tarball = pack(folder)
  const tried = tryPackage(tarball)
  if (tried.version !== `${name} ${version}`) throw new Error(`the package says it is ${tried.version}: npm run build`)
  console.log(`${tarball}: ${tried.version}, tried on the sample (${tried.verdict}).`)
  const notes = join(folder, 'notes.md')
  writeFileSync(notes, `${text}\n`)
  const steps = releaseSteps({ version, commit: run('git', 'rev-parse', 'HEAD'), tarball, notes }, done)
  for (const [command, ...args] of steps) {
    console.log(`${isDry ? 'Would run: ' : ''}${[command, ...args].join(' ')}`)
    if (!isDry) run(command, ...args)
  }
  if (steps.length === 0) console.log(`${version} is released already.`)
} finally {
  if (process.env.RELEASE_FOLDER === undefined) rmSync(folder, { recursive: true, force: true })
}
