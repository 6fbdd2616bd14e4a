// The form in which results are kept: one that people can read and compare line by line.

/**
 * A JSON document with a line for each value; lists of numbers stay on one. The order of names means nothing, so it is fixed.
 * Fractions have ten digits: what follows depends on when a clock was started that a difference is taken of.
 */
export const documentText = (value: unknown): string => `${written(JSON.parse(JSON.stringify(value, rounded)), '')}\n`

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(10)) : value

function written(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== 'object')) return JSON.stringify(value)
    return `[\n${value.map((one) => `${inner}${written(one, inner)}`).join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  const short = JSON.stringify(Object.fromEntries(entries))
  if (short.length <= 100 && entries.every(([, one]) => typeof one !== 'object')) return short
  const lines = entries.map(([name, one]) => `${inner}${JSON.stringify(name)}: ${written(one, inner)}`)
  return `{\n${lines.join(',\n')}\n${indent}}`
}

/** Seconds of the clock in what is told of a run's progress: what is done beside what moves them. */
export function steadyText(text: string): string {
  return text
    .replaceAll(/^ +\d+\.\d s {2}/gm, '      _._ s  ')
    .replaceAll(/^(.*: )\d+\.\d s$/gm, '$1_._ s')
    .replaceAll(/^( {2}\d+ % {2}.*), [^,\n]* left$/gm, '$1, _ left')
}
