/** A path's ends say where it begins and what it leads to; what is left out between them is one `…`. */
export function shortened(path: readonly string[], most = 12): string[] {
  if (path.length <= most) return [...path]
  const first = Math.floor((most - 1) / 2)
  return [...path.slice(0, first), '…', ...path.slice(first + 1 - most)]
}
