import assert from 'node:assert/strict'
import test from 'node:test'
import { duration, percent, type Quantity, size, sizePerMinute } from '../../src/core/quantity.ts'

const read: readonly [Quantity, string, number][] = [
  [size, '512B', 512],
  [size, '0B', 0],
  [size, '12MiB', 12_582_912],
  [size, '12 MiB', 12_582_912],
  [size, '32MB', 32_000_000],
  [size, '64kB', 64_000],
  [size, '1.5 GiB', 1_610_612_736],
  [size, '1.1MB', 1_100_000],
  [size, '2TB', 2_000_000_000_000],
  [duration, '60s', 60],
  [duration, '1m30s', 90],
  [duration, '10ms', 0.01],
  [duration, '1h', 3600],
  [duration, '1.5h', 5400],
  [duration, '100ms200ms', 0.3],
  [duration, '15us', 0.000015],
  [duration, '15µs', 0.000015],
  [duration, '7ns', 7e-9],
  [duration, '0s', 0],
  // As Go's ParseDuration takes them.
  [duration, '.5s', 0.5],
  [duration, '1.s', 1],
  [duration, '+1m.5s', 60.5],
  [percent, '1%', 1],
  [percent, '0.5 %', 0.5],
  [percent, '0%', 0],
  [sizePerMinute, '10kB/min', 10_000],
]

for (const [quantity, text, value] of read) {
  test(`the ${quantity.title} ${text} is worth ${value}`, () => {
    assert.match(text, quantity.pattern)
    assert.equal(quantity.value(text), value)
  })
}

const refused: readonly [Quantity, string, string | undefined][] = [
  [size, '100k', '100kB'],
  [size, '100KB', '100kB'],
  [size, '64Kib', '64KiB'],
  [size, '12m', '12MB'],
  [size, '12 mib', '12MiB'],
  [size, '3 bytes', '3B'],
  [size, '12582912', '12582912B'],
  [size, '1_000_000', '1000000B'],
  // Bytes, kB or MB: who knows.
  [size, '12', undefined],
  [size, '0', undefined],
  // Twelve and a half, or a hundred and twenty-five.
  [size, '12,5MB', undefined],
  [size, '-1MB', undefined],
  [size, '0.5B', undefined],
  [size, '60s', undefined],
  [size, ' 12MiB', '12MiB'],
  [duration, '60', '60s'],
  [duration, '0', '0s'],
  [duration, '1m 30s', '1m30s'],
  [duration, '2 minutes', '2m'],
  [duration, '10 sec', '10s'],
  [duration, '5 milliseconds', '5ms'],
  [duration, '1 hour', '1h'],
  [duration, '2d', '48h'],
  [duration, '1h30', undefined],
  [duration, '-1s', undefined],
  [duration, '', undefined],
  [duration, '.s', undefined],
  [duration, '+', undefined],
  [duration, '12MiB', undefined],
  [percent, '1', '1%'],
  [percent, '1 percent', '1%'],
  [percent, '.5%', '0.5%'],
  [percent, '-1%', undefined],
  [sizePerMinute, '10kB', '10kB/min'],
  [sizePerMinute, '10k / minute', '10kB/min'],
]

for (const [quantity, text, meant] of refused) {
  test(`${JSON.stringify(text)} is no ${quantity.title}${meant === undefined ? '' : `, but ${meant} is near`}`, () => {
    assert.doesNotMatch(text, quantity.pattern)
    assert.equal(quantity.meant(text), meant)
    if (meant !== undefined) assert.match(meant, quantity.pattern)
  })
}
