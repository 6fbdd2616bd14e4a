import type { Cell } from '../cell/cell.ts'
import type { JudgedBudget, Rows, Verdict } from './judged.ts'

// What the rows of a run come to, and whether all of its jobs have reported. Both are derived here alone, when a report is made,
// merged or let pass. Everything else reads them in the report.

/** Which jobs have reported. */
export interface Reported {
  /** Whether all of them have. */
  readonly complete: boolean
  /** Present where further jobs may still report. */
  readonly open?: true
}

export interface Outcome extends Reported {
  readonly verdict: Verdict
}

/**
 * The verdict on rows, beside whether they are all. A pass without all jobs is `incomplete`, unless further jobs may still
 * report: then a missing one may have had no reason to run.
 */
export function outcomeOf({ budgets, cells }: Rows, { complete, open }: Reported): Outcome {
  const verdict = verdictOf(budgets, cells)
  const isMissing = !complete && open !== true
  return { verdict: verdict === 'pass' && isMissing ? 'incomplete' : verdict, complete, ...(open && { open }) }
}

/** Whether all jobs have reported. Reports of earlier versions do not say it, and then each is of all. */
export const isComplete = ({ complete }: { readonly complete?: boolean | undefined }): boolean => complete ?? true

/** The verdict on a table that compares without budgets: each row needs both sides. */
export const verdictOnTable = (cells: readonly Pick<Cell, 'failure'>[]): Verdict =>
  cells.some(({ failure }) => failure !== undefined) ? 'incomplete' : 'pass'

/** Whether this one fails the run. */
export const isBroken = ({ verdict, level }: JudgedBudget): boolean => verdict === 'over' && level === 'fail'

/** The exit code of a run that came to a verdict; 2 is the user's mistake, which comes to none. */
export function exitCodeOf(verdict: Verdict): 0 | 1 | 3 {
  switch (verdict) {
    case 'pass':
      return 0
    case 'fail':
      return 1
    case 'incomplete':
      return 3
  }
}

/**
 * `fail` wins over `incomplete`: what is missing cannot repair what is broken. A head that does not build is never green,
 * budgets or not.
 */
function verdictOf(budgets: readonly JudgedBudget[], cells: readonly Cell[]): Verdict {
  if (budgets.some(isBroken)) return 'fail'
  if (budgets.some(({ incomplete }) => incomplete === true)) return 'incomplete'
  return cells.some(({ failure }) => failure?.side === 'head' || failure?.side === 'both') ? 'incomplete' : 'pass'
}
