const levels = '▁▂▃▄▅▆▇█'

/**
 * Values as characters of eight heights, from the least to the greatest, or on a scale of one's own; all of one height where
 * nothing differs.
 */
export function sparkline(
  values: readonly number[],
  [least, most]: readonly [least: number, most: number] = [Math.min(...values), Math.max(...values)],
): string {
  return values
    .map((value) => {
      const share = most === least ? 0 : (value - least) / (most - least)
      return levels[Math.round(share * (levels.length - 1))] ?? ''
    })
    .join('')
}
