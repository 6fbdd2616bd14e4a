import type { Config } from '../config/config.ts'
import type { LimitReason, NoMemoryController, NotReady } from '../reason/memory-reason.ts'
import type { KeptInMemory, StartsFailed } from '../reason/start-reason.ts'

/** Why there is no smallest limit. */
export type NoLimit = LimitReason | StartsFailed | KeptInMemory

/** A smallest limit in bytes, or why there is none. */
export type Found =
  | { readonly kind: 'found'; readonly bytes: number }
  | { readonly kind: 'unknown'; readonly reason: NoLimit }

/** What the starts of one side under `measure.memory-limit` told. */
export interface StartsAtLimit {
  readonly starts: number
  readonly ready: number
  /** Of the first start that was not ready. */
  readonly reason?: NotReady
  /** Bytes; the largest of all starts that were ready. */
  readonly peakRss?: number
  /** Of all starts together. */
  readonly oomKills: number
}

export interface SideUnderLimit {
  readonly minMemory: Found
  /** The same with GOMEMLIMIT set to 90 % of each limit; absent where the program has one of its own. */
  readonly withGomemlimit?: Found
  readonly atLimit?: StartsAtLimit
}

/** What is known of a cell under memory limits; `not-possible`: this machine, or this program, allows none. */
export type UnderLimit =
  | {
      readonly kind: 'measured'
      /** Of the control groups. */
      readonly version: 1 | 2
      readonly base?: SideUnderLimit
      readonly head?: SideUnderLimit
    }
  | { readonly kind: 'not-possible'; readonly reason: NoMemoryController | StartsFailed }

/** What is asked for of memory limits. */
export interface LimitsWanted {
  /** `measure.memory-limit`, in bytes. */
  readonly limit?: number
}

/** Undefined: nothing in the config asks about memory limits. */
export function limitsWanted({ measure, budgets }: Pick<Config, 'measure' | 'budgets'>): LimitsWanted | undefined {
  const limit = measure.memoryLimit
  if (limit === undefined && budgets.every(({ metric }) => metric !== 'min-memory')) return undefined
  return { ...(limit !== undefined && { limit }) }
}
