import { isAbsolute, relative, sep } from 'node:path'

/** The way from a folder to what lies in it, with slashes, `''` for the folder itself; undefined for what lies outside. */
export function pathWithin(folder: string, path: string): string | undefined {
  const inside = relative(folder, path)
  const outside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) // On another drive.
  return outside ? undefined : inside.replaceAll(sep, '/')
}
