import * as v from 'valibot'
import { historySchema } from '../history/trend-schema.ts'
import { metricIds } from '../metric.ts'
import { count, finite, text } from '../schema-values.ts'

// One schema for what is written, what is read back from other jobs, and the types in between.

const bytes = count
const metricId = v.picklist(metricIds)

const sampleSchema = v.strictObject({
  /** Median of a sampled metric; the value of an exact one. */
  center: finite,
  /** 95 % interval of the median by order statistics; equal to `center` for exact metrics. */
  lo: finite,
  hi: finite,
  /** In run order. */
  values: v.array(finite),
  /** Position of each value in the whole job's run order. */
  order: v.optional(v.array(finite)),
  /**
   * Of each run: seconds of user and system time, the CPU it ran on, when it was started in seconds from the beginning of
   * measuring, and which copy of the file it was. Given once for metrics that are read from the same runs: see `order`.
   */
  cpuSeconds: v.optional(v.array(finite)),
  cpu: v.optional(v.array(finite)),
  at: v.optional(v.array(finite)),
  copy: v.optional(v.array(finite)),
  /** Median without pinning to one CPU. */
  unpinned: v.optional(finite),
  /**
   * Of head's cold start: further starts, in rounds with one start of each flag set of the program; the value at a place is of
   * that round. By these flag sets are compared.
   */
  beside: v.optional(v.array(finite)),
})

const decisions = ['identical', 'unchanged', 'grew', 'shrank', 'inconclusive', 'new', 'gone', 'not-measured'] as const

const comparisonSchema = v.strictObject({
  base: v.optional(sampleSchema),
  head: v.optional(sampleSchema),
  /** head − base, in the metric's unit. */
  delta: v.optional(finite),
  /** head ÷ base − 1; absent where base is 0. */
  ratio: v.optional(finite),
  /** Interval of `delta`; absent for exact metrics. */
  deltaInterval: v.optional(v.strictObject({ lo: finite, hi: finite })),
  /** Interval of head's median at the level of the decision (`1 - measuring.p`); by it an absolute limit is judged. */
  headInterval: v.optional(v.strictObject({ lo: finite, hi: finite })),
  /** Median deviation of the runs ÷ their median, of each side; present where head's runs vary significantly more. */
  variation: v.optional(v.strictObject({ base: finite, head: finite })),
  /**
   * Two-sided p: of the signed-rank test where each place of `order` in base is next to the one in head and there are enough
   * rounds to reach `measuring.p`, else of the Mann–Whitney test.
   */
  p: v.optional(finite),
  decision: v.picklist(decisions),
  /** Smallest change that could have been told from noise, as a fraction of base. */
  smallestVisible: v.optional(finite),
  /** How far the medians of head's own runs through one half of its copies and through the other are apart: a fraction. */
  headAgainstHead: v.optional(finite),
  reason: v.optional(text),
  /** Why the figures are not to be relied on, whatever they are; no limit is broken by them. */
  doubt: v.optional(text),
})

const moduleSchema = v.strictObject({ path: text, version: text, replacedBy: v.optional(text) })

