import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { patternWithin } from '../../../src/core/config/quantity-range.ts'
import { duration, percent, type Quantity, size } from '../../../src/core/quantity.ts'

// The ranges that the config has, and one whose ends are no whole numbers of most units.
const ranges: readonly (readonly [Quantity, string | undefined, string | undefined])[] = [
  [duration, '1s', '6h'],
  [duration, '30s', '6h'],
  [duration, '10ms', '10m'],
  [duration, '1ns', undefined],
  [duration, '1.5s', '95s'],
  [size, '1MB', '1TB'],
  [size, '1B', undefined],
  [size, undefined, undefined],
  [percent, undefined, '100%'],
]

const amounts = [
  ...[
    '0',
    '00',
    '0.0',
    '0.9',
    '1',
    '1.0',
    '1.5',
    '01',
    '2',
    '5',
    '6',
    '6.0',
    '6.01',
    '7',
    '9',
    '10',
    '10.5',
    '11',
    '29',
  ],
  ...['30', '59', '95', '96', '99', '100', '100.0', '100.1', '101', '599', '600', '601', '999', '1000', '1001', '9999'],
  ...['21599', '21600', '21601', '99999', '100000', '360000', '999999', '1000000', '1000001', '1073741824'],
  ...['999999999999', '1000000000000', '1000000000001', '5000000000000'],
]

/** Numbers alone and, of durations, what Go's syntax has besides. */
const textsOf = ({ title, units }: Quantity): string[] => [
  ...units.flatMap((unit) => amounts.flatMap((amount) => [`${amount}${unit}`, `${amount} ${unit}`])),
  ...(title === 'duration' ? ['.5s', '.5h', '1.s', '0.s', '+1s', '+0s', '0h0m', '0h0m1s', '1m30s', '100ms200ms'] : []),
]

for (const [quantity, from, to] of ranges) {
  suite(`${quantity.title} from ${from ?? 'nothing'} to ${to ?? 'any'}`, () => {
    const pattern = new RegExp(patternWithin(quantity, from, to))
    const least = from === undefined ? 0 : quantity.value(from)
    const most = to === undefined ? Number.POSITIVE_INFINITY : quantity.value(to)
    const readable = textsOf(quantity).filter((text) => quantity.pattern.test(text))
    const inside = readable.filter((text) => quantity.value(text) >= least && quantity.value(text) <= most)

    test('takes whatever lies within, and nothing that is no such quantity', () => {
      assert.ok(inside.length > 20, `${inside.length}`)
      assert.deepEqual(
        textsOf(quantity).filter((text) => !readable.includes(text) && pattern.test(text)),
        [],
      )
      assert.deepEqual(
        inside.filter((text) => !pattern.test(text)),
        [],
      )
    })

    test('refuses whole numbers of one unit that lie outside, and nothing at all', () => {
      const outside = readable.filter((text) => !inside.includes(text) && /^0*[0-9]+(?:\.0*)? ?[^0-9.]+$/.test(text))
      const edges = outside.filter((text) => {
        const one = quantity.value(text.replace(/^[0-9.]+ ?/, '1'))
        // Where an end of the range is no whole number of the unit, the reader decides about the number next to it.
        return quantity.value(text) === 0 || [least, most].every((end) => Math.abs(quantity.value(text) - end) >= one)
      })
      assert.deepEqual(
        edges.filter((text) => pattern.test(text)),
        [],
      )
    })
  })
}

test('what is put together of several units is left to the reader', () => {
  assert.match('5h90m', new RegExp(patternWithin(duration, '1s', '6h')))
})
