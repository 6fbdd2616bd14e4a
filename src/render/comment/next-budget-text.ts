import { nextBudgets } from '../../core/judge/next-budget.ts'
import type { Report } from '../../core/report/report.ts'
import { type Block, code, type Document } from '../document.ts'
import { flowYaml } from '../yaml-flow.ts'

/** How to raise the limits that are broken, as lines to paste. */
export function nextBudgetBlocks(report: Report): Document {
  const next = nextBudgets(report)
  if (next.length === 0) return []
  const lines = next.flatMap(({ line }) => line ?? [])
  const where =
    report.config === undefined
      ? []
      : lines.length === 0
        ? [', in ', code(report.config.file)]
        : [`, in place of line${lines.length > 1 ? 's' : ''} ${lines.join(', ')} of `, code(report.config.file)]
  return [
    { kind: 'paragraph', lines: [['To raise the limit for good', ...where, ':']] },
    { kind: 'code', text: next.map(({ written }) => `- ${flowYaml(written)}`).join('\n') } satisfies Block,
  ]
}
