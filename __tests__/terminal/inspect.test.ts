import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { goCache, probes, program } from '../shared.ts'

const root = join(import.meta.dirname, '..', '..')
const sample = join(root, 'examples', 'sample')

/** With words changed at some offsets. */
function damaged(file: Buffer, words: Readonly<Record<number, bigint>>): Buffer {
  const copy = Buffer.from(file)
  for (const [at, word] of Object.entries(words)) copy.writeBigUInt64LE(word, Number(at))
  return copy
}

/**
 * What UPX leaves: an ELF header without a table of sections, segments for the stub, for what it unpacks and for the
 * stack, its mark behind them, and bytes that say nothing.
 */
function packed(file: Buffer): Buffer {
  const content = Buffer.concat([file.subarray(0, 0xec), Buffer.from('UPX!'), randomBytes(100_000)])
  content.writeBigUInt64LE(0n, 0x28)
  content.writeUInt16LE(3, 0x38)
  content.fill(0, 0x3c, 0xe8)
  for (const [at, type, fileBytes] of [
    [0, 1, content.length],
    [1, 1, 0],
    [2, 0x6474e551, 0],
  ] as const) {
    content.writeUInt32LE(type, 0x40 + 56 * at)
    content.writeBigUInt64LE(BigInt(fileBytes), 0x40 + 56 * at + 32)
    content.writeBigUInt64LE(1n << 20n, 0x40 + 56 * at + 40)
  }
  return content
}

describe('inspect and diff', () => {
  let dir = ''
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'inspect-'))
    mkdirSync(join(dir, 'cache', 'go-binary-budget'), { recursive: true, mode: 0o700 })
    symlinkSync(probes, join(dir, 'cache', 'go-binary-budget', 'probe'))
    for (const side of ['base', 'head']) {
      const args = ['build', '-buildvcs=false', '-ldflags=-s -w', '-o', join(dir, side), './cmd/server']
      execFileSync('go', args, { cwd: join(sample, side), env: { ...process.env, GOWORK: 'off', GOFLAGS: '' } })
    }
    writeFileSync(join(dir, 'text'), 'no binary\n')
    const head = readFileSync(join(dir, 'head'))
    const write = (name: string, content: Uint8Array) => writeFileSync(join(dir, name), content)
    write('half', head.subarray(0, head.length / 2))
    write('headers', damaged(head, { 40: 0x7fff_ffff_ffff_0000n }))
    write('sections', damaged(head, { 56: 0xffff_ffff_ffff_ffffn }))
    write('packed', packed(head))
    write('no-elf', Buffer.concat([Buffer.from('MZ'), head.subarray(2)]))
    write('huge', head)
    truncateSync(join(dir, 'huge'), 5 * 2 ** 30)
  })
  after(() => rmSync(dir, { recursive: true }))

  const run = (...args: string[]) => {
    const env = { ...process.env, XDG_CACHE_HOME: join(dir, 'cache'), GOCACHE: goCache }
    return spawnSync(process.execPath, [program, ...args], { cwd: dir, encoding: 'utf8', env })
  }

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

  it('end with 2 and a sentence for a program of C', (t) => {
    const program = '/bin/ls'
    if (!existsSync(program) || !readFileSync(program).subarray(0, 4).equals(Buffer.from('\x7fELF'))) {
      return t.skip(`there is no ELF file ${program}`)
    }
    const { status, stderr } = run('inspect', program)
    assert.match(stderr, /ls: is no program of the Go toolchain \(C, TinyGo, or packed\)/)
    assert.equal(status, 2)
  })

  it('say that a file is identical with itself', () => {
    assert.match(run('diff', 'base', 'base').stdout, /Identical, byte for byte\./)
  })

  for (const [name, args, message] of [
    ['a file that is not there', ['inspect', 'none'], /none: there is no such file\./],
    ['a file that is no binary', ['inspect', 'text'], /text: is no binary/],
    ['a file that was cut off', ['inspect', 'half'], /half: is (an ELF file that is )?truncated/],
    [
      'a table of sections beyond the end of the file',
      ['inspect', 'headers'],
      /headers: is an ELF file that is truncated/,
    ],
    ['more sections than there can be', ['inspect', 'sections'], /sections: is an ELF file that is truncated/],
    [
      'a file that another system made, by its first bytes',
      ['inspect', 'no-elf'],
      /no-elf: is a PE file that is truncated/,
    ],
    ['a program that UPX packed', ['inspect', 'packed'], /packed: is packed by UPX, which hides its sections/],
    ['a file of more than 4 GB', ['inspect', 'huge'], /huge: is 5368709120 bytes long/],
    ['a bad file on either side of a diff', ['diff', 'base', 'half'], /half: is (an ELF file that is )?truncated/],
    ['one file where two are needed', ['diff', 'base'], /diff takes two binaries, base first, found 1/],
  ] as const) {
    it(`end with 2 and a sentence for ${name}`, () => {
      const { status, stderr } = run(...args)
      assert.match(stderr, message)
      assert.equal(status, 2)
    })
  }
})
