import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { buildProblemSchema, failureReasonSchema } from '../../src/core/reason/build-reason.ts'
import { flagSetEffectSchema } from '../../src/core/reason/flag-set-effect.ts'
import {
  diagnosticProblemSchema,
  notReadySchema,
  soakOrderSchema,
  soakSideReasonSchema,
} from '../../src/core/reason/memory-reason.ts'
import { lineFields, nameFields, withoutLines } from '../../src/core/reason/outside.ts'
import { reasonSchema } from '../../src/core/reason/reason.ts'
import { releaseReasonSchema } from '../../src/core/reason/release-reason.ts'
import { startWaySchema } from '../../src/core/reason/start-reason.ts'

interface Schema {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly options?: readonly (Schema | string)[]
  readonly item?: Schema
  readonly wrapped?: Schema
}

/** What a report may hold of reasons. */
const schemas: Readonly<Record<string, unknown>> = {
  reason: reasonSchema,
  'failure of a build': failureReasonSchema,
  'problem of a build': buildProblemSchema,
  'reason for no release': releaseReasonSchema,
  'way to start': startWaySchema,
  'start that was not ready': notReadySchema,
  'reason of a soaked side': soakSideReasonSchema,
  'problem of a diagnostic build': diagnosticProblemSchema,
  'order of a soak': soakOrderSchema,
  'effect of a flag set': flagSetEffectSchema,
}

interface TextField {
  readonly field: string
  readonly optional: boolean
}

/** The fields of a schema that may hold any text. */
function textFields(schema: Schema, field = '', optional = false): readonly TextField[] {
  const { type, entries, options = [], item, wrapped } = schema
  if (type === 'string') return [{ field, optional }]
  if (wrapped !== undefined) return textFields(wrapped, field, true)
  if (item !== undefined) return textFields(item, field, optional)
  const parts = type === 'variant' ? options.flatMap((one) => (typeof one === 'string' ? [] : textFields(one))) : []
  return [...parts, ...Object.entries(entries ?? {}).flatMap(([name, of]) => textFields(of, name))]
}

/** The kinds that a schema may be, nested variants' too, but not those of its fields. */
function kinds(schema: Schema): readonly string[] {
  const { type, entries, options = [] } = schema
  if (type === 'variant') return options.flatMap((one) => (typeof one === 'string' ? [] : kinds(one)))
  const { literal } = (entries?.kind ?? {}) as { readonly literal?: string }
  return literal === undefined ? [] : [literal]
}

describe('a reason holds no sentence', () => {
  for (const [name, schema] of Object.entries(schemas)) {
    it(`${name}: its texts are names and lines from outside`, () => {
      for (const { field, optional } of textFields(schema as Schema)) {
        const isLine = (lineFields as readonly string[]).includes(field)
        assert.ok(isLine || (nameFields as readonly string[]).includes(field), field)
        // What a stranger's program printed is left out, so a reason has to make sense without it.
        if (isLine && name !== 'way to start') assert.ok(optional, `${field} is not optional`)
      }
    })

    it(`${name}: a kind tells it from all others`, () => {
      const all = kinds(schema as Schema)
      assert.ok(all.length > 0)
      assert.deepEqual([...new Set(all)], all)
    })
  }

  it('every name and line is of some reason', () => {
    const used = new Set(
      Object.values(schemas).flatMap((schema) => textFields(schema as Schema).map(({ field }) => field)),
    )
    assert.deepEqual([...used].sort(), [...nameFields, ...lineFields].sort())
  })

  it('and lines can be left out, at any depth', () => {
    const why = { kind: 'build-ended', by: 'build-line', command: 'make', code: 2 }
    assert.deepEqual(withoutLines([{ kind: 'does-not-build', side: 'head', why, values: [1] }]), [
      { kind: 'does-not-build', side: 'head', why: { kind: 'build-ended', by: 'build-line', code: 2 }, values: [1] },
    ])
  })
})
