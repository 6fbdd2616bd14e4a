import type { BinaryFacts } from '../binary/binary-facts.ts'
import type { Inspection } from '../binary/inspection.ts'
import type { CellKey } from '../cell-key.ts'
import type { SoakedCell } from '../memory/soak-report.ts'
import type { LimitsWanted, UnderLimit } from '../memory/under-limit.ts'
import type { FailureReason } from '../reason/build-reason.ts'
import type { Reason } from '../reason/reason.ts'
import type { Disturbed, NotStarted, StartWay } from '../reason/start-reason.ts'
import type { CellRuns, Purpose } from '../start/runs.ts'
import type { Cell } from './cell.ts'

/** A built binary and what its file alone says. Sizes in bytes. */
export interface SizedBinary {
  readonly facts: BinaryFacts
  /** Absent until it is known. */
  readonly compressedSize?: number
  readonly zstdSize?: number
  readonly buildSeconds?: number
  /** Present where base and head differ. */
  readonly inspection?: Inspection
}

/** What became of one side of a cell. `absent`: that revision has no such program. */
export type SideResult =
  | { readonly kind: 'built'; readonly binary: SizedBinary }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly output?: string }

/** Whether and how a cell was started. */
export type Starts =
  | {
      readonly kind: 'measured'
      readonly how: StartWay
      readonly base?: CellRuns
      readonly head?: CellRuns
      readonly stays: boolean
      /** Whether starts from disk were asked for. */
      readonly cold?: boolean
      /** Why there are no runs although there could be. */
      readonly reasons?: Partial<Record<Purpose, Reason>>
      /** Why times are not to be relied on. */
      readonly doubt?: Disturbed
      readonly underLimit?: UnderLimit
      /** What soaks of it told. */
      readonly soak?: SoakedCell
    }
  | { readonly kind: 'not-wanted' }
  | {
      readonly kind: 'not-possible'
      readonly reason: NotStarted | FailureReason
      /** Whether it would be if head started as base does. */
      readonly onlyHead?: boolean
    }

export interface CellFindings extends CellKey {
  /** Absent: there is nothing to compare with. */
  readonly base?: SideResult
  readonly head: SideResult
  readonly starts: Starts
  /** Absent: nothing was asked about memory limits. */
  readonly limits?: LimitsWanted
  /** Whether soaks were asked for. */
  readonly soaks?: boolean
}

/** Whether two files are the same program. Only `different` ones are worth timing. */
export function samenessOf(base: SideResult | undefined, head: SideResult): Cell['sameness'] {
  if (base?.kind !== 'built' || head.kind !== 'built') return 'one-sided'
  if (base.binary.facts.sha256 === head.binary.facts.sha256) return 'identical'
  return base.binary.facts.unstamped_sha256 === head.binary.facts.unstamped_sha256 ? 'stamp' : 'different'
}

/** What became of both sides. */
export type Sides = Pick<CellFindings, 'base' | 'head'>
