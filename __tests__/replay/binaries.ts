// Built programs are megabytes, and no record holds them: each is known by its content, and in a replay a small file stands
// in for it, which can be copied and moved as the program likes and is still known.
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname } from 'node:path'
import zlib from 'node:zlib'

/** What is known of a file that a command built. */
export interface RecordedBinary {
  /** What it is to the program: `probe`. */
  readonly label?: string
  /** How the file begins, where that is not as usual: an archive, or nothing at all. */
  readonly lead?: string
  /** Bytes that an encoder makes of it, by encoder and level. */
  readonly compressed: Record<string, number>
}

const standInText = /go-binary-budget stand-in ([0-9a-f]{16})\n$/

/** What a file is known by; undefined if there is none. */
export function identityOf(path: string): string | undefined {
  try {
    if (!statSync(path).isFile()) return undefined
    return identityOfContent(readFileSync(path))
  } catch {
    return undefined
  }
}

function identityOfContent(content: Buffer): string {
  const standIn = content.length < 200 ? standInText.exec(content.toString('latin1'))?.[1] : undefined
  return standIn ?? createHash('sha256').update(content).digest('hex').slice(0, 16)
}

/** How a built file begins, as far as the program looks at it. */
export function leadOf(path: string): string | undefined {
  const content = readFileSync(path)
  const archive = '!<arch>\n'
  if (content.length === 0) return ''
  return content.subarray(0, archive.length).toString('latin1') === archive ? archive : undefined
}

/** Puts a file where a command would have built one. */
export function writeStandIn(path: string, id: string, { lead }: RecordedBinary): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, lead === '' ? '' : `${lead ?? ''}go-binary-budget stand-in ${id}\n`)
  chmodSync(path, 0o755)
}

export interface Compression {
  /** Undefined: not a file that was built. */
  readonly sizeOf: (id: string, encoder: string) => number | undefined
  /** A size that was found for real. */
  readonly keep: (id: string, encoder: string, size: number) => void
}

type Callback = (error: Error | null, result: Buffer) => void

/** Lets stand-ins compress to as many bytes as what they stand for. To be called before the program is loaded. */
export function installCompression(compression: Compression): void {
  for (const name of ['gzip', 'zstdCompress'] as const) {
    const compress = (zlib as unknown as Record<string, unknown>)[name] as (
      content: Buffer,
      options: { level?: number; params?: Record<string, number> },
      done: Callback,
    ) => void
    const instead: typeof compress = (content, options, done) => {
      const id = identityOfContent(content)
      const encoder = `${name} ${options.level ?? Object.values(options.params ?? {})[0]}`
      const known = compression.sizeOf(id, encoder)
      if (known !== undefined) return void setImmediate(done, null, Buffer.alloc(known))
      compress(content, options, (error, result) => {
        if (!error) compression.keep(id, encoder, result.length)
        done(error, result)
      })
    }
    Object.assign(zlib, { [name]: instead })
  }
  syncBuiltinESMExports()
}
