import { max, median } from 'simple-statistics'
import type { Figure, Verdict } from '../bench/figure.ts'
import { record } from './alarms.ts'
import { type Decision, decisionsOf, type Measurer } from './measure.ts'
import { actionlint, calibrated, slower } from './programs.ts'
import { keptSessions, type Session } from './recording.ts'

/** What is to be found, of a hundred. */
const goals = [
  { percent: 3, found: 60 },
  { percent: 5, found: 95 },
  { percent: 10, found: 99 },
] as const
const wantedDecisions = 100
const mostSeconds = 10

/** Real slow-downs, as often as there is time. */
export async function recordPower(measurer: Measurer, folder: string, minutes: number): Promise<void> {
  const until = performance.now() + minutes * 60_000
  const calibration = await calibrated(measurer, folder, actionlint)
  const { start, step } = calibration
  measurer.bench.say(`A start takes ${(start * 1000).toFixed(2)} ms, a step of its init ${(step * 1e9).toFixed(2)} ns`)
  for (let round = 1; performance.now() < until || round === 1; round++) {
    for (const { percent } of goals) {
      const pair = await slower(measurer, folder, actionlint, calibration, percent)
      measurer.bench.say(`Power ${round}: ${percent} %`)
      await record(measurer, folder, { part: 'power', program: pair.name, condition: 'quiet', slower: percent }, pair)
    }
  }
}

export async function powerFigures(folder: string): Promise<Figure[]> {
  const sessions = await keptSessions(folder, 'power')
  return goals.flatMap(({ percent, found }): Figure[] => {
    const of = sessions.filter((session) => session.slower === percent)
    const decisions = of.flatMap((session) => decisionsOf(session))
    if (decisions.length === 0) return []
    const grew = decisions.filter(({ comparison }) => comparison.decision === 'grew').length
    const seconds = decisions.map((decision) => decision.seconds)
    return [
      {
        what: `head slower by ${percent} %, quiet`,
        limit: `found in ${found} of 100, in at most ${mostSeconds} s each`,
        found: `${grew} of ${decisions.length} (${((grew * 100) / decisions.length).toFixed(1)} %), in ${median(seconds).toFixed(2)} s, at most ${max(seconds).toFixed(2)} s`,
        verdict: verdict(decisions, grew, found),
        besides: `${of[0]?.program}, an init that computes; slower by ${trueEffect(of)} % over all runs; ${of.length} sessions`,
      },
    ]
  })
}

function verdict(decisions: readonly Decision[], grew: number, wanted: number): Verdict {
  const good = grew * 100 >= wanted * decisions.length && decisions.every(({ seconds }) => seconds <= mostSeconds)
  if (decisions.length < wantedDecisions) return `so far: ${decisions.length} of ${wantedDecisions} decisions`
  return good ? 'met' : 'missed'
}

/** What the extra computing came to, by the medians of all runs together. */
function trueEffect(sessions: readonly Session[]): string {
  const medianOf = (side: 'base' | 'head') =>
    median(sessions.flatMap(({ blocks }) => blocks.flatMap((block) => block[side].map(({ wall_ns = 0 }) => wall_ns))))
  return ((medianOf('head') / medianOf('base') - 1) * 100).toFixed(1)
}
