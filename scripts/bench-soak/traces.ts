import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Curve } from '../../src/core/memory/soak.ts'
import { textOf } from '../../src/system/files.ts'

/** A soak as it was seen, so that it can be decided again. */
export interface Trace {
  readonly kind: string
  readonly from: 'outside' | 'inside'
  /** What the server did besides. */
  readonly work: string
  readonly date: string
  readonly rss: Curve
  /** From inside alone. */
  readonly live?: Curve
  readonly goroutines?: Curve
}

const file = 'traces.jsonl'

export async function keepTrace(folder: string, trace: Trace): Promise<void> {
  await appendFile(join(folder, file), `${JSON.stringify(trace)}\n`)
}

export async function keptTraces(folder: string): Promise<Trace[]> {
  const text = (await textOf(join(folder, file))) ?? ''
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Trace)
}

/** A trace as it would have been seen if it had been looked at at other moments: half of the looks, from a little later on. */
export function lookedAtAgain(trace: Trace, random: () => number): Trace {
  const later = random() * 3
  const again = ({ seconds, values }: Curve, share: number): Curve => {
    const kept = seconds.flatMap((at, index) => (at >= later && random() < share ? [index] : []))
    return {
      seconds: kept.map((index) => (seconds[index] as number) - later),
      values: kept.map((index) => values[index] as number),
    }
  }
  const { live, goroutines } = trace
  return {
    ...trace,
    rss: again(trace.rss, 0.5),
    // There is one look a collection.
    ...(live && { live: again(live, 1) }),
    ...(goroutines && { goroutines: again(goroutines, 0.5) }),
  }
}
