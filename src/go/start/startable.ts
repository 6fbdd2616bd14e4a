import type { CellKey } from '../../core/cell-key.ts'
import type { Run } from '../../core/plan/program.ts'
import type { StartRequest } from '../../core/start/probe-protocol.ts'

/** One side of a cell that is to be started. */
export interface StartableSide {
  readonly path: string
  /** Where it runs. */
  readonly dir: string
  readonly run: Run
  readonly env: Readonly<Record<string, string>>
}

export interface CellToStart extends CellKey {
  readonly base?: StartableSide
  readonly head?: StartableSide
}

/** Whether a program stays once it is ready, and does not end by itself. */
export const stays = ({ base, head }: Pick<CellToStart, 'base' | 'head'>): boolean =>
  (head ?? base)?.run.ready.kind !== 'exit'

/** Asks the probe for one start of a side. `cpu`: to pin it to; undefined: wherever the kernel likes. */
export function startRequest(
  { path, dir, run, env }: StartableSide,
  id: number,
  purpose: StartRequest['purpose'],
  cpu: number | undefined,
): StartRequest {
  return {
    id,
    path,
    args: run.args,
    env,
    dir,
    ready: run.ready,
    timeout_ns: Math.round(run.timeout * 1e9),
    purpose,
    ...(cpu !== undefined && { cpu }),
  }
}
