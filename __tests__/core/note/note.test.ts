import assert from 'node:assert/strict'
import { it } from 'node:test'
import { howSchema } from '../../../src/core/note/how.ts'
import { noteSchema } from '../../../src/core/note/note.ts'

/** What a schema may consist of, as far as notes do. */
interface Schema {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly options?: readonly Schema[]
  readonly item?: Schema
  readonly wrapped?: Schema
}

/** Names that come from outside: what may be a text of any kind in a note. Whatever else is said, a picklist says. */
const names = new Set([
  // Of Git: commits, branches, remotes, and revisions as the user writes them.
  ...['sha', 'shas', 'commit', 'pullRequestHead', 'branch', 'revision', 'remote'],
  // Of files, folders and what is in them.
  ...['path', 'folder', 'file', 'target', 'module', 'package', 'packageBefore'],
  // Of programs, and of builds in a GoReleaser file.
  ...['name', 'program', 'programs', 'left', 'build', 'others', 'templates', 'flags'],
  // Of versions of Go.
  ...['go', 'named', 'builtWith'],
  // Of the system's errors, and what a command printed.
  ...['code', 'output', 'said'],
])

/** The keys that hold texts of any kind. */
function textKeys(schema: Schema, key: string): readonly string[] {
  const parts = [
    ...Object.entries(schema.entries ?? {}),
    ...(schema.options ?? []).flatMap((option) => (typeof option === 'object' ? [[key, option] as const] : [])),
    ...[schema.item, schema.wrapped].flatMap((part) => (part === undefined ? [] : [[key, part] as const])),
  ]
  if (schema.type === 'string') return [key]
  assert.match(schema.type, /^(?:strict_object|variant|array|optional|literal|picklist|number|boolean)$/)
  return parts.flatMap(([name, part]) => textKeys(part, name))
}

const found = new Set([...textKeys(noteSchema as Schema, 'note'), ...textKeys(howSchema as Schema, 'how')])

it('no text of a note is prose: each is a name, or what a command printed', () => {
  assert.deepEqual(
    [...found].filter((key) => !names.has(key)),
    [],
  )
})

it('no name is listed in vain', () => {
  assert.deepEqual(
    [...names].filter((name) => !found.has(name)),
    [],
  )
})
