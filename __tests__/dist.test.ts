// What users run has no code that is made at run time: whoever reads dist/ has read all of it.
import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'

const dist = join(import.meta.dirname, '..', 'dist')

const dynamic: readonly RegExp[] = [
  /\beval\s*\(/,
  /\bnew\s+Function\b|[^.\w]Function\s*\(/,
  /\bimport\(\s*(?!["'][^"']*["']\s*\))/,
  /\brequire\(\s*(?!["'][^"']*["']\s*\))[^)]/,
  /["'](?:node:)?vm["']/,
]

/** The lines that would make code from text, or load some by a name that is made. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    // A comment's words are no code; a string that only looks like a comment is none that begins a line.
    .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line))
    .filter((line) => dynamic.some((pattern) => pattern.test(line)))
    .map((line) => line.trim().slice(0, 120))

test('dist makes no code at run time', async (t) => {
  const files = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.js'))
  assert.ok(files.length > 3, 'dist is there')
  for (const name of files) {
    await t.test(name, async () => assert.deepEqual(linesOf(await readFile(join(dist, name), 'utf8')), []))
  }
})

test('code that is made at run time would be found', async (t) => {
  for (const line of [
    'eval(text)',
    'const f = new Function("a", body)',
    'return Function(body)()',
    'await import(name)',
    'require(name)',
    'import vm from "node:vm"',
  ]) {
    await t.test(line, () => assert.deepEqual(linesOf(line), [line]))
  }
})
