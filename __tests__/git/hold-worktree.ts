// Started by worktree.test.ts as a run of its own: makes a worktree, says so, and waits to be interrupted.
import { cleanupList } from '../../src/core/cleanup.ts'
import { openRepository } from '../../src/git/repository.ts'
import { addWorktree } from '../../src/git/worktree.ts'
import { createExec } from '../../src/system/exec.ts'
import { systemProcesses } from '../../src/system/process-identity.ts'

const [dir = '', sha = '', folder = ''] = process.argv.slice(2)
const abort = new AbortController()
const cleanup = cleanupList()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    abort.abort(new Error(signal))
    const failures = await cleanup.run()
    process.exit(failures.length === 0 ? 130 : 1)
  })
}
const repository = await openRepository({
  exec: createExec(abort.signal),
  env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' },
  dir,
})
if (repository === undefined) throw new Error(`${dir} is no repository`)
const { path } = await addWorktree({ repository, sha, folder, processes: await systemProcesses(), cleanup })
console.log(path)
setInterval(() => {}, 1000)
