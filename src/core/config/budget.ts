// A budget, as the config file says it. What a limit looks like depends on the metric's unit, so there is one shape
// for each unit, and an editor can tell that a cold start is limited by a duration.
import * as v from 'valibot'
import type { Growth } from '../budget.ts'
import { type MetricId, metricIds, metrics, type Unit } from '../metric.ts'
import { duration, percent, type Quantity, size, sizePerMinute } from '../quantity.ts'
import { suggestion } from '../suggestion.ts'
import { told, wrongValue } from './mistake.ts'
import { amount, asWhole, editorSays, isMap, keys, noList, oneOf, platformText, text, wants } from './values.ts'

const budgetExpected = 'a budget: a map with metric and max or max-growth'
const maxText = 'Highest value that head may have, in the unit of the metric.'
const growthText =
  'How much head may have over base: per cent of base, or an amount in the unit of the metric. 0% allows none.'

/** The metrics of a unit, as an editor offers them. */
function metricOfUnit(unit: Unit) {
  const ofUnit = metrics.filter((metric) => metric.unit === unit)
  return v.pipe(
    v.picklist(ofUnit.map(({ id }): MetricId => id)),
    v.title('id of a metric'),
    v.description('What is limited: the id of a metric.'),
    v.metadata({ enumDescriptions: ofUnit.map(({ what }) => what) }),
    // Which of the shapes is meant only a right id tells, so what is said of a wrong one is said of all.
    editorSays(`one of ${metricIds.join(', ')}`),
  )
}

/** The keys that every budget may have, whatever its metric. */
const common = {
  program: v.exactOptional(text('Only this program. Default: every program.', 'the name of a program')),
  'flag-set': v.exactOptional(text('Only this flag set. Default: every flag set.', 'the name of a flag set')),
  platform: v.exactOptional(platformText('Only this platform. Default: every platform.')),
}

const what = {
  level: v.optional(oneOf(['fail', 'warn'], 'What happens when the limit is broken.'), 'fail'),
  against: v.optional(
    oneOf(
      ['base', 'release'],
      'What growth is compared with: base, or the latest release, which is the newest tag reachable from base.',
    ),
    'base',
  ),
}

function budgetOf<Max extends v.GenericSchema<unknown, number>, MaxGrowth extends v.GenericSchema<unknown, Growth>>(
  unit: Unit,
  max: Max,
  maxGrowth: MaxGrowth,
) {
  return keys({
    metric: metricOfUnit(unit),
    ...common,
    max: v.exactOptional(max),
    'max-growth': v.exactOptional(maxGrowth),
    ...what,
  })
}

/** Per cent, or an amount. */
function growth(absolute: Quantity) {
  const either = {
    title: `percentage or ${absolute.title}`,
    pattern: new RegExp(`${percent.pattern.source}|${absolute.pattern.source}`),
    expected: `${percent.expected}, or ${absolute.expected}`,
    meant: (written: string) => percent.meant(written) ?? absolute.meant(written),
  }
  const message = wants(either.expected, either.meant)
  return v.pipe(
    v.string(message),
    v.title(either.title),
    v.description(growthText),
    v.regex(either.pattern, message),
    editorSays(either.expected),
    v.transform((written) => growthOf(written, absolute)),
  )
}

function growthOf(written: string, absolute: Quantity): Growth {
  if (percent.pattern.test(written)) return { kind: 'percent', percent: percent.value(written) }
  return { kind: 'absolute', value: absolute.value(written) }
}

const count = (description: string) => {
  const message = wants('a number that is not negative')
  return v.pipe(v.number(message), v.description(description), v.minValue(0, message), v.finite(message))
}

function countGrowth() {
  const expected = 'a number that is not negative, or a percentage such as 1%'
  const message = wants(expected)
  return v.pipe(
    v.union(
      [v.pipe(v.number(), v.minValue(0, message)), v.pipe(v.string(), v.regex(percent.pattern, message))],
      message,
    ),
    v.title('number or percentage'),
    v.description(growthText),
    v.transform(
      (written): Growth =>
        typeof written === 'number' ? { kind: 'absolute', value: written } : growthOf(written, percent),
    ),
  )
}

const shapes = v.variant(
  'metric',
  [
    budgetOf('B', amount(size, maxText, '1B'), growth(size)),
    budgetOf('s', amount(duration, maxText, '1ns'), growth(duration)),
    budgetOf('count', count(maxText), countGrowth()),
    budgetOf('B/min', amount(sizePerMinute, maxText), growth(sizePerMinute)),
    budgetOf('1/min', count(maxText), countGrowth()),
  ],
  ({ input }) => told(wrongValue(input, budgetExpected)),
)

/** Everything but the limits, whose form only the metric tells. For budgets whose metric is none. */
const ofNoMetric = keys({
  metric: v.picklist(
    metricIds,
    wants(`one of ${metricIds.join(', ')}`, (written) => suggestion(written, metricIds)),
  ),
  ...common,
  max: v.exactOptional(v.unknown()),
  'max-growth': v.exactOptional(v.unknown()),
  ...what,
})

const run: (typeof shapes)['~run'] = (dataset, config) => {
  const written: unknown = dataset.value
  if (!isMap(written) || metricIds.some((id) => id === written.metric)) return shapes['~run'](dataset, config)
  const { value, issues } = ofNoMetric['~run'](dataset, config)
  if (issues === undefined) throw new Error(`${String(written.metric)} is no metric, and no mistake either`)
  return { typed: false, value, issues }
}

const limits = ['max', 'max-growth'] as const

/** A limit, or what was meant to be one and is told as an unknown key. */
const isLimit = (key: string): boolean => limits.some((limit) => limit === (suggestion(key, limits) ?? key))

export const budgetSchema = v.pipe(
  asWhole(noList({ ...shapes, '~run': run }, budgetExpected), (written) =>
    Object.keys(written).some(isLimit) ? [] : [{ mistake: { kind: 'budget-without-limit' } }],
  ),
  v.metadata({ anyOf: [{ required: ['max'] }, { required: ['max-growth'] }] }),
)
