import { isMap, Document as YamlDocument } from 'yaml'
import { nextBudgets } from '../core/next-budget.ts'
import type { Report } from '../core/report.ts'
import { type Block, code, type Document } from './document.ts'

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
    { kind: 'code', text: next.map(({ written }) => `- ${flowText(written)}`).join('\n') } satisfies Block,
  ]
}

/** `{ metric: size, max: 14MB }`, on one line. */
function flowText(written: Readonly<Record<string, string | number>>): string {
  const document = new YamlDocument(written)
  if (isMap(document.contents)) document.contents.flow = true
  return document.toString({ lineWidth: 0 }).trim()
}
