// Writes what follows from the version in package.json, the one place where it is set: the commands and workflows that
// name it. With --check it writes nothing and fails if anything is out of date. With --release, which `npm version`
// runs, the open section of CHANGELOG.md becomes that version's.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { writeOrCheck } from './generated-regions.ts'
import { withReleased } from './release/changelog.ts'

const root = join(import.meta.dirname, '..')
const { version } = packageJson
const [major = ''] = version.split('.')

const places = ['README.md', 'docs', 'examples', 'src/render/files/workflow-file.ts']
const listed = execFileSync('git', ['ls-files', '-z', ...places], { cwd: root, encoding: 'utf8' })
const files = listed.split('\0').filter((name) => name !== '' && existsSync(join(root, name)))

const derived = (text: string): string =>
  text
    .replaceAll(/\bgo-binary-budget@\d+\.\d+\.\d+/g, `go-binary-budget@${version}`)
    .replaceAll(/(go-binary-budget\/go-binary-budget(?:@|\/blob\/))v\d+\b/g, `$1v${major}`)

const wanted = new Map(files.map((name) => [join(root, name), derived(readFileSync(join(root, name), 'utf8'))]))
if (process.argv.includes('--release')) {
  const changelog = join(root, 'CHANGELOG.md')
  wanted.set(changelog, withReleased(readFileSync(changelog, 'utf8'), version, new Date().toISOString().slice(0, 10)))
}
await writeOrCheck(wanted)
