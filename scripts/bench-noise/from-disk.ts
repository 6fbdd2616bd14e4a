import type { Comparison } from '../../src/core/compare/comparison.ts'
import { reasonText } from '../../src/render/words/reason-text.ts'
import type { Figure } from '../bench/figure.ts'
import { compared, type Measurer, measure, type Pair, rule } from './measure.ts'
import { built, caddy } from './programs.ts'

/** A program of 80 MB against the same without symbols and debugging information, started with cold pages. */
export async function coldFigures(measurer: Measurer, folder: string): Promise<Figure[]> {
  const { bench } = measurer
  const pair: Pair = {
    name: 'caddy',
    base: await built(bench, folder, caddy),
    head: await built(bench, folder, caddy, { ldflags: '-s -w' }),
    args: caddy.args,
  }
  bench.say('Cold pages: caddy, default against stripped')
  const started = await measure(measurer, pair, { limits: { runs: 200, time: 120, cold: 'disk' }, rule })
  const metrics = compared(started, { cold: true })
  const blocks = metrics['blocks-read']
  const values = [...(blocks?.base?.values ?? []), ...(blocks?.head?.values ?? [])]
  return [
    {
      what: 'caddy, stripped against default: blocks read from disk',
      limit: 'the difference is seen',
      found: told(blocks, (value) => value.toLocaleString('en-US')),
      verdict: blocks?.decision === 'shrank' ? 'met' : 'missed',
      besides: `${new Set(values).size} different numbers in ${values.length} starts`,
    },
    {
      what: 'the same: start from disk',
      limit: 'seen when N allows',
      found: told(metrics['cold-start-disk'], milliseconds),
      verdict: '',
      besides: `changes from ${((metrics['cold-start-disk']?.smallestVisible ?? 0) * 100).toFixed(0)} % on can be seen`,
    },
    {
      what: 'the same: warm start',
      limit: '',
      found: told(metrics['cold-start'], milliseconds),
      verdict: '',
      besides: `changes from ${((metrics['cold-start']?.smallestVisible ?? 0) * 100).toFixed(1)} % on can be seen`,
    },
  ]
}

const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`

function told(comparison: Comparison | undefined, format: (value: number) => string): string {
  const { base, head, ratio, decision, reason } = comparison ?? {}
  if (base === undefined || head === undefined) return reason === undefined ? 'not measured' : reasonText(reason)
  return `${format(base.center)} → ${format(head.center)} (${((ratio ?? 0) * 100).toFixed(1)} %): ${decision}`
}
