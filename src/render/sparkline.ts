const levels = '▁▂▃▄▅▆▇█'

/** Values as characters of eight heights, from the least to the greatest; all of one height where nothing differs. */
export function sparkline(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return values
    .map((value) => {
      const share = most === least ? 0 : (value - least) / (most - least)
      return levels[Math.round(share * (levels.length - 1))] ?? ''
    })
    .join('')
}
