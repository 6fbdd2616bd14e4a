import type { Cell } from '../cell/cell.ts'
import { withoutLines } from '../reason/outside.ts'
import { exceedingText } from './plain-text.ts'
import type { Report } from './report.ts'
import type { ReadResult, Result } from './result.ts'

/** What is known of a stranger's run without asking it. */
export interface KnownRun {
  readonly id: number
  readonly attempt: number
  /** Of the pull request. */
  readonly headSha: string
  readonly baseRef: string
}

/** More than any repository's, and few enough to be shown in a moment. */
const most = { cells: 2_000, flagSets: 1_000 }

/**
 * A stranger's result without a stranger's prose: figures and names stay, and so do reasons, whose words are made here.
 * Commands to paste, notes and what programs printed are gone, and so is whatever claims to be a verdict. Refused where it is
 * of another run, has more rows than any repository's, or names that no tool writes.
 */
export function distrusted(result: Result, known: KnownRun): ReadResult {
  const refused = (reason: string): ReadResult => ({ kind: 'refused', why: 'invalid', reason })
  const { run, report } = result
  if (run.id !== known.id) return refused('it is of another run')
  if (run.attempt > known.attempt) return refused('it is of an attempt that has not been')
  if (report.cells.length > most.cells) return refused(`it has more than ${most.cells} rows`)
  if (report.flagSets.length > most.flagSets) return refused(`it compares flag sets more than ${most.flagSets} times`)
  const plain = { ...result, report: withoutProse(report, known), judging: nothingToJudgeBy }
  const bad = exceedingText(plain)
  return bad === undefined ? { kind: 'result', result: plain } : refused(`${bad.reason} at ${bad.place}`)
}

/** Limits are the base branch's to give. */
const nothingToJudgeBy: Result['judging'] = { budgets: [], commentAbove: { bytes: 0, percent: 0 }, configFile: '' }

function withoutProse(report: Report, { headSha, baseRef }: KnownRun): Report {
  const { override: _, budgetChanges: __, config: ___, budgetsElsewhere: ____, ...kept } = report
  const base = report.revisions.base?.sha
  return {
    ...kept,
    revisions: {
      ...(base !== undefined && {
        base: { name: baseRef, sha: /^[0-9a-f]{40,64}$/.test(base) ? base : '0'.repeat(40) },
      }),
      head: { name: 'HEAD', sha: headSha },
      ...(report.revisions.release && { release: { name: report.revisions.release.name } }),
      how: { kind: 'fork', branch: baseRef },
    },
    cells: report.cells.map(cellWithoutProse),
    flagSets: withoutLines(report.flagSets),
    budgets: [],
    verdict: 'pass',
    changed: false,
    notes: [],
    reproduce: [],
    phases: [],
  }
}

function cellWithoutProse({ start, ...cell }: Cell): Cell {
  const { causes, failure, ...plain } = withoutLines(cell)
  return {
    ...plain,
    causes: causes.map(({ goMod, ...cause }) => ({ ...cause, ...(goMod && { goMod: { ...goMod, text: '' } }) })),
    // Whether it was started decides what a missing figure means.
    ...(start !== undefined && { start: { kind: 'as-the-run-says' } }),
    ...(failure && { failure: { side: failure.side, reason: failure.reason } }),
  }
}
