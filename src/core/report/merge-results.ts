import { cellId } from '../cells.ts'
import { grouped } from '../grouped.ts'
import { mergedTrend } from '../history/trend.ts'
import { changedOf } from '../judge/changed.ts'
import { judge, verdictOf } from '../judge/judge.ts'
import { isMatrixOfFolders } from '../plan/matrix-of-folders.ts'
import type { Cell, JudgedBudget, Report } from './report.ts'
import type { Judging, Result } from './result.ts'

export type Results = readonly [Result, ...Result[]]

/**
 * One report of what several jobs of a run found, judged again as a whole: a native cell wins over a cross-built one, a
 * later attempt of a job over an earlier one, and cells that several jobs have are told apart by what their matrix gave
 * them. By `judging` where it is given (whoever takes results of a stranger's must not take their limits), else each
 * cell by what its own job was judged by.
 */
export function mergeResults(all: Results, judging?: Judging): Report {
  const results = latest(all)
  const kept = ordered(keptCells(results))
  const cells = kept.map(({ cell }) => cell)
  const budgets = judged(kept, judging)
  const { measuring, phases, ...first } = ofAll(results[0].report)
  const { revisions } = first
  const missing = missingJobs(results)
  const isMatrix = results.length > 1 || missing.length > 0
  const verdict = verdictOf(budgets, cells)
  const elsewhere = budgets.length === 0 && results.some((result) => (judging ?? result.judging).budgets.length > 0)
  const history = mergedTrend(results.flatMap(({ report }) => report.history ?? []))
  return {
    ...first,
    cells,
    flagSets: flagSets(results, kept),
    budgets,
    ...(results.every(({ report }) => report.nothingBuilt) && { nothingBuilt: true as const }),
    ...(elsewhere && { budgetsElsewhere: true as const }),
    ...(judging === undefined && configOf(results)),
    ...(history && { history }),
    verdict: verdict === 'pass' && missing.length > 0 ? 'incomplete' : verdict,
    changed: changed(kept, { revisions, budgets }, judging),
    notes: notes(results),
    reproduce: unique(results.flatMap(({ report }) => report.reproduce)),
    ...(isMatrix ? { jobs: results.map(jobOf) } : measuring && { measuring }),
    ...(missing.length > 0 && { missingJobs: missing }),
    phases: isMatrix ? [] : phases,
  }
}

/** What a job's report says of all jobs of its run. What it was judged by is decided anew. */
function ofAll(report: Report) {
  const { budgetsElsewhere, override, config, budgetChanges, nothingBuilt, jobs, missingJobs, ...rest } = report
  return rest
}

/** Of one config: that of the first job that has budgets. */
function configOf(results: Results): Pick<Report, 'config' | 'budgetChanges'> {
  const { config, budgetChanges } = results.find(({ report }) => report.config !== undefined)?.report ?? {}
  return { ...(config && { config }), ...(budgetChanges && { budgetChanges }) }
}

/** One text a job of a run, whatever its attempt. The matrix, since not every runner tells a job's place in it. */
const jobId = ({ job: { name, step, index, matrix } }: Pick<Result, 'job'>): string =>
  JSON.stringify([name, step, index, matrix])

/** The latest attempt of each job, in the matrix's order. */
function latest(all: Results): Results {
  const newest = new Map<string, Result>()
  for (const result of all) {
    const standing = newest.get(jobId(result))
    if (standing === undefined || standing.run.attempt <= result.run.attempt) newest.set(jobId(result), result)
  }
  const place = ({ job }: Result) => [job.name, job.step, String(job.index).padStart(6, '0')].join('\n')
  return [...newest.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1)) as unknown as Results
}

interface Kept {
  readonly cell: Cell
  readonly result: Result
}

/** Each cell once: where it was measured natively if it was, told apart where several jobs did. */
function keptCells(results: Results): readonly Kept[] {
  const all = results.flatMap((result) => result.report.cells.map((cell) => ({ cell, result })))
  return [...grouped(all, ({ cell }) => cellId(cell)).values()].flatMap((same) => {
    const native = same.filter(({ cell, result }) => cell.platform === result.platform)
    // Cross-builds are the same wherever they are made.
    const candidates = native.length > 0 ? native : same.slice(0, 1)
    if (candidates.length < 2) return candidates
    const names = tellApart(candidates.map(({ result }) => result))
    return candidates.map(({ cell, result }, at) => ({ cell: { ...cell, variant: names[at] ?? '' }, result }))
  })
}

/** What tells jobs apart, in words: the values of their matrix that differ, else the job's and the step's names. */
function tellApart(results: readonly Result[]): readonly string[] {
  const keys = unique(results.flatMap(({ job }) => Object.keys(job.matrix)))
  const differing = keys.filter((key) => new Set(results.map(({ job }) => job.matrix[key])).size > 1)
  const words = results.map(({ job }) =>
    differing.flatMap((key) => (job.matrix[key] === undefined ? [] : [`${key} ${job.matrix[key]}`])).join(', '),
  )
  if (new Set(words).size === results.length && !words.includes('')) return words
  return results.map(({ job }, at) =>
    [words[at], job.name, job.step, `job ${job.index + 1} of ${job.total}`].filter(Boolean).join(', '),
  )
}

