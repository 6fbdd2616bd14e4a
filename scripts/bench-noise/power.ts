import { max, median } from 'simple-statistics'
import type { Figure, Verdict } from '../bench/figure.ts'
import { record } from './alarms.ts'
import { type Decision, decisionsOf, type Measurer } from './measure.ts'
import { actionlint, calibrated, hello, type Program, slower } from './programs.ts'
import { type Burden, burdens, keptSessions, type Session } from './recording.ts'

interface Goal {
  readonly program: Program
  readonly percent: number
  readonly burden: Burden
  /** What is to be found, of a hundred. */
  readonly found: number
}

/** The ones near the limit of what can be told are recorded as often as there is time… */
const small: readonly Goal[] = [
  { program: actionlint, percent: 3, burden: 'computes', found: 60 },
  { program: actionlint, percent: 5, burden: 'computes', found: 95 },
  { program: actionlint, percent: 10, burden: 'computes', found: 99 },
]
/** …and those that nobody may miss until there are enough decisions: ×1.5, ×2, ×5 and ×20. */
const large: readonly Goal[] = [50, 100, 400, 1900].flatMap((percent) =>
  burdens.map((burden) => ({ program: hello, percent, burden, found: 100 })),
)
const wantedDecisions = 100
const mostSeconds = 10

/** Real slow-downs, as often as there is time; the large ones first. */
export async function recordPower(measurer: Measurer, folder: string, minutes: number): Promise<void> {
  const until = performance.now() + minutes * 60_000
  const calibrations = new Map<string, ReturnType<typeof calibrated>>()
  const recorded = async ({ program, percent, burden }: Goal): Promise<void> => {
    const key = `${program.name}, an init that ${burden}`
    const calibrating = calibrations.get(key) ?? calibrated(measurer, folder, program, burden)
    calibrations.set(key, calibrating)
    const calibration = await calibrating
    const pair = await slower(measurer, folder, program, calibration, percent)
    measurer.bench.say(`Power: ${key}, ${percent} % of ${(calibration.start * 1000).toFixed(2)} ms`)
    const series = { part: 'power', program: pair.name, condition: 'quiet', slower: percent, burden } as const
    await record(measurer, folder, series, pair)
  }
  for (const goal of large) {
    for (let had = -1, has = 0; has > had && has < wantedDecisions; ) {
      had = has
      await recorded(goal)
      has = decisionsFor(await keptSessions(folder, 'power'), goal).length
    }
  }
  for (let round = 1; performance.now() < until || round === 1; round++) for (const goal of small) await recorded(goal)
}

const sessionsFor = (sessions: readonly Session[], { program, percent, burden }: Goal): readonly Session[] =>
  sessions.filter(
    (session) => session.program === program.name && session.slower === percent && session.burden === burden,
  )

const decisionsFor = (sessions: readonly Session[], goal: Goal): readonly Decision[] =>
  sessionsFor(sessions, goal).flatMap((session) => decisionsOf(session))

export async function powerFigures(folder: string): Promise<Figure[]> {
  const sessions = await keptSessions(folder, 'power')
  return [...small, ...large].flatMap((goal): Figure[] => {
    const { percent, burden, found } = goal
    const of = sessionsFor(sessions, goal)
    const decisions = decisionsFor(sessions, goal)
    if (decisions.length === 0) return []
    const grew = decisions.filter(({ comparison }) => comparison.decision === 'grew').length
    const seconds = decisions.map((decision) => decision.seconds)
    return [
      {
        what: `head slower by ${percent} %, an init that ${burden}, quiet`,
        limit: `found in ${found} of 100, in at most ${mostSeconds} s each`,
        found: `${grew} of ${decisions.length} (${((grew * 100) / decisions.length).toFixed(1)} %), in ${median(seconds).toFixed(2)} s, at most ${max(seconds).toFixed(2)} s`,
        verdict: verdict(decisions, grew, found),
        besides: `${of[0]?.program}; slower by ${trueEffect(of)} % over all runs; ${of.length} sessions`,
      },
    ]
  })
}

function verdict(decisions: readonly Decision[], grew: number, wanted: number): Verdict {
  const good = grew * 100 >= wanted * decisions.length && decisions.every(({ seconds }) => seconds <= mostSeconds)
  if (decisions.length < wantedDecisions) return `so far: ${decisions.length} of ${wantedDecisions} decisions`
  return good ? 'met' : 'missed'
}

/** What the extra steps came to, by the medians of all runs together. */
function trueEffect(sessions: readonly Session[]): string {
  const medianOf = (side: 'base' | 'head') =>
    median(sessions.flatMap(({ blocks }) => blocks.flatMap((block) => block[side].map(({ wall_ns = 0 }) => wall_ns))))
  return ((medianOf('head') / medianOf('base') - 1) * 100).toFixed(1)
}
