import { mainCauseOf } from '../core/cell/main-cause.ts'
import { sameCell } from '../core/cell-key.ts'
import { grouped } from '../core/grouped.ts'
import type { JudgedBudget } from '../core/judge/judged.ts'
import { isBroken } from '../core/judge/verdict.ts'
import { metricOf } from '../core/metric.ts'
import type { Report } from '../core/report/report.ts'
import { budgetSentence } from './budget-text.ts'

export interface Annotation {
  readonly level: 'error' | 'warning'
  readonly message: string
  /** From the repository's root. */
  readonly file: string
  /** From 1 on. */
  readonly line?: number
}

/** GitHub shows ten of each level a step. */
const mostPlaces = 10
const mostSentences = 5

/**
 * What is over budget, where its author would change it: at the line of go.mod that requires the module that a size grew
 * by, else at the budget's line in the config. One annotation a place and level; all in one where `once` is asked for.
 */
export function annotationsOf(report: Report, configFile: string, { once }: { once: boolean }): readonly Annotation[] {
  const over = report.budgets.filter(({ verdict }) => verdict === 'over')
  const placed = over.map((budget) => ({ budget, place: placeOf(budget, report, configFile) }))
  const levels = ['error', 'warning'] as const
  return levels.flatMap((level) => {
    const of = placed.filter(({ budget }) => (level === 'error') === isBroken(budget))
    const groups = once ? [of] : [...grouped(of, ({ place }) => `${place.file}:${place.line}`).values()]
    return groups.slice(0, mostPlaces).flatMap((group): Annotation[] => {
      const [first] = group
      return first === undefined
        ? []
        : [{ level, ...first.place, message: messageOf(group.map(({ budget }) => budget)) }]
    })
  })
}

function placeOf(budget: JudgedBudget, report: Report, configFile: string): Pick<Annotation, 'file' | 'line'> {
  const { unit, kind } = metricOf(budget.metric)
  const cell = report.cells.find((one) => sameCell(one, budget.cell))
  const goMod = kind === 'exact' && unit === 'B' && cell !== undefined ? mainCauseOf(cell)?.cause.goMod : undefined
  if (goMod !== undefined) return { file: goMod.file, line: goMod.line }
  return { file: configFile, ...(budget.line !== undefined && { line: budget.line }) }
}

function messageOf(budgets: readonly JudgedBudget[]): string {
  const rest = budgets.length - mostSentences
  const sentences = budgets.slice(0, mostSentences).map(budgetSentence)
  return [...sentences, ...(rest > 0 ? [`and ${rest} more like these`] : [])].join('\n')
}
