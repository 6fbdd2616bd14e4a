// The shape that the rest of the program reads. The single source of what may be written is schema.ts.
import type { Budget } from '../budget.ts'
import type { FlagSet } from '../plan/flag-set.ts'
import type { Platform } from '../plan/platform.ts'
import type { Program } from '../plan/program.ts'

export const defaultConfigPath = '.github/binary-budget.yml'

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

/** A config file, checked and complete: past this point an illegal value cannot exist. */
export interface Config {
  /** Absent: every main package found. */
  readonly programs?: readonly Program[]
  readonly flagSets: readonly FlagSet[]
  readonly platforms: readonly ('host' | Platform)[]
  readonly prepare?: string
  readonly freeze: Readonly<Record<string, string>>
  readonly measure: MeasureConfig
  readonly budgets: readonly Budget[]
  /** Which tags are releases, as a pattern of git's; absent: all of them. */
  readonly releaseTags?: string
  readonly overrideLabel: string
  readonly commentAbove: { readonly bytes: number; readonly percent: number }
  readonly shards?: number
  readonly runners: Readonly<Record<string, string>>
  readonly history?: { readonly branch: string }
}
