import type { Growth } from '../../core/budget.ts'
import type { BudgetChange } from '../../core/judge/judged.ts'
import { metricOf } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'
import { code, type Line } from '../document.ts'
import { limitPercent, limitQuantity } from '../quantity.ts'

/** "Changed here: size budget of `server` raised from 12 to 14 MiB." */
export function budgetChangeLines({ budgetChanges = [] }: Report): readonly Line[] {
  return budgetChanges.map((change) => ['Changed here: ', ...subject(change), ` ${whatChanged(change)}.`])
}

function subject({ metric, program, flagSet, platform, on }: BudgetChange): Line {
  const only = [flagSet, platform].filter((part) => part !== undefined).join(', ')
  return [
    `${metricOf(metric).title}${on === 'max-growth' ? ' growth' : ''} budget of `,
    ...(program === undefined ? ['every program'] : [code(program)]),
    only === '' ? '' : ` (${only})`,
  ]
}

function whatChanged(change: BudgetChange): string {
  switch (change.on) {
    case 'max':
      return moved(change.base, change.head, (value) => limitQuantity(value, change.metric))
    case 'max-growth':
      return moved(change.base, change.head, (growth) => growthText(growth, change.metric))
    case 'level':
      return change.head === 'warn' ? 'only warns now' : 'fails the job now'
  }
}

function growthText(growth: Growth, metric: BudgetChange['metric']): string {
  return growth.kind === 'percent' ? limitPercent(growth.percent) : limitQuantity(growth.value, metric)
}

function moved<T extends number | Growth>(
  base: T | undefined,
  head: T | undefined,
  text: (value: T) => string,
): string {
  if (base === undefined) return head === undefined ? '' : `is new: ${text(head)}`
  if (head === undefined) return `removed, was ${text(base)}`
  const [from, to] = [text(base), text(head)]
  const unit = / \S+$/.exec(to)?.[0]
  const short = unit !== undefined && from.endsWith(unit) ? from.slice(0, -unit.length) : from
  return `${direction(base, head)} from ${short} to ${to}`
}

function direction(base: number | Growth, head: number | Growth): string {
  const [from, to] = [amountOf(base), amountOf(head)]
  if (from.of !== to.of) return 'changed'
  return to.value > from.value ? 'raised' : 'lowered'
}

function amountOf(limit: number | Growth): { of: string; value: number } {
  if (typeof limit === 'number') return { of: 'max', value: limit }
  return { of: limit.kind, value: limit.kind === 'percent' ? limit.percent : limit.value }
}
