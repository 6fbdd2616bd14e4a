// A range of quantities as a regular expression, for editors: they have the JSON Schema alone. The reader compares values.
import type { Quantity } from '../quantity.ts'

/**
 * The quantity's pattern without the texts of one number and one unit that lie outside of the range, as far as whole
 * numbers of the unit tell. What it still takes and lies outside, such as `5h90m` of at most 6h, the reader refuses.
 */
export function patternWithin(quantity: Quantity, from?: string, to?: string): string {
  const least = from === undefined ? 0 : quantity.value(from)
  const most = to === undefined ? Number.POSITIVE_INFINITY : quantity.value(to)
  const outside = quantity.units.flatMap((unit) => {
    const one = quantity.value(`1${unit}`)
    // Of the smallest unit nine tenths may be rounded to one.
    const below = quantity.value(`0.9${unit}`) < least ? amountsBelow(ratio(least, one)) : []
    const amounts = [...below, ...amountsAbove(ratio(most, one))]
    return amounts.length === 0 ? [] : `(?:${amounts.join('|')}) ?${unit.replace('/', '\\/')}$`
  })
  const zero = least > 0 ? [`(?:[0.]+[^0-9.]+)+$`] : []
  const refused = [...zero, ...outside]
  const { source } = quantity.pattern
  if (refused.length === 0) return source
  return `^(?!\\+?(?:${refused.join('|')}))(?:${source.replace(/^\^/, '').replace(/\$$/, '')})$`
}

const fraction = String.raw`(?:\.[0-9]*)?`

/** Decimal numbers below a limit, by their whole part. */
function amountsBelow(limit: number): string[] {
  const whole = Math.floor(limit)
  if (whole < 1) return []
  return [...wholeBelow(whole).map((digits) => `0*${digits}${fraction}`), String.raw`\.[0-9]+`]
}

/** Decimal numbers above a limit, by their whole part; of a whole limit also those that have its whole part. */
function amountsAbove(limit: number): string[] {
  if (!Number.isFinite(limit)) return []
  const whole = Math.floor(limit)
  const beyond = wholeAbove(whole).map((digits) => `0*${digits}${fraction}`)
  return whole === limit ? [...beyond, String.raw`0*${whole}\.[0-9]*[1-9][0-9]*`] : beyond
}

/** Whole numbers from 0 to below `limit`, without zeros in front. */
function wholeBelow(limit: number): string[] {
  const digits = String(limit)
  const shorter = digits.length === 1 ? [] : [`[0-9]{1,${digits.length - 1}}`]
  return [...shorter, ...changedAt(digits, (digit) => (digit === 0 ? undefined : [0, digit - 1]))]
}

/** Whole numbers above `limit`, without zeros in front. */
function wholeAbove(limit: number): string[] {
  const digits = String(limit)
  return [`[1-9][0-9]{${digits.length},}`, ...changedAt(digits, (digit) => (digit === 9 ? undefined : [digit + 1, 9]))]
}

/** Numbers that share the first digits, have another one within a range, and then any. */
function changedAt(digits: string, range: (digit: number) => readonly [number, number] | undefined): string[] {
  return [...digits].flatMap((digit, index) => {
    const other = range(Number(digit))
    const rest = digits.length - index - 1
    return other === undefined
      ? []
      : `${digits.slice(0, index)}[${other[0]}-${other[1]}]${rest === 0 ? '' : `[0-9]{${rest}}`}`
  })
}

/** The quotient, whole where only the representation of decimal fractions keeps it from being so. */
function ratio(value: number, one: number): number {
  const quotient = value / one
  const whole = Math.round(quotient)
  return Math.abs(quotient - whole) < whole * 1e-9 ? whole : quotient
}
