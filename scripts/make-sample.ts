// `node scripts/make-sample.ts DIR`: the bundled sample as a Git repository of two commits in DIR, which is made anew.
// Needs Git and a Node.js that runs TypeScript, but nothing installed: the self-test uses it where only dist/ may be.
import { execFile } from 'node:child_process'
import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Exec } from '../src/core/exec.ts'
import { createSampleRepository } from '../src/terminal/sample.ts'

const exec: Exec = (command, args, { cwd, env }) =>
  new Promise((resolve, reject) => {
    execFile(command, [...args], { cwd, env }, (error, stdout, stderr) => {
      if (error === null) resolve({ exitCode: 0, stdout, stderr })
      else if (typeof error.code === 'number') resolve({ exitCode: error.code, stdout, stderr })
      else reject(error)
    })
  })

const [dir] = process.argv.slice(2)
if (dir === undefined) {
  console.error('Usage: node scripts/make-sample.ts DIR')
  process.exitCode = 2
} else {
  await mkdir(dir)
  const from = join(import.meta.dirname, '..', 'examples', 'sample')
  const { base, head } = await createSampleRepository({ exec, from, into: await realpath(dir) })
  console.log(`${dir}: base ${base}, head ${head}`)
}
