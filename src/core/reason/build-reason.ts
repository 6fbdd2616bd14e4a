import * as v from 'valibot'
import { line, name } from './outside.ts'

const by = v.picklist(['go-build', 'build-line'])

/** Why a build gave no binary. */
export const buildProblemSchema = v.variant('kind', [
  /** `command` is a line of the user's; absent: `go build`. */
  v.strictObject({ kind: v.literal('build-ended'), command: v.optional(line), by, code: v.number() }),
  v.strictObject({ kind: v.literal('nothing-written'), by }),
  v.strictObject({ kind: v.literal('output-is-folder'), by, path: name }),
  v.strictObject({ kind: v.literal('output-empty'), by, path: name }),
  v.strictObject({ kind: v.literal('library'), package: name }),
  v.strictObject({ kind: v.literal('go-command-fails'), said: v.optional(line) }),
  /** The one that go.mod or go.work in `dir` asks for. */
  v.strictObject({ kind: v.literal('no-toolchain'), dir: name, said: v.optional(line) }),
  v.strictObject({ kind: v.literal('no-prebuilt'), path: name }),
  v.strictObject({ kind: v.literal('no-prebuilt-of-release') }),
  v.strictObject({ kind: v.literal('no-working-directory') }),
  v.strictObject({ kind: v.literal('no-go-module') }),
  v.strictObject({ kind: v.literal('no-package'), said: v.optional(line) }),
])

/** Why there is no binary of a side. */
export const failureReasonSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('does-not-build'),
    side: v.picklist(['base', 'head', 'release']),
    why: v.optional(buildProblemSchema),
  }),
  v.strictObject({
    kind: v.literal('unreadable-build'),
    side: v.picklist(['base', 'head', 'release']),
    /** By the probe; absent: there is no file. */
    said: v.optional(line),
  }),
])

export type BuildProblem = v.InferOutput<typeof buildProblemSchema>
export type FailureReason = v.InferOutput<typeof failureReasonSchema>
