// Loaded before the program: one text of its sources is another one then. Fails where no source has it.
import { registerHooks } from 'node:module'
import type { Change } from './replay.ts'

const { from, to } = JSON.parse(process.env.REPLAY_CHANGE ?? '{}') as Change
const sources = new URL('../../src/', import.meta.url).href
let found = false
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.startsWith(sources) || loaded.source === undefined) return loaded
    const source = String(Buffer.from(loaded.source as Uint8Array))
    if (!source.includes(from)) return loaded
    found = true
    return { ...loaded, source: source.replaceAll(from, to) }
  },
})
process.on('exit', () => {
  if (found) return
  process.stderr.write(`No source of the program that was loaded has ${JSON.stringify(from)}\n`)
  process.exitCode = 1
})
