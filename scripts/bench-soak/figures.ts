import { decisionOf, growthOf, leakLimits, type SoakDecision } from '../../src/core/memory/soak.ts'
import { seededRandom } from '../../src/core/start/schedule.ts'
import type { Figure } from '../bench/figure.ts'
import { kinds, swinging, times } from './record.ts'
import { keptTraces, lookedAtAgain, type Trace } from './traces.ts'

const wanted = 100
const fewestReal = 10

/** What the product decides of each kind: of all that were made, and of those again until there are a hundred. */
export async function soakFigures(folder: string): Promise<Figure[]> {
  const traces = await keptTraces(folder)
  const random = seededRandom(1)
  return kinds.map(({ name, from }): Figure => {
    const real = traces.filter((trace) => nameOf(trace) === name && trace.from === from)
    const [first] = real
    const steady = name === 'steady' || name === swinging
    const what = `${name}, from ${from}`
    const limit =
      name === swinging
        ? 'none: what a minute cannot tell'
        : steady
          ? `called leaking in 0 of ${wanted}`
          : `found in ${wanted} of ${wanted}`
    if (first === undefined) return { what, limit, found: '', verdict: 'not run: no soak is kept', besides: '' }
    const again = Array.from({ length: Math.max(0, wanted - real.length) }, (_, at) =>
      lookedAtAgain(real[at % real.length] ?? first, random),
    )
    const right = (decision: SoakDecision) => (steady ? decision !== 'leaks' : decision === 'leaks')
    const [good, goodAgain] = [real, again].map((some) => some.filter((trace) => right(decided(trace))).length)
    const total = (good ?? 0) + (goodAgain ?? 0)
    const all = real.length + again.length
    const met = total === all && real.length >= fewestReal
    const decisions = steady ? [...real, ...again].filter((trace) => decided(trace) === 'steady').length : undefined
    return {
      what,
      limit,
      found: steady ? `${name === swinging ? 'called leaking in ' : ''}${all - total} of ${all}` : `${total} of ${all}`,
      verdict: name === swinging ? '' : met ? 'met' : total < all ? 'missed' : `so far: ${real.length} real ones`,
      besides: [
        `${real.length} soaks of 60 s`,
        ...(again.length > 0 ? [`${again.length} of these seen at other moments`] : []),
        ...(decisions === undefined ? [] : [`${decisions} called steady, the rest inconclusive`]),
        ...(good === real.length ? [] : [`${real.length - (good ?? 0)} of the real ones wrong`]),
      ].join('; '),
    }
  })
}

/** A heap that swings is told apart, since from outside a minute hardly tells it from one that grows. */
const nameOf = ({ kind, work }: Trace): string => (kind === 'steady' && work === 'swing' ? swinging : kind)

function decided({ from, rss, live, goroutines }: Trace): SoakDecision {
  const inside = from === 'inside'
  return decisionOf({
    rss: inside ? undefined : growthOf(rss, times, leakLimits.rss),
    live: live && growthOf(live, times, leakLimits.live),
    goroutines: goroutines && growthOf(goroutines, times, leakLimits.goroutines),
  })
}