const binarySchema = v.strictObject({
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

const causeSchema = v.strictObject({
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

const metricsSchema = v.partial(
  v.strictObject(
    Object.fromEntries(metricIds.map((id) => [id, comparisonSchema])) as Record<
      (typeof metricIds)[number],
      typeof comparisonSchema
    >,
  ),
)

const initSchema = v.strictObject({ seconds: finite, bytes: v.optional(finite), allocations: v.optional(finite) })

/** What initializing a package took, by GODEBUG=inittrace=1: medians of a few starts. A side without it is absent. */
const initChangeSchema = v.strictObject({
  package: text,
  base: v.optional(initSchema),
  head: v.optional(initSchema),
  /** Seconds, head − base. */
  delta: finite,
})

const samenesses = ['identical', 'stamp', 'different', 'one-sided'] as const

/** What tells a cell from every other one. */
const cellKey = {
  program: text,
  flagSet: text,
  platform: text,
  /** In a report of several jobs that have the same cell: what in their matrix tells them apart, "go 1.26". */
  variant: v.optional(text),
}

/** What a side did under memory limits. Sizes in bytes. */
const sideUnderLimitSchema = v.strictObject({
  /** Under `limit`: how often it was started, and how often it became ready. */
  starts: v.optional(v.number()),
  ready: v.optional(v.number()),
  /** Why the first start that was not ready was not. */
  reason: v.optional(text),
  peakRss: v.optional(bytes),
  oomKills: v.optional(bytes),
})

/** At most so many points of a curve; more than a drawing shows. */
export const mostCurvePoints = 120

const points = v.pipe(v.array(finite), v.maxLength(mostCurvePoints))
const curveSchema = v.strictObject({ seconds: points, values: points })

/** How something grew per minute: Theil–Sen slope with its 99 % interval. */
const slopeSchema = v.strictObject({
  center: finite,
  lo: finite,
  hi: finite,
  decision: v.picklist(['leaks', 'steady', 'inconclusive']),
})

/** One side of a soak. Curves are thinned; seconds are since the program was ready. */
const soakSideSchema = v.strictObject({
  decision: v.picklist(['leaks', 'steady', 'inconclusive']),
  /** From outside, of the program's own binary. Bytes. */
  rss: v.optional(slopeSchema),
  peakRss: v.optional(bytes),
  endRss: v.optional(bytes),
  /** From inside, of the diagnostic build: bytes that are live after a collection, and goroutines. */
  live: v.optional(slopeSchema),
  goroutines: v.optional(slopeSchema),
  endGoroutines: v.optional(finite),
  /** Collections, those that the diagnostic build asks for among them, and seconds for which they stopped the program. */
  collections: v.optional(finite),
  pauseSeconds: v.optional(finite),
  curves: v.partial(
    v.strictObject({
      rss: curveSchema,
      anonymous: curveSchema,
      live: curveSchema,
      heapAlloc: curveSchema,
      heapSys: curveSchema,
      heapIdle: curveSchema,
      heapReleased: curveSchema,
      stacks: curveSchema,
      goroutines: curveSchema,
    }),
  ),
  /** Why something of it is missing. */
  reasons: v.array(text),
})

const soakSchema = v.strictObject({
  seconds: finite,
  /** Seconds that do not count. */
  warmUp: finite,
  /** What ran beside what, in words. */
  how: text,
  load: v.optional(text),
  /** `measure.memory-limit`, where it was kept. */
  limit: v.optional(bytes),
  /** The flag set whose soak this is, where it differs by nothing that runs. */
  as: v.optional(text),
  base: v.optional(soakSideSchema),
  head: v.optional(soakSideSchema),
})

const cellSchema = v.strictObject({
  ...cellKey,
  /** How the program was started, in words; absent: it was not. */
  start: v.optional(text),
  /** `stamp`: equal but for versions, dates and commits that the build writes into it. */
  sameness: v.picklist(samenesses),
  base: v.optional(binarySchema),
  head: v.optional(binarySchema),
  /** Why a side is absent, where that is not simply "new" or "gone". */
  failure: v.optional(
    v.strictObject({ side: v.picklist(['base', 'head', 'both']), reason: text, output: v.optional(text) }),
  ),
  /** Why head does not start, where base does. */
  startFailure: v.optional(text),
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
        sameness: v.picklist(samenesses),
        metrics: metricsSchema,
      }),
      v.strictObject({ kind: v.literal('none'), reason: text }),
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

const verdicts = ['within', 'over', 'pre-existing', 'overridden', 'inconclusive', 'not-measured'] as const

const growthSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('percent'), percent: finite }),
  v.strictObject({ kind: v.literal('absolute'), value: finite }),
])
const levelSchema = v.picklist(['fail', 'warn'])
const budgetSubject = {
  metric: metricId,
  program: v.exactOptional(text),
  flagSet: v.exactOptional(text),
  platform: v.exactOptional(text),
  against: v.picklist(['base', 'release']),
}
const budgetEntries = {
  ...budgetSubject,
  max: v.exactOptional(finite),
  maxGrowth: v.exactOptional(growthSchema),
  level: levelSchema,
  line: v.exactOptional(v.number()),
}

/** A limit that head's config has other than base's. A side without that limit is absent. */
const budgetChangeSchema = v.variant('on', [
  v.strictObject({ ...budgetSubject, on: v.literal('max'), base: v.optional(finite), head: v.optional(finite) }),
  v.strictObject({
    ...budgetSubject,
    on: v.literal('max-growth'),
    base: v.optional(growthSchema),
    head: v.optional(growthSchema),
  }),
  v.strictObject({ ...budgetSubject, on: v.literal('level'), base: levelSchema, head: levelSchema }),
])

