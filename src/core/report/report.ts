import * as v from 'valibot'
import { cellSchema, flagSetComparisonSchema } from '../cell/cell.ts'
import { historySchema } from '../history/trend-schema.ts'
import { budgetChangeSchema, judgedBudgetSchema, overrideSchema, verdictSchema } from '../judge/judged.ts'
import { howSchema } from '../note/how.ts'
import { noteSchema } from '../note/note.ts'
import { count, finite, text } from '../outside/schema-values.ts'
import { measuringSchema } from '../start/start-schema.ts'

// One schema for what is written, what is read back from other jobs, and the types in between.

const revisionSchema = v.strictObject({ name: text, sha: v.optional(text), dirty: v.optional(v.boolean()) })

const machineSchema = v.strictObject({
  cpu: text,
  cpus: v.number(),
  kernel: text,
  os: text,
  arch: text,
  /** The one that it runs by itself, as Go calls it. */
  platform: v.optional(text),
  go: text,
  baseGo: v.optional(text),
  node: text,
  gzip: text,
  zstd: v.optional(text),
  transparentHugePages: v.optional(text),
})

/** A job of a matrix whose results are in the report. */
const jobSchema = v.strictObject({
  /** The job's name in its workflow, and its place in the matrix from 0 on. */
  job: text,
  index: count,
  total: count,
  attempt: count,
  /** What the matrix gave it; lists and maps are left out. */
  matrix: v.record(text, text),
  /** The one that its machine runs by itself. */
  platform: text,
  machine: machineSchema,
  measuring: v.optional(measuringSchema),
  /** All of its phases together. */
  seconds: finite,
})

/** The jobs of a matrix that have no result yet, or never will. */
const missingJobsSchema = v.strictObject({
  job: text,
  total: count,
  indexes: v.array(count),
  /** What a plan calls them. Absent without a plan. */
  names: v.optional(v.array(text)),
})

/** A result that was handed on and could not be used, or two of one job that contradict each other. */
const lostResultSchema = v.strictObject({
  kind: v.picklist([
    'invalid',
    'other-version',
    'too-large',
    'other-run',
    'not-downloaded',
    /** A job failed or was cancelled, and its outputs hold no result. */
    'failed-job',
    'clash',
  ]),
  /** Name of the artifact, the file or the job. Absent where it is a stranger's text. */
  from: v.optional(text),
  /** Where in the file, how many bytes, which status, which job of a matrix: as far as it is known. */
  detail: v.optional(text),
})

export const reportSchema = v.strictObject({
  version: v.literal(2),
  tool: v.strictObject({ name: text, version: text }),
  /** `base` is absent when there is nothing to compare with. */
  revisions: v.strictObject({
    base: v.optional(revisionSchema),
    head: revisionSchema,
    /** The latest release, by its tag; present where a budget asks for it and there is one. */
    release: v.optional(revisionSchema),
    /** How base was found, or why there is none. */
    how: howSchema,
  }),
  /** Of a report of several jobs: the first one's. */
  machine: machineSchema,
  cells: v.array(cellSchema),
  flagSets: v.array(flagSetComparisonSchema),
  budgets: v.array(judgedBudgetSchema),
  /** Present where the config has budgets, and none is on a row of this report: another job judges them. */
  budgetsElsewhere: v.optional(v.literal(true)),
  /** Present where no file that a build reads changed, so that there is nothing to compare. */
  nothingBuilt: v.optional(v.literal(true)),
  /** Where the budgets stand, from the repository's root, and what lets a pull request pass over them. */
  config: v.optional(v.strictObject({ file: text, overrideLabel: text })),
  override: v.optional(overrideSchema),
  budgetChanges: v.optional(v.array(budgetChangeSchema)),
  verdict: verdictSchema,
  /** Whether anything changed by more than `comment-above`, so that a comment is due. */
  changed: v.boolean(),
  /** What a reader should know besides. */
  notes: v.array(noteSchema),
  /** Commands that repeat this measurement in a terminal. */
  reproduce: v.array(text),
  /** How sampled metrics were decided; of several jobs see each in `jobs`. */
  measuring: v.optional(measuringSchema),
  /** Present where results of several jobs are merged, or more than one is expected. */
  jobs: v.optional(v.array(jobSchema)),
  /**
   * Whether every job that was expected has its result in this report. Absent in reports of earlier versions. When it is
   * false, `missingJobs` and `lostResults` say what is missing, as far as that is known.
   */
  complete: v.optional(v.boolean()),
  /** Present where further jobs may still report. Then a missing result does not make the verdict `incomplete`. */
  open: v.optional(v.literal(true)),
  missingJobs: v.optional(v.array(missingJobsSchema)),
  lostResults: v.optional(v.array(lostResultSchema)),
  /** Where the config has `history` and the branch could be read. */
  history: v.optional(historySchema),
  /** Seconds of each phase, in order. Of several jobs each has its sum in `jobs`. */
  phases: v.array(v.strictObject({ name: text, seconds: finite })),
})

export type Revision = v.InferOutput<typeof revisionSchema>
export type LostResult = v.InferOutput<typeof lostResultSchema>

export type Report = v.InferOutput<typeof reportSchema>
