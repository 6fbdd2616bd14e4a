import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import * as zlib from 'node:zlib'

/** Sizes in bytes. */
export interface CompressedSizes {
  readonly gzip: number
  /** Absent before Node.js 22.15, which has no zstd. */
  readonly zstd?: number
}

const gzipLevel = 6
const zstdLevel = 3

/** Which encoders made the compressed sizes: other versions of them give other bytes. */
export function encoders(): { readonly gzip: string; readonly zstd?: string } {
  const { zlib: gzip, zstd } = process.versions
  return {
    gzip: `${gzipLevel} (zlib ${gzip})`,
    ...(zstdCompress !== undefined && { zstd: `${zstdLevel} (${zstd ?? 'unknown version'})` }),
  }
}

const gzip = promisify(zlib.gzip)
// Of the output, in bytes: with the usual 16 kB a file takes hundreds of turns, and a fifth more CPU time.
const chunkSize = 2 ** 20
// Not in the Node.js 20 that the terminal program may run on.
const zstdCompress = (zlib as Partial<typeof zlib>).zstdCompress

/** What gzip, which most image layers and downloads use, and zstd make of a file. */
export async function compressedSizes(path: string): Promise<CompressedSizes> {
  const content = await readFile(path)
  const params = { [zlib.constants.ZSTD_c_compressionLevel]: zstdLevel }
  const [gzipped, zstd] = await Promise.all([
    gzip(content, { level: gzipLevel, chunkSize }),
    zstdCompress && promisify(zstdCompress)(content, { chunkSize, params }),
  ])
  return { gzip: gzipped.length, ...(zstd && { zstd: zstd.length }) }
}
