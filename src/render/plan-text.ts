import { type Costs, estimatedSeconds } from '../core/plan/costs.ts'
import { waitingTime } from '../core/plan/waiting-time.ts'

export interface PlanFacts {
  readonly programs: number
  readonly flagSets: number
  readonly platforms: number
  /** Files that each revision is built into; fewer than rows where flag sets build alike. */
  readonly builds: number
  readonly hasBase: boolean
  /** Not where only sizes are asked for, nor on a system where nothing is started. */
  readonly measured: boolean
  /** Seconds, `measure.time`. */
  readonly time: number
  /** Of the last run here, where it is known. */
  readonly costs?: Costs
}

/** What a run is about to do, in two lines. */
export function renderPlan(plan: PlanFacts): string[] {
  const rows = plan.programs * plan.flagSets * plan.platforms
  const product = [
    counted(plan.programs, 'program'),
    counted(plan.flagSets, 'flag set'),
    ...(plan.platforms > 1 ? [counted(plan.platforms, 'platform')] : []),
  ].join(' × ')
  const builds = counted(plan.builds * (plan.hasBase ? 2 : 1), 'build')
  const measured = plan.measured ? `measured for at most ${waitingTime(plan.time)}` : 'nothing is started'
  return [
    `Plan: ${counted(rows, 'row')} (${product}), ${plan.hasBase ? `${builds} of base and head` : `${builds} of head, there is no base`}, ${measured}.`,
    plan.costs === undefined
      ? 'How long it takes is not known before the first run.'
      : `It takes about ${waitingTime(estimatedSeconds(plan.costs, rows, plan.time))}, by what the last run took for ${counted(plan.costs.rows, 'row')}.`,
  ]
}

const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`
