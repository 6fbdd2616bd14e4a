import * as v from 'valibot'
import { finite } from '../outside/schema-values.ts'
import { buildProblemSchema } from './build-reason.ts'
import { line, name } from './outside.ts'
import { failedStart } from './start-reason.ts'

const side = v.picklist(['base', 'head'])

/** What came of a command that was to start the probe where it may limit memory. */
const triedSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('probe'), said: v.optional(line) }),
  v.strictObject({ kind: v.literal('ended'), program: name, code: v.number(), said: v.optional(line) }),
  v.strictObject({ kind: v.literal('no-command'), program: name }),
])

/** Why nothing can be measured under a memory limit here. `tried` begins with the probe as it is. */
export const noMemoryControllerSchema = v.strictObject({
  kind: v.literal('no-memory-controller'),
  tried: v.array(triedSchema),
})

/** Why a figure of starts under memory limits is missing. */
export const limitReasonSchema = v.variant('kind', [
  noMemoryControllerSchema,
  v.strictObject({ kind: v.literal('not-without-limit') }),
  v.strictObject({ kind: v.literal('no-start-told') }),
  v.strictObject({ kind: v.literal('search-not-over') }),
  v.strictObject({ kind: v.literal('not-ready-with'), bytes: v.number() }),
  v.strictObject({ kind: v.literal('no-peak-known') }),
])

/** Why a start under a limit was not ready. */
export const notReadySchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('killed-for-memory') }),
  v.strictObject({ kind: v.literal('start-failed'), ...failedStart }),
])

const diagnosticProblems = [
  v.strictObject({ kind: v.literal('no-diagnostic-build') }),
  v.strictObject({ kind: v.literal('own-build-line') }),
  v.strictObject({ kind: v.literal('built-elsewhere') }),
  v.strictObject({ kind: v.literal('go-list-fails'), said: v.optional(line) }),
  v.strictObject({ kind: v.literal('no-package-main'), package: name }),
  v.strictObject({ kind: v.literal('package-of-others') }),
] as const

const loadEndedSchema = v.strictObject({
  kind: v.literal('load-ended'),
  seconds: finite,
  /** Absent where a signal ended it. */
  code: v.optional(v.number()),
  signal: v.optional(name),
  said: v.optional(line),
})

/** Why no diagnostic build could be made. */
export const diagnosticProblemSchema = v.variant('kind', [...diagnosticProblems, buildProblemSchema])

/** How the load of a soak ended, where it did so by itself. */
export const loadReasonSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('load-not-started'), said: v.optional(line) }),
  loadEndedSchema,
])

/** Why nothing is to be concluded from a soak. */
export const soakProblemSchema = v.variant('kind', [
  diagnosticProblemSchema,
  loadReasonSchema,
  v.strictObject({ kind: v.literal('start-failed'), ...failedStart }),
  v.strictObject({ kind: v.literal('no-samples') }),
  v.strictObject({ kind: v.literal('soak-too-short') }),
])

/** Why a figure of a soak is missing or inconclusive. */
export const soakReasonSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('ends-by-itself') }),
  v.strictObject({ kind: v.literal('soak-told-too-little') }),
  v.strictObject({ kind: v.literal('slope-moved') }),
  v.strictObject({ kind: v.literal('soak-of-side'), side, why: soakProblemSchema }),
  v.strictObject({ kind: v.literal('diagnostic-not-started'), side, ...failedStart }),
])

/** Why something is missing in what a soak of one side told. */
export const soakSideReasonSchema = v.variant('kind', [
  soakProblemSchema,
  v.strictObject({ kind: v.literal('nothing-from-inside'), why: soakProblemSchema }),
])

/** What ran beside what in a soak. */
export const soakOrderSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('together'), cpus: v.number() }),
  v.strictObject({ kind: v.literal('in-turns'), cpus: v.number() }),
  v.strictObject({ kind: v.literal('same-address') }),
])

export type NoMemoryController = v.InferOutput<typeof noMemoryControllerSchema>
export type LimitReason = v.InferOutput<typeof limitReasonSchema>
export type NotReady = v.InferOutput<typeof notReadySchema>
export type DiagnosticProblem = v.InferOutput<typeof diagnosticProblemSchema>
export type LoadReason = v.InferOutput<typeof loadReasonSchema>
export type SoakProblem = v.InferOutput<typeof soakProblemSchema>
export type SoakReason = v.InferOutput<typeof soakReasonSchema>
export type SoakSideReason = v.InferOutput<typeof soakSideReasonSchema>
export type SoakOrder = v.InferOutput<typeof soakOrderSchema>
