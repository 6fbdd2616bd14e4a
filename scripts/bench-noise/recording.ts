import { appendFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Signs } from '../../src/core/start/cpu-counters.ts'
import type { CountedStart } from '../../src/core/start/runs.ts'
import type { TimedBlock } from '../../src/go/start/timed-row.ts'
import { textOf } from '../../src/system/files.ts'

// Raw runs are kept, one session a line, so that they can be decided again and added to: see --add.

/** What head's `init` does more than base's. */
export const burdens = ['computes', 'sleeps', 'allocates'] as const
export type Burden = (typeof burdens)[number]

/** What a session is of; sessions of equal series belong together. */
export interface Series {
  readonly part: 'aa' | 'power'
  readonly program: string
  /** What else the machine did. */
  readonly condition: string
  /** By how much head was built to be slower, in per cent; 0 for equal files. */
  readonly slower: number
  /** What head's `init` does more; absent for equal files. */
  readonly burden?: Burden
}

/** All timed blocks that one call of the product's own measuring made of a pair of files. */
export interface Session extends Series {
  readonly date: string
  readonly blocks: readonly TimedBlock[]
  /** What was decided of the metrics that come along, at the level of a run of 20 cells. */
  readonly besides: Readonly<Record<string, string>>
}

type Row = readonly (number | undefined)[]
type Stored = Omit<Session, 'blocks'> & { readonly blocks: readonly (Signs & { base: Row[]; head: Row[] })[] }

const rowOf = ({ id, at = 0, copy = 0, wall_ns, user_ns, system_ns, cpu }: CountedStart): Row => [
  id,
  Number(at.toFixed(4)),
  copy,
  wall_ns,
  user_ns,
  system_ns,
  cpu,
]

function startOf([id = 0, at = 0, copy = 0, wall_ns, user_ns, system_ns, cpu]: Row): CountedStart {
  return {
    id,
    outcome: 'ready',
    at_ns: at * 1e9,
    pinned: true,
    at,
    copy,
    ...(wall_ns != null && { wall_ns }),
    ...(user_ns != null && { user_ns }),
    ...(system_ns != null && { system_ns }),
    ...(cpu != null && { cpu }),
  }
}

export async function keepSession(folder: string, session: Session): Promise<void> {
  const blocks = session.blocks.map(({ base, head, ...signs }) => ({
    ...signs,
    base: base.map(rowOf),
    head: head.map(rowOf),
  }))
  await mkdir(folder, { recursive: true })
  await appendFile(join(folder, `${session.part}.jsonl`), `${JSON.stringify({ ...session, blocks })}\n`)
}

export async function keptSessions(folder: string, part: Series['part']): Promise<Session[]> {
  const text = (await textOf(join(folder, `${part}.jsonl`))) ?? ''
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): Session => {
      const stored = JSON.parse(line) as Stored
      const blocks = stored.blocks.map((block) => ({
        ...block,
        base: block.base.map(startOf),
        head: block.head.map(startOf),
      }))
      return { ...stored, blocks }
    })
}

export const forget = (folder: string, part: Series['part']): Promise<void> =>
  rm(join(folder, `${part}.jsonl`), { force: true })
