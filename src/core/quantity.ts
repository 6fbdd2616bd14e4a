/** A kind of text that stands for a number: which texts it takes, what they are worth, and how to speak of it. */
export interface Quantity {
  readonly title: string
  /** As they are written after the number. */
  readonly units: readonly string[]
  /** Decides alone, so that the JSON Schema and the reader cannot disagree. */
  readonly pattern: RegExp
  /** Completes "expected …". */
  readonly expected: string
  /** In base units: bytes, seconds, per cent. Only for texts that match the pattern. */
  readonly value: (text: string) => number
  /** The text that was probably meant. */
  readonly meant: (text: string) => string | undefined
}

const number = String.raw`[0-9]+(?:\.[0-9]+)?`

const bytesOf: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
}

/** A number and its unit, however the unit is spelled; no unit is ''. */
function loosely(text: string): { amount: string; unit: string } | undefined {
  const [, amount, unit] = /^\s*([0-9][0-9_]*(?:\.[0-9]+)?|\.[0-9]+)\s*([\p{L}%]*)\s*$/u.exec(text) ?? []
  if (amount === undefined || unit === undefined) return undefined
  return { amount: amount.replaceAll(/_/g, '').replace(/^\./, '0.'), unit: unit.toLowerCase() }
}

/** SI and IEC units with a number in front: `12MiB`, `1.5 GB`, `512B`. Value in bytes. */
export const size: Quantity = {
  title: 'size',
  units: Object.keys(bytesOf),
  // A fraction of a byte is a mistake, so `B` alone takes whole numbers.
  pattern: new RegExp(`^(?:[0-9]+ ?B|${number} ?(?:kB|MB|GB|TB|KiB|MiB|GiB|TiB))$`),
  expected: 'a size with its unit, such as 12MiB, 32MB, 64kB or 512B',
  value: (text) => {
    const [, amount, unit] = /^([0-9.]+) ?([A-Za-z]+)$/.exec(text) ?? []
    return Math.round(Number(amount) * (bytesOf[unit ?? ''] ?? Number.NaN))
  },
  meant: (text) => {
    const loose = loosely(text)
    if (loose === undefined) return undefined
    const { amount, unit } = loose
    if (/^b(?:ytes?)?$/.test(unit) || (unit === '' && Number(amount) >= 1024)) {
      return amount.includes('.') ? undefined : `${amount}B`
    }
    // `100k` and `100KB` are thousands everywhere but in memory sizes; who means 1,024 has KiB in the list of units.
    const [, letter, binary] = /^([kmgt])(i?)b?(?:ytes?)?$/.exec(unit) ?? []
    if (letter === undefined) return undefined
    if (binary === 'i') return `${amount}${letter.toUpperCase()}iB`
    return `${amount}${letter === 'k' ? 'k' : letter.toUpperCase()}B`
  },
}

const nanosecondsOf: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
}

const durationPart = String.raw`(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h)`

/**
 * A duration as Go's ParseDuration takes it: `60s`, `1m30s`, `10ms`, `.5s`. Value in seconds. Neither negative nor `0`,
 * which says nothing that `0s` does not.
 */
export const duration: Quantity = {
  title: 'duration',
  units: Object.keys(nanosecondsOf),
  pattern: new RegExp(String.raw`^\+?(?:${durationPart})+$`),
  expected: 'a duration with its unit, such as 60s, 1m30s or 10ms',
  value: (text) => {
    // Summed in whole nanoseconds, as Go does: 0.1 + 0.2 seconds are 0.3.
    let nanoseconds = 0
    for (const [, amount, unit] of text.matchAll(/([0-9.]+)([^0-9.]+)/g)) {
      nanoseconds += Math.round(Number(amount) * (nanosecondsOf[unit ?? ''] ?? Number.NaN))
    }
    return nanoseconds / 1e9
  },
  meant: (text) => {
    if (/^\s*[0-9]+(?:\.[0-9]+)?\s*$/.test(text)) return `${text.trim()}s`
    const spelled = text
      .replaceAll(/\s+/g, '')
      .toLowerCase()
      .replaceAll(/([0-9.]+)d(?:ays?)?/g, (_, days) => `${Number(days) * 24}h`)
      .replaceAll(/(?:milliseconds?|millis|msecs?)/g, 'ms')
      .replaceAll(/(?:seconds?|secs?)/g, 's')
      .replaceAll(/(?:minutes?|mins?)/g, 'm')
      .replaceAll(/(?:hours?|hrs?)/g, 'h')
    return duration.pattern.test(spelled) ? spelled : undefined
  },
}

/** `1%`, `0.5 %`. Value in per cent. */
export const percent: Quantity = {
  title: 'percentage',
  units: ['%'],
  pattern: new RegExp(`^${number} ?%$`),
  expected: 'a percentage, such as 1% or 0.5%',
  value: (text) => Number(text.slice(0, -1)),
  meant: (text) => {
    const loose = loosely(text)
    if (loose === undefined || !/^(?:|%|pct|percent|per\s?cent)$/.test(loose.unit)) return undefined
    return `${loose.amount}%`
  },
}

/** A size that grows with time: `10kB/min`. Value in bytes per minute. */
export const sizePerMinute: Quantity = {
  title: 'size per minute',
  units: size.units.map((unit) => `${unit}/min`),
  pattern: new RegExp(`${size.pattern.source.slice(0, -1)}/min$`),
  expected: 'a size per minute, such as 10kB/min',
  value: (text) => size.value(text.slice(0, -'/min'.length)),
  meant: (text) => {
    const bare = text.replace(/\s*\/\s*m(?:in(?:ute)?)?$/, '')
    const meant = size.pattern.test(bare) ? bare : size.meant(bare)
    return meant === undefined ? undefined : `${meant}/min`
  },
}
