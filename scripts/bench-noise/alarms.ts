import * as os from 'node:os'
import { median } from 'simple-statistics'
import type { Measuring } from '../../src/go/start/start-cells.ts'
import type { Figure, Verdict } from '../bench/figure.ts'
import { busy, type Condition, conditions } from './busy.ts'
import {
  cellsOfARun,
  compared,
  type Decision,
  decisionsOf,
  type Measurer,
  measure,
  type Pair,
  rule,
} from './measure.ts'
import { actionlint, gofumpt, hello, nodeExporter, type Program, shfmt, twins } from './programs.ts'
import { keepSession, keptSessions, type Series } from './recording.ts'

const wantedDecisions = 6000
const mostAlarms = 0.0005

/** Pairs of one session: its copies lie where they lie, so a night is many sessions. */
const limits: Measuring['limits'] = { runs: 1224, time: 600, cold: 'off' }

/** Measures a pair once, without stopping early, and keeps all that was seen. */
export async function record(
  measurer: Measurer,
  folder: string,
  series: Series,
  pair: Pair,
  cpu?: number,
): Promise<void> {
  const blocks: Parameters<NonNullable<Measuring['onBlock']>>[0][] = []
  const started = await measure(measurer, pair, {
    limits,
    // Never clear, so that it goes on.
    rule: { ...rule, p: 0 },
    onBlock: (block) => blocks.push(block),
    ...(cpu !== undefined && { cpu }),
  })
  const metrics = compared(started)
  const besides = Object.fromEntries(
    (['peak-rss', 'page-faults', 'mapped-areas'] as const).map((id) => [id, metrics[id]?.decision ?? 'not-measured']),
  )
  await keepSession(folder, {
    ...series,
    date: new Date().toISOString(),
    blocks,
    besides,
  })
}

/** What is slow, or no part of the rate that counts, has a turn in every so many rounds. */
const rarely = 24

/** A program twice at a time, each on a core of its own and what keeps the other core busy; so often for each quiet turn. */
const turnsTogether = 6

/** Equal files, as often as there is time: every change is a false alarm. */
export async function recordAlarms(measurer: Measurer, folder: string, minutes: number): Promise<void> {
  const pairOf = (program: Program) => twins(measurer.bench, folder, program)
  const [gofumptPair, shfmtPair] = [await pairOf(gofumpt), await pairOf(shfmt)]
  const quick = [gofumptPair, shfmtPair]
  const slow = [await pairOf(actionlint), await pairOf(nodeExporter)]
  const until = performance.now() + minutes * 60_000
  for (let round = 1; performance.now() < until || round === 1; round++) {
    const rare = round % rarely === 2
    const pairs = rare ? [...quick, ...slow] : quick
    const seriesOf = ({ name }: Pair, condition: Condition) =>
      ({ part: 'aa', program: name, condition, slower: 0 }) as const
    for (let turn = 0; os.availableParallelism() > 1 && turn < turnsTogether; turn++) {
      // The quicker one of the two more often: it makes more decisions in the same time.
      const pair = turn % 3 === 0 ? gofumptPair : shfmtPair
      measurer.bench.say(`A/A ${round}: ${pair.name}, twice`)
      const two = [0, 1].map((cpu) => record(measurer, folder, seriesOf(pair, 'one core busy'), pair, cpu))
      await Promise.all(two)
    }
    for (const condition of conditions) {
      if (condition !== 'quiet' && !rare) continue
      await using _ = await busy(condition)
      for (const pair of pairs) {
        measurer.bench.say(`A/A ${round}: ${pair.name}, ${condition}`)
        await record(measurer, folder, seriesOf(pair, condition), pair)
      }
    }
  }
}

/**
 * The same on one CPU, with something else on the others: a machine that is at work. `hello` most often, as it makes the most
 * decisions in the same time.
 */
export async function recordAlarmsOn(cpu: number, measurer: Measurer, folder: string, minutes: number): Promise<void> {
  const pairs: Pair[] = []
  for (const program of [hello, shfmt, gofumpt]) pairs.push(await twins(measurer.bench, folder, program))
  const turns = [0, 0, 1, 0, 0, 2].flatMap((at) => pairs[at] ?? [])
  const until = performance.now() + minutes * 60_000
  for (let round = 1; performance.now() < until; round++) {
    for (const pair of turns) {
      measurer.bench.say(`A/A ${round}: ${pair.name}, on CPU ${cpu}`)
      await record(
        measurer,
        folder,
        { part: 'aa', program: pair.name, condition: 'one core busy', slower: 0 },
        pair,
        cpu,
      )
    }
  }
}

