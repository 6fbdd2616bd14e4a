import * as v from 'valibot'
import { count as bytes, finite, text } from '../outside/schema-values.ts'
import { flagSetEffectSchema } from '../reason/flag-set-effect.ts'

const moduleSchema = v.strictObject({ path: text, version: text, replacedBy: v.optional(text) })

export const binarySchema = v.strictObject({
  size: bytes,
  sha256: text,
  loadableSha256: text,
  sections: v.array(v.strictObject({ name: text, fileBytes: bytes, memoryBytes: bytes })),
  modules: v.array(moduleSchema),
  packages: v.array(v.strictObject({ path: text, module: v.optional(text), bytes })),
  /** Bytes whose package was taken from a build with the same flags that kept its symbols. */
  fromTwin: v.optional(bytes),
  buildSeconds: v.optional(finite),
  goVersion: v.optional(text),
  /** Path of the module that the program belongs to. */
  mainModule: v.optional(text),
  /** What has to be where it runs. A static program has neither. */
  interpreter: v.optional(text),
  libraries: v.optional(v.array(text)),
  stripped: v.optional(v.boolean()),
})

const goModSchema = v.strictObject({
  /** From the repository's root. */
  file: text,
  line: v.number(),
  text,
  kind: v.picklist(['direct', 'indirect', 'replaced']),
  /** Whether base has another line for that module, or none. */
  changed: v.boolean(),
  /** The module, required by the program's own, that brings the cause along. */
  through: v.optional(text),
})

export const causeSchema = v.strictObject({
  kind: v.picklist(['module', 'toolchain', 'package', 'embedded', 'other']),
  change: v.picklist(['new', 'gone', 'upgraded', 'downgraded', 'grew', 'shrank']),
  name: text,
  base: v.optional(text),
  head: v.optional(text),
  bytes: v.optional(finite),
  /** Why head links it: import paths from the program's package to the nearest one of the cause's. A long one has a `…`. */
  chain: v.optional(v.array(text)),
  /** The line of a go.mod file that it is there for. */
  goMod: v.optional(goModSchema),
})

/** What a flag set does to head's file, against the first one of the program. Sizes in bytes. */
export const flagSetFactsSchema = v.strictObject({
  sectionsGone: v.array(text),
  sectionsNew: v.array(text),
  /** Of the sections of code, read-only data, data and the function table those that are the same bytes. */
  sameSections: v.array(text),
  /** Bytes of the file that are loaded when it runs, and that are not. */
  loadable: bytes,
  notLoadable: bytes,
  /** Entries of the static symbol table, and of the one that the loader reads. */
  symbols: bytes,
  dynamicSymbols: bytes,
  /** What has to be where it runs. A static program has neither. */
  interpreter: v.optional(text),
  libraries: v.array(text),
  /** `reused`: base's file is the same, so an image layer with nothing else in it is, too. */
  layer: v.optional(v.picklist(['reused', 'new'])),
  /** An earlier flag set that gives the same file. */
  sameFileAs: v.optional(text),
  /** What to know before choosing it. */
  effects: v.array(flagSetEffectSchema),
})

export type Binary = v.InferOutput<typeof binarySchema>
export type Cause = v.InferOutput<typeof causeSchema>
export type FlagSetFacts = v.InferOutput<typeof flagSetFactsSchema>
