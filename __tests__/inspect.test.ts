import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'

const root = join(import.meta.dirname, '..')
const sample = join(root, 'examples', 'sample')

describe('inspect and diff', () => {
  let dir = ''
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'inspect-'))
    for (const side of ['base', 'head']) {
      const args = ['build', '-buildvcs=false', '-ldflags=-s -w', '-o', join(dir, side), './cmd/server']
      execFileSync('go', args, { cwd: join(sample, side), env: { ...process.env, GOWORK: 'off', GOFLAGS: '' } })
    }
    writeFileSync(join(dir, 'text'), 'no binary\n')
  })
  after(() => rmSync(dir, { recursive: true }))

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'src', 'cli.ts'), ...args], { cwd: dir, encoding: 'utf8' })

  it('give every byte of a stripped file to something, and most of them to packages', () => {
    const { stdout, status } = run('inspect', 'head', '--json')
    assert.equal(status, 0)
    const { size, parts, packages, unknown, stripped } = JSON.parse(stdout)
    assert.equal(size, statSync(join(dir, 'head')).size)
    const bytes = (items: { bytes: number }[]): number => items.reduce((sum, item) => sum + item.bytes, 0)
    assert.equal(bytes(parts) + unknown, size)
    assert.ok(bytes(packages) > 0.85 * size, `${bytes(packages)} of ${size}`)
    assert.equal(stripped, true)
    assert.ok(packages.some(({ module }: { module?: string }) => module === 'go.yaml.in/yaml/v3'))
  })

  it('say what the difference of two files is, to the byte', () => {
    const { stdout, status } = run('diff', 'base', 'head', '--json')
    assert.equal(status, 0)
    const { size, causes, identical } = JSON.parse(stdout)
    assert.equal(identical, false)
    assert.equal(size.delta, statSync(join(dir, 'head')).size - statSync(join(dir, 'base')).size)
    assert.equal(
      causes.reduce((sum: number, { bytes }: { bytes: number }) => sum + bytes, 0),
      size.delta,
    )
    const { bytes, ...first } = causes[0]
    assert.deepEqual(first, { kind: 'module', change: 'new', name: 'go.yaml.in/yaml/v3', head: 'v3.0.4' })
    assert.ok(bytes > 100_000)
  })

  it('say that a file is identical with itself', () => {
    assert.match(run('diff', 'base', 'base').stdout, /Identical, byte for byte\./)
  })

  for (const [name, args, message] of [
    ['a file that is not there', ['inspect', 'none'], /none: there is no such file\./],
    ['a file that is no binary', ['inspect', 'text'], /text: is no binary/],
    ['one file where two are needed', ['diff', 'base'], /diff takes two binaries, base first, found 1/],
  ] as const) {
    it(`end with 2 and a sentence for ${name}`, () => {
      const { status, stderr } = run(...args)
      assert.match(stderr, message)
      assert.equal(status, 2)
    })
  }
})
