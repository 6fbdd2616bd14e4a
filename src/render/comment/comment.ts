import { isComplete } from '../../core/judge/verdict.ts'
import type { Report } from '../../core/report/report.ts'
import { type Block, type Document, link } from '../document.ts'
import { renderMarkdown, renderMarkdownWithin } from '../markdown.ts'
import { budgetsFold } from './budgets-fold.ts'
import { causesFolds } from './causes-fold.ts'
import { cellsTable } from './cells-table.ts'
import { causeLines, situationLines } from './circumstances.ts'
import { flagSetFold } from './flag-set-fold.ts'
import { headline } from './headline.ts'
import { historyFold } from './history-fold.ts'
import { limitFold } from './limit-text.ts'
import { measuredFold } from './measured-fold.ts'
import { acceptLines, overrideLines } from './override-line.ts'
import { releaseFold } from './release-fold.ts'
import { soakFold } from './soak-text.ts'

/** Where a reader finds what a comment has no room for. */
export interface Links {
  readonly summaryUrl?: string
}

/**
 * Everything the report has to say, in the order of a reader's questions: verdict, cause, table, then folds. Without `labels`
 * where there is no pull request to give one.
 */
export function reportDocument(report: Report, { labels = true }: { readonly labels?: boolean } = {}): Document {
  const paragraphs = [
    ...overrideLines(report),
    ...causeLines(report),
    ...situationLines(report),
    ...(labels ? acceptLines(report) : []),
  ]
  return [
    { kind: 'heading', line: headline(report) },
    ...(paragraphs.length > 0 ? [{ kind: 'paragraph', lines: paragraphs } satisfies Block] : []),
    ...cellsTable(report),
    ...reportFolds(report),
  ]
}

/** What explains the table, to be opened by who wants it: causes, flag sets, failures, budgets, how it was measured. */
export function reportFolds(report: Report): Document {
  return [
    ...causesFolds(report),
    ...soakFold(report),
    ...limitFold(report),
    ...flagSetFold(report),
    ...failureFolds(report),
    ...releaseFold(report),
    ...historyFold(report),
    ...budgetsFold(report),
    measuredFold(report),
  ]
}

/** GitHub takes 65,536 characters; the rest is room for the marker and for multi-byte surprises. */
const commentLimit = 60_000

/** The pull-request comment, without its marker. */
export function renderComment(report: Report, links: Links): string {
  const more =
    links.summaryUrl === undefined
      ? ['The rest is in the job summary.']
      : ['The rest is in the ', link('job summary', links.summaryUrl), '.']
  return renderMarkdownWithin(reportDocument(report), commentLimit, more)
}

/** The job summary: the same document, with GitHub's limit of 1,024 KiB, beyond which it would be dropped whole. */
export function renderSummary(report: Report): string {
  return renderMarkdownWithin(reportDocument(report), 1_000_000, ['The rest is in report.json.'])
}

/** What an earlier comment becomes when there is nothing more to say. */
export function renderQuietLine(report: Report): string {
  if (report.verdict === 'incomplete' || !isComplete(report)) {
    // What could not be measured, or has not come yet, may well have grown.
    return renderMarkdown([
      { kind: 'paragraph', lines: [[...headline(report), '. The report is in the job summary.']] },
    ])
  }
  const at = report.revisions.head.sha?.slice(0, 7) ?? report.revisions.head.name
  return renderMarkdown([
    { kind: 'paragraph', lines: [[`Binary budget: no change at ${at}; earlier growth is gone.`]] },
  ])
}

function failureFolds(report: Report): Document {
  const outputs = new Map<string, string>()
  for (const { failure } of report.cells) {
    if (failure?.output !== undefined) outputs.set(failure.output, failure.side)
  }
  return [...outputs].map(([output, side]) => ({
    kind: 'fold',
    title:
      side === 'base'
        ? 'Why base did not build'
        : side === 'head'
          ? 'Why head did not build'
          : 'Why neither side built',
    blocks: [{ kind: 'code', text: output }],
  }))
}
