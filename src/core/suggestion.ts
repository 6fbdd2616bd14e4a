import { closest, distance } from 'fastest-levenshtein'

/** The known word that was probably meant, or undefined where a guess would mislead. */
export function suggestion(written: string, known: readonly string[]): string | undefined {
  const plain = (word: string) => word.toLowerCase().replaceAll(/[_ ]/g, '-')
  const meant = plain(written)
  // Half a name is no typing mistake, but just as clear: `rss` for `peak-rss`, when nothing else has it.
  const containing = meant.length < 3 ? [] : known.filter((word) => plain(word).includes(meant))
  if (containing.length === 1) return containing[0]
  if (known.length === 0) return undefined
  const nearest = closest(meant, known.map(plain))
  const index = known.findIndex((word) => plain(word) === nearest)
  const limit = Math.max(1, Math.floor(Math.max(meant.length, nearest.length) / 3))
  return distance(meant, nearest) <= limit ? known[index] : undefined
}

/** ` Did you mean "x"?` to end a sentence with, or nothing. */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${JSON.stringify(meant)}?`
}