export async function alarmFigures(folder: string): Promise<Figure[]> {
  const sessions = await keptSessions(folder, 'aa')
  const figures: Figure[] = []
  const all: Decision[] = []
  const nights = new Set(sessions.map(({ date }) => date.slice(0, 10)))
  for (const condition of conditions) {
    const of = sessions.filter((session) => session.condition === condition)
    const decisions = of.flatMap((session) => decisionsOf(session))
    if (decisions.length === 0) continue
    if (condition !== 'all cores busy') all.push(...decisions)
    const programs = [...new Set(of.map(({ program }) => program))].join(', ')
    figures.push({
      what: `equal files, ${condition}`,
      limit: condition === 'all cores busy' ? 'inconclusive or right' : '',
      found: alarmText(decisions),
      verdict: condition === 'all cores busy' ? (alarmsIn(decisions) === 0 ? 'met' : 'missed') : '',
      besides: `${programs}; ${of.length} sessions; ${pairsText(decisions)}`,
    })
  }
  if (all.length > 0) {
    figures.push({
      what: `equal files, quiet and one core busy, by the rule of a run of ${cellsOfARun} cells`,
      limit: `at most ${mostAlarms * 100} % a decision, of ${wantedDecisions.toLocaleString('en-US')} decisions`,
      found: alarmText(all),
      verdict: alarmVerdict(all),
      besides: `at 95 % at most ${(upperBound(alarmsIn(all), all.length) * 100).toFixed(3)} %; recorded on ${[...nights].join(', ')}`,
    })
  }
  const besides = sessions.flatMap((session) => Object.values(session.besides))
  if (besides.length > 0) {
    const alarms = besides.filter((decision) => decision === 'grew' || decision === 'shrank').length
    figures.push({
      what: 'equal files: peak RSS, page faults and mapped areas, in all conditions',
      limit: `at most ${mostAlarms * 100} % a decision`,
      found: `${alarms} false alarms in ${besides.length.toLocaleString('en-US')} decisions`,
      verdict: alarms <= mostAlarms * besides.length ? 'met' : 'missed',
      besides: `${besides.filter((decision) => decision === 'inconclusive').length} inconclusive`,
    })
  }
  return figures
}

const isAlarm = ({ comparison: { decision } }: Decision): boolean => decision === 'grew' || decision === 'shrank'
const alarmsIn = (decisions: readonly Decision[]): number => decisions.filter(isAlarm).length

function alarmText(decisions: readonly Decision[]): string {
  const unclear = decisions.filter(({ comparison }) => comparison.decision === 'inconclusive').length
  const share = ((unclear * 100) / decisions.length).toFixed(1)
  return `${alarmsIn(decisions)} false alarms in ${decisions.length.toLocaleString('en-US')} decisions, ${share} % inconclusive`
}

const pairsText = (decisions: readonly Decision[]): string =>
  `median of ${median(decisions.map(({ pairs }) => pairs))} pairs and ${median(decisions.map(({ seconds }) => seconds)).toFixed(2)} s a decision`

function alarmVerdict(decisions: readonly Decision[]): Verdict {
  const alarms = alarmsIn(decisions)
  const enough = Math.max(decisions.length, wantedDecisions)
  if (alarms > mostAlarms * enough) return 'missed'
  return decisions.length >= wantedDecisions ? 'met' : `so far: ${decisions.length} of ${wantedDecisions} decisions`
}

/** The rate below which so few events in so many trials would be seen in 5 of 100 times (Poisson). */
function upperBound(events: number, trials: number): number {
  const fewer = (mean: number): number => {
    let [term, sum] = [Math.exp(-mean), 0]
    for (let k = 0; k <= events; k++) {
      sum += term
      term *= mean / (k + 1)
    }
    return sum
  }
  let [low, high] = [0, 10 + 3 * events]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (fewer(middle) > 0.05) low = middle
    else high = middle
  }
  return high / trials
}
