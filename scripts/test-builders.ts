// The recipes of docs/builders.md with the tools that the Go module proxy has, installed for the length of the tests.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const tools = ['github.com/google/ko@v0.19.1', 'github.com/goreleaser/goreleaser/v2@v2.18.2']

const root = join(import.meta.dirname, '..')
const bin = mkdtempSync(join(tmpdir(), 'builders-'))
try {
  const env = { ...process.env, GOBIN: bin, GOFLAGS: '', GOTOOLCHAIN: 'auto' }
  for (const tool of tools) {
    const { status, error } = spawnSync('go', ['install', tool], { cwd: bin, env, stdio: 'inherit' })
    if (error) throw error
    if (status !== 0) throw new Error(`go install ${tool} ended with exit code ${status}`)
  }
  const path = `${bin}${delimiter}${process.env.PATH}`
  const { status } = spawnSync(process.execPath, ['--test', '__tests__/builders.test.ts'], {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(bin, { recursive: true })
}
