import * as v from 'valibot'
import { binarySchema, causeSchema, flagSetFactsSchema } from '../binary/binary.ts'
import { comparisonSchema, metricsSchema, samenessSchema } from '../compare/comparison.ts'
import { sideUnderLimitSchema, soakSchema } from '../memory/memory-schema.ts'
import { count as bytes, text } from '../outside/schema-values.ts'
import { failureReasonSchema } from '../reason/build-reason.ts'
import { reasonSchema } from '../reason/reason.ts'
import { releaseReasonSchema } from '../reason/release-reason.ts'
import { startWaySchema } from '../reason/start-reason.ts'
import { initChangeSchema } from '../start/start-schema.ts'

/** What tells a cell from every other one. */
export const cellKey = {
  program: text,
  flagSet: text,
  platform: text,
  /** In a report of several jobs that have the same cell: what in their matrix tells them apart, "go 1.26". */
  variant: v.optional(text),
}

export const cellSchema = v.strictObject({
  ...cellKey,
  /** How the program was started; absent: it was not. */
  start: v.optional(startWaySchema),
  /** `stamp`: equal but for versions, dates and commits that the build writes into it. */
  sameness: samenessSchema,
  base: v.optional(binarySchema),
  head: v.optional(binarySchema),
  /** Why a side is absent, where that is not simply "new" or "gone". */
  failure: v.optional(
    v.strictObject({
      side: v.picklist(['base', 'head', 'both']),
      reason: failureReasonSchema,
      output: v.optional(text),
    }),
  ),
  /** Why head does not start, where base does. */
  startFailure: v.optional(reasonSchema),
  /** In control groups of this version: what each side did under `measure.memory-limit`, and with GOMEMLIMIT. */
  underLimit: v.optional(
    v.strictObject({
      cgroup: v.picklist([1, 2]),
      limit: v.optional(bytes),
      base: v.optional(sideUnderLimitSchema),
      head: v.optional(sideUnderLimitSchema),
      /** As `min-memory`, with GOMEMLIMIT set to 90 % of each limit; absent where the program has one of its own. */
      withGomemlimit: v.optional(comparisonSchema),
    }),
  ),
  metrics: metricsSchema,
  /** Head against the latest release, which is in base's place here: its size, and what budgets `against: release` need. */
  sinceRelease: v.optional(
    v.variant('kind', [
      v.strictObject({
        kind: v.literal('compared'),
        tag: text,
        sameness: samenessSchema,
        metrics: metricsSchema,
      }),
      v.strictObject({ kind: v.literal('none'), reason: releaseReasonSchema }),
    ]),
  ),
  /** The program kept running, with `measure.soak`. */
  soak: v.optional(soakSchema),
  causes: v.array(causeSchema),
  /** The symbols that changed most, in file bytes, 0 where a side has none; of a program's first flag set only. */
  symbols: v.optional(v.array(v.strictObject({ name: text, package: text, base: bytes, head: bytes }))),
  /** Why the cold start changed: the packages whose initialization did, the largest change first. */
  inits: v.optional(v.pipe(v.array(initChangeSchema), v.maxLength(10))),
  /** Present when the linker keeps every exported method in head and did not in base. */
  deadCode: v.optional(
    v.strictObject({
      /** What calls a method by a name that only the running program knows. */
      function: text,
      /** The functions from `main.main` to it. A long path has a `…`. */
      path: v.array(text),
    }),
  ),
})

/** What each flag set buys: head under one flag set against head under the first one. */
export const flagSetComparisonSchema = v.strictObject({
  program: text,
  platform: text,
  variant: v.optional(text),
  /** The flag set that the others are held against. */
  reference: text,
  rows: v.array(v.strictObject({ flagSet: text, metrics: metricsSchema, facts: v.optional(flagSetFactsSchema) })),
})

export type Cell = v.InferOutput<typeof cellSchema>
export type FlagSetComparison = v.InferOutput<typeof flagSetComparisonSchema>
