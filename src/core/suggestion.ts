import { closest, distance } from 'fastest-levenshtein'

/** The known word that was probably meant, or undefined where a guess would mislead. */
export function suggestion(written: string, known: readonly string[]): string | undefined {
  const plain = (word: string) => word.toLowerCase().replaceAll(/[_ ]/g, '-')
  const meant = plain(written)
  // Half a name is no typing mistake, but just as clear: `rss` for `peak-rss`, when nothing else has it.
  const containing = meant.length < 3 ? [] : known.filter((word) => plain(word).includes(meant))
  if (containing.length === 1) return containing[0]
  if (known.length === 0) return undefined
  const swapped = known.filter((word) => isSwapped(meant, plain(word)))
  if (swapped.length === 1) return swapped[0]
  const nearest = closest(meant, known.map(plain))
  const index = known.findIndex((word) => plain(word) === nearest)
  const limit = Math.max(1, Math.floor(Math.max(meant.length, nearest.length) / 3))
  return distance(meant, nearest) <= limit ? known[index] : undefined
}

/** Two neighbouring letters in each other's place, `siez` for `size`: one slip of the fingers, but two edits. */
function isSwapped(written: string, word: string): boolean {
  const at = [...written].findIndex((letter, index) => letter !== word[index])
  const swapped = `${written.slice(0, at)}${written[at + 1] ?? ''}${written[at] ?? ''}${written.slice(at + 2)}`
  return at >= 0 && swapped === word
}
