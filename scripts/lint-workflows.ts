// actionlint, and zizmor where it is installed, over this project's own workflows, those that README offers to paste, and those that init writes.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderForkWorkflowFile } from '../src/render/files/fork-workflow-file.ts'
import { renderWorkflowFile } from '../src/render/files/workflow-file.ts'

const actionlint = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12'

const root = join(import.meta.dirname, '..')
const workflows = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name)),
)
const written = mkdtempSync(join(tmpdir(), 'lint-workflows-'))
const plain = { workingDirectory: '.', goVersionFile: 'go.mod', submodules: false, lfs: false }
const rich = { submodules: true, lfs: true, goprivate: 'example.com/a,*.example.org: #' }
const proposals = [plain, { ...plain, ...rich, workingDirectory: 'a b/#c', goVersionFile: 'a b/#c/go.mod' }]
for (const [index, text] of [...proposals.map(renderWorkflowFile), renderForkWorkflowFile()].entries()) {
  const path = join(written, `${index}.yml`)
  writeFileSync(path, text)
  workflows.push(path)
}
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

// It is a Python package, so not everybody has it: `pip install zizmor`. Offline, the verdict is the same everywhere.
const options = ['--offline', '--no-progress', '--quiet', '--config', '.github/zizmor.yml']
const zizmor = spawnSync('zizmor', [...options, ...workflows], { cwd: root, stdio: 'inherit' })
rmSync(written, { recursive: true })
if (zizmor.error) console.log('zizmor is not installed, so it was left out.')
else if (zizmor.status !== 0) process.exitCode = zizmor.status ?? 1
else console.log('zizmor has no objection.')
