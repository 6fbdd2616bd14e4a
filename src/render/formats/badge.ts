import type { Report } from '../../core/report/report.ts'
import { quantity } from '../quantity.ts'

/**
 * Head's size as a badge, in the JSON that Shields' endpoint badge reads: of the first program under its first flag set,
 * which is the number that people know. Source: https://shields.io/badges/endpoint-badge.
 */
export function renderBadge(report: Report): string {
  const cell = report.cells.find(({ metrics }) => metrics.size?.head !== undefined)
  const size = cell?.metrics.size?.head?.center
  const several = new Set(report.cells.map(({ program }) => program)).size > 1
  const message = cell === undefined || size === undefined ? 'not measured' : quantity(size, 'size')
  const badge = {
    schemaVersion: 1,
    label: several && cell !== undefined ? `${cell.program} size` : 'binary size',
    message: report.verdict === 'fail' ? `${message}, over budget` : message,
    color: colourOf(report, size),
  }
  return `${JSON.stringify(badge)}\n`
}

function colourOf({ verdict, budgets }: Report, size: number | undefined): string {
  if (size === undefined || verdict === 'incomplete') return 'lightgrey'
  if (verdict === 'fail') return 'red'
  return budgets.length > 0 ? 'brightgreen' : 'blue'
}
