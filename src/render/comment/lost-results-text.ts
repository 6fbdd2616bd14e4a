import type { LostResult, Report } from '../../core/report/report.ts'
import { code, type Document, type Line, plainText } from '../document.ts'
import { renderMarkdown } from '../markdown.ts'

/** What is wrong with the results that were handed on and could not be used, and what to do about it. */
export function lostResultLines({ lostResults = [] }: Pick<Report, 'lostResults'>): readonly Line[] {
  return lostResults.map((lost) => [...lostResultLine(lost), '. ', ...remedies[lost.kind]])
}

/** The same without a remedy, for a log. */
export const lostResultText = (lost: LostResult): string => `${plainText(lostResultLine(lost))}.`

function lostResultLine({ kind, from, detail }: LostResult): Line {
  const of: Line = from === undefined ? ['One of them'] : [code(from)]
  switch (kind) {
    case 'invalid':
    case 'other-version':
    case 'too-large':
    case 'other-run':
      return [...of, ` is not a result${detail === undefined ? '' : `: ${detail}`}`]
    case 'not-downloaded':
      return [...of, ` could not be read${detail === undefined ? '' : ` (${detail})`}`]
    case 'failed-job':
      return ['The job ', ...of, ` left no result${detail === undefined ? '' : ` (${detail})`}`]
    case 'clash':
      return ['There are different results of the job ', ...of, detail === undefined ? '' : ` (${detail})`]
  }
}

const sameVersion: Line = ['Let all jobs use the same version of the action, and run them again.']

const remedies: Readonly<Record<LostResult['kind'], Line>> = {
  invalid: sameVersion,
  'other-version': sameVersion,
  'too-large': ['Let each job measure less.'],
  'other-run': ['Give artifacts of your own names that do not begin with ', code('binary-budget-'), '.'],
  'not-downloaded': ['Run this job again.'],
  'failed-job': ['Run that job again, and then this one.'],
  clash: [
    'Give each job that measures a name, a step id or a matrix value of its own. If it has one, code of the pull request may have uploaded one of the results.',
  ],
}

/** What a report would have been made of, where there is nothing to make one of. */
export interface NoResults {
  readonly directory: string
  /** The working directories of which there are results. */
  readonly elsewhere: readonly string[]
  readonly lost: readonly LostResult[]
}

/** The headline where there is no report, as plain text. */
export const noResultsTitle = 'Binary budget: incomplete. No result to judge.'

function noResultsLines(found: NoResults): readonly Line[] {
  const { elsewhere, lost } = found
  const others = elsewhere.slice(0, mostDirectories).flatMap((name, at) => [at === 0 ? ' ' : ', ', code(name)])
  return [
    ['In this run no job with ', code(`working-directory: ${found.directory}`), ' has a result.'],
    ...(elsewhere.length === 0
      ? []
      : [['There are results of other folders:', ...others, ' (input ', code('working-directory'), ').']]),
    ...lostResultLines({ lostResults: lost.slice(0, mostLost) }),
    lost.length > 0
      ? ['Nothing was judged.']
      : [
          'Nothing was judged. Let jobs with ',
          code('mode: measure'),
          ' run before this one, and name them in its ',
          code('needs'),
          '.',
        ],
  ]
}

const mostDirectories = 10
const mostLost = 10

/** A comment without a report. */
export const renderNoResults = (found: NoResults): string => renderMarkdown(noResultsDocument(found))

function noResultsDocument(found: NoResults): Document {
  return [
    { kind: 'heading', line: [noResultsTitle] },
    { kind: 'paragraph', lines: noResultsLines(found) },
  ]
}

/** The same as text, for an annotation. */
export const noResultsText = (found: NoResults): string =>
  [noResultsTitle, ...noResultsLines(found).map(plainText)].join('\n')
