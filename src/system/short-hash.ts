import { createHash } from 'node:crypto'

/** A name for a file or a cache entry that depends on the whole text: so many hexadecimal digits of its SHA-256. */
export const shortHash = (text: string, digits = 32): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits)