/** As one job orders them: by platform, program, flag set, each in the order in which it first appears. */
function ordered(kept: readonly Kept[]): readonly Kept[] {
  const places = (['platform', 'program', 'flagSet'] as const).map((key) => {
    const place = new Map<string, number>()
    for (const { cell } of kept) if (!place.has(cell[key])) place.set(cell[key], place.size)
    return ({ cell }: Kept) => place.get(cell[key]) ?? 0
  })
  return kept.toSorted((a, b) => places.reduce((order, place) => order || place(a) - place(b), 0))
}

/** Cells of one set of limits are judged together, since a budget may look for the ones that can be started. */
function byJudging(
  kept: readonly Kept[],
  judging: Judging | undefined,
): readonly (readonly [Judging, readonly Kept[]])[] {
  if (judging !== undefined) return [[judging, kept]]
  const groups = grouped(kept, ({ result }) => JSON.stringify(result.judging))
  return [...groups.values()].flatMap((group) =>
    group[0] === undefined ? [] : [[group[0].result.judging, group] as const],
  )
}

function judged(kept: readonly Kept[], judging: Judging | undefined): JudgedBudget[] {
  return byJudging(kept, judging).flatMap(([{ budgets }, group]) => {
    const hosts = new Map(group.map(({ cell, result }) => [cell, result.platform]))
    const cells = group.map(({ cell }) => cell)
    return judge(cells, budgets, { host: (cell) => hosts.get(cell) ?? cell.platform })
  })
}

function changed(
  kept: readonly Kept[],
  { revisions, budgets }: Pick<Report, 'revisions' | 'budgets'>,
  judging: Judging | undefined,
): boolean {
  return byJudging(kept, judging).some(([{ commentAbove }, group]) =>
    changedOf({ revisions, cells: group.map(({ cell }) => cell), budgets }, commentAbove),
  )
}

/** What flag sets buy was found within each job, on one machine; rows whose cell another job has go. */
function flagSets(results: Results, kept: readonly Kept[]): Report['flagSets'] {
  const own = new Map(results.map((result) => [result, new Map<string, Cell>()]))
  for (const { cell, result } of kept) {
    const { variant: _, ...key } = cell
    own.get(result)?.set(cellId(key), cell)
  }
  return results.flatMap((result) =>
    result.report.flagSets.flatMap((comparison) => {
      const cellOf = (flagSet: string) => own.get(result)?.get(cellId({ ...comparison, flagSet }))
      const rows = comparison.rows.filter(({ flagSet }) => cellOf(flagSet) !== undefined)
      const reference = cellOf(comparison.reference)
      if (rows.length < 2 || reference === undefined) return []
      return [{ ...comparison, ...(reference.variant !== undefined && { variant: reference.variant }), rows }]
    }),
  )
}

/** Jobs of the matrix without a result: still at work, failed before, or skipped. Those of a matrix over folders are not told. */
function missingJobs(results: Results): NonNullable<Report['missingJobs']> {
  const ofOneFolder = results.filter(({ job, directory }) => !isMatrixOfFolders(job.matrix, directory))
  const steps = grouped(ofOneFolder, ({ job }) => JSON.stringify([job.name, job.step]))
  return [...steps.values()].flatMap((of) => {
    const total = Math.max(...of.map(({ job }) => job.total))
    const there = new Set(of.map(({ job }) => job.index))
    const indexes = Array.from({ length: Math.min(total, mostJobs) }, (_, index) => index).filter(
      (index) => !there.has(index),
    )
    return indexes.length === 0 ? [] : [{ job: of[0]?.job.name ?? '', total, indexes }]
  })
}

/** GitHub's limit; what a stranger's result says may be anything. */
const mostJobs = 256

function jobOf({ job, run, platform, report }: Result): NonNullable<Report['jobs']>[number] {
  return {
    job: job.name,
    index: job.index,
    total: job.total,
    attempt: run.attempt,
    matrix: job.matrix,
    platform,
    machine: report.machine,
    ...(report.measuring && { measuring: report.measuring }),
    seconds: report.phases.reduce((sum, { seconds }) => sum + seconds, 0),
  }
}

/** Each once, and a word where the jobs did not measure the same. */
function notes(results: Results): string[] {
  const differ = (side: 'base' | 'head'): string[] => {
    const shas = unique(results.flatMap(({ report }) => report.revisions[side]?.sha ?? []))
    return shas.length > 1
      ? [`The jobs did not measure the same ${side}: ${shas.map((sha) => sha.slice(0, 12)).join(', ')}.`]
      : []
  }
  return [...differ('head'), ...differ('base'), ...unique(results.flatMap(({ report }) => report.notes))]
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]
