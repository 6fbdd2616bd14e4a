import { platformText } from '../../core/cell-key.ts'
import type { Series, Trend } from '../../core/history/trend-schema.ts'
import { type MetricId, metricOf } from '../../core/metric.ts'
import type { Report } from '../../core/report/report.ts'
import type { Document, Line } from '../document.ts'
import { percentChange, quantity } from '../quantity.ts'
import { sparkline } from '../sparkline.ts'

/** What a comment has room for; the page has all of it. */
const mostSentences = 12
const mostRows = 24

/** The course of the last commits, and in sentences where it made a step. */
export function historyFold({ history }: Pick<Report, 'history'>): Document {
  if (history === undefined || history.series.length === 0) return []
  const sentences = stepSentences(history)
  const rest = sentences.length - mostSentences
  return [
    {
      kind: 'fold',
      title: `The last ${history.commits.length} commits of the default branch`,
      blocks: [
        ...(sentences.length === 0
          ? []
          : [
              {
                kind: 'list',
                items: [
                  ...sentences.slice(0, mostSentences),
                  ...(rest > 0 ? [`${rest} more are in report.json.`] : []),
                ].map((text): Line => [text]),
              } as const,
            ]),
        { kind: 'code', text: courses(history).join('\n') },
      ],
    },
  ]
}

/** "size of server, stripped, linux/amd64: grew 3.10 MB since v1.4.0, 2.60 MB of it in 4f2c1ab". */
export function stepSentences({ series }: Trend): string[] {
  return series.flatMap((one): string[] => [...sinceSentence(one), ...sampledSentences(one)])
}

const nameOf = (series: Series): string =>
  [`${metricOf(series.metric).title} of ${series.program}`, series.flagSet, platformText(series)].join(', ')

function sinceSentence(series: Series): string[] {
  const { since, metric } = series
  // What it compresses to says nothing that its size does not.
  if (since === undefined || since.delta === 0 || metric !== 'size') return []
  const text = (delta: number) => quantity(Math.abs(delta), metric)
  const { step } = since
  const most =
    step === undefined
      ? ''
      : `, ${step.delta === since.delta ? 'all' : text(step.delta)} of it in ${step.commit.slice(0, 7)}`
  const verb = since.delta > 0 ? 'grew' : 'shrank'
  return [`${nameOf(series)}: ${verb} ${text(since.delta)} since ${since.release ?? since.commit.slice(0, 7)}${most}`]
}

/** Between machines figures differ, so that a step of them has an interval, and so has its place. */
function sampledSentences(series: Series): string[] {
  return series.steps.flatMap(({ ratio, between, commit }): string[] => {
    if (ratio === undefined || between === undefined) return []
    const [from, to] = [between.from.slice(0, 7), between.to.slice(0, 7)]
    const place = from === to ? `in ${from}` : `in ${commit.slice(0, 7)}, or from ${from} to ${to}`
    const interval = `${percentChange(ratio.lo)} to ${percentChange(ratio.hi)}`
    return [`${nameOf(series)}: ${percentChange(ratio.estimate)} (${interval}) ${place}`]
  })
}

/** A line for each course, and below them where the releases are. */
function courses({ series, commits }: Trend): string[] {
  const shown = series.filter(({ metric }) => metric !== 'compressed-size').slice(0, mostRows)
  const rows = shown.map((one) => {
    const { values, metric } = one
    const ends = [values[0], values.at(-1)].map((value) => quantity(value ?? 0, metric as MetricId))
    return { name: nameOf(one), first: ends[0] ?? '', line: spread(one, commits.length), last: ends[1] ?? '' }
  })
  const width = (key: 'name' | 'first') => Math.max(0, ...rows.map((row) => row[key].length))
  const [names, firsts] = [width('name'), width('first')]
  const margin = ' '.repeat(names + firsts + 4)
  return [
    ...rows.map(({ name, first, line, last }) => `${name.padEnd(names)}  ${first.padStart(firsts)}  ${line}  ${last}`),
    ...releaseRows(commits).map((row) => (margin + row).trimEnd()),
  ]
}

/** Each value at the place of its commit; a commit without one is a blank. */
function spread({ at, values }: Series, count: number): string {
  const characters = sparkline(values)
  const line = Array.from({ length: count }, () => ' ')
  for (const [index, place] of at.entries()) line[place] = characters[index] ?? ' '
  return line.join('')
}

/** `^ v1.4.0` below the commit of each release; names that would run into the next one go into a row of their own. */
function releaseRows(commits: Trend['commits']): string[] {
  const rows: string[] = []
  for (const [at, { release }] of commits.entries()) {
    if (release === undefined) continue
    const free = rows.findIndex((row) => row.length < at)
    const index = free === -1 ? rows.length : free
    rows[index] = `${(rows[index] ?? '').padEnd(at)}^${release}`
  }
  return rows
}
