// The shape that the rest of the program reads. The schema below it is the single source of what may be written.
import type { Budget } from './budget.ts'
import type { FlagSet } from './flag-set.ts'
import type { Platform } from './platform.ts'
import type { Program } from './program.ts'

export interface MeasureConfig {
  /** At most, per cell. */
  readonly runs: number
  /** Seconds; at most, for all cells of a job together. */
  readonly time: number
  readonly cold: 'off' | 'disk'
  /** Seconds; absent: off. */
  readonly soak?: number
  /** Bytes; absent: off. */
  readonly memoryLimit?: number
}

export interface ConfiguredProgram extends Program {
  readonly load?: string
  readonly prebuilt?: { readonly base: string; readonly head: string }
}

/** A config file, checked and complete: past this point an illegal value cannot exist. */
export interface Config {
  /** Absent: every main package found. */
  readonly programs?: readonly ConfiguredProgram[]
  readonly flagSets: readonly FlagSet[]
  readonly platforms: readonly ('host' | Platform)[]
  readonly prepare?: string
  readonly freeze: Readonly<Record<string, string>>
  readonly measure: MeasureConfig
  readonly budgets: readonly Budget[]
  readonly overrideLabel: string
  readonly commentAbove: { readonly bytes: number; readonly percent: number }
  readonly shards?: number
  readonly runners: Readonly<Record<string, string>>
  readonly history?: { readonly branch: string }
}