/** A budget as a job hands it on, before it is judged. */
export const budgetSchema = v.strictObject(budgetEntries)

const judgedBudgetSchema = v.strictObject({
  ...budgetEntries,
  /** The tag of the release that growth was compared with. */
  release: v.optional(text),
  cell: v.strictObject(cellKey),
  verdict: v.picklist(verdicts),
  /** Which of the two limits `actual` and `limit` speak of. */
  on: v.picklist(['max', 'max-growth']),
  /** In the metric's unit; for a growth in per cent: per cent. */
  actual: v.optional(finite),
  limit: finite,
  reason: v.optional(text),
  /** Whether what is missing is head's fault, so that the run is incomplete. */
  incomplete: v.optional(v.boolean()),
})

/** Why broken budgets fail nothing: the label, the pull request that has it, who set it, when (ISO 8601) and on which commit. */
const overrideSchema = v.strictObject({
  label: text,
  pullRequest: v.number(),
  by: v.optional(text),
  at: v.optional(text),
  commit: v.optional(text),
})

const revisionSchema = v.strictObject({ name: text, sha: v.optional(text), dirty: v.optional(v.boolean()) })

/** What a flag set does to head's file, against the first one of the program. Sizes in bytes. */
const flagSetFactsSchema = v.strictObject({
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
  words: v.array(text),
})

/** What each flag set buys: head under one flag set against head under the first one. */
const flagSetComparisonSchema = v.strictObject({
  program: text,
  platform: text,
  variant: v.optional(text),
  /** The flag set that the others are held against. */
  reference: text,
  rows: v.array(v.strictObject({ flagSet: text, metrics: metricsSchema, facts: v.optional(flagSetFactsSchema) })),
})

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

/** How sampled metrics were decided. */
const measuringSchema = v.strictObject({
  pairs: v.number(),
  pinned: v.boolean(),
  seconds: finite,
  p: finite,
  minimumChange: finite,
  /** The largest `headAgainstHead` of a cold start: what this machine shows today where nothing differs. */
  noiseFloor: v.optional(finite),
  /** Blocks of timed runs, and those that were disturbed and so measured again or doubted. */
  blocks: v.optional(v.number()),
  disturbedBlocks: v.optional(v.number()),
  /** CPUs that other processes kept busy meanwhile, on average, and of how many: in a container these are the host's. */
  others: v.optional(finite),
  cpus: v.optional(v.number()),
  /** The CPU that probe and programs were pinned to. */
  cpu: v.optional(v.number()),
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
  version: v.literal(1),
  tool: v.strictObject({ name: text, version: text }),
  /** `base` is absent when there is nothing to compare with. */
  revisions: v.strictObject({
    base: v.optional(revisionSchema),
    head: revisionSchema,
    /** The latest release, by its tag; present where a budget asks for it and there is one. */
    release: v.optional(revisionSchema),
    how: text,
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
  verdict: v.picklist(['pass', 'fail', 'incomplete']),
  /** Whether anything changed by more than `comment-above`, so that a comment is due. */
  changed: v.boolean(),
  notes: v.array(text),
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

export type Sample = v.InferOutput<typeof sampleSchema>
export type Comparison = v.InferOutput<typeof comparisonSchema>
export type Binary = v.InferOutput<typeof binarySchema>
export type Cause = v.InferOutput<typeof causeSchema>
export type InitChange = v.InferOutput<typeof initChangeSchema>
export type SoakSide = v.InferOutput<typeof soakSideSchema>
export type Soak = v.InferOutput<typeof soakSchema>
export type Cell = v.InferOutput<typeof cellSchema>
export type JudgedBudget = v.InferOutput<typeof judgedBudgetSchema>
export type Override = v.InferOutput<typeof overrideSchema>
export type BudgetChange = v.InferOutput<typeof budgetChangeSchema>
export type Revision = v.InferOutput<typeof revisionSchema>
export type LostResult = v.InferOutput<typeof lostResultSchema>
export type FlagSetFacts = v.InferOutput<typeof flagSetFactsSchema>
export type FlagSetComparison = v.InferOutput<typeof flagSetComparisonSchema>
export type Report = v.InferOutput<typeof reportSchema>
