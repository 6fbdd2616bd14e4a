// actionlint over this project's own workflows and over those that README offers to paste.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const actionlint = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12'

const root = join(import.meta.dirname, '..')
const workflows = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name)),
)
// shellcheck and pyflakes are off: they run only where they happen to be installed, and the verdict must not depend on it.
const args = ['run', actionlint, '-no-color', '-shellcheck=', '-pyflakes=', ...workflows]
const { status, error } = spawnSync('go', args, {
  cwd: root,
  env: { ...process.env, GOWORK: 'off', GOFLAGS: '' },
  stdio: 'inherit',
})
if (error) throw error
if (status === 0) console.log(`${workflows.length} workflows without a mistake.`)
process.exitCode = status ?? 1
