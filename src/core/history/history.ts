import type { Cell } from '../cell/cell.ts'
import { type CellKey, keyOf } from '../cell-key.ts'
import { type MetricId, metricIds } from '../metric.ts'

/** Name of the file on the history branch: JSON lines, one for each cell and commit, in the order in which they came. */
export const historyFile = 'history.jsonl'

/** An exact metric is its value; a sampled one its median and the 95 % interval of it. Base units. */
export type Recorded = number | readonly [center: number, lo: number, hi: number]

/** What was measured of one cell at one commit of the default branch. */
export interface HistoryLine extends CellKey {
  readonly version: 1
  readonly commit: string
  /** When it was committed, ISO 8601. */
  readonly time: string
  readonly go: string
  readonly cpu: string
  readonly metrics: Partial<Record<MetricId, Recorded>>
}

export interface History {
  readonly lines: readonly HistoryLine[]
  /** Numbers of the lines that cannot be read, from 1 on. They stay where they are. */
  readonly unreadable: readonly number[]
}

/** Reads the file. A line that is none, or of a later version, is counted and left out; nothing else suffers from it. */
export function readHistory(text: string): History {
  const lines: HistoryLine[] = []
  const unreadable: number[] = []
  let number = 0
  for (const row of text.split('\n')) {
    number++
    if (row.trim() === '') continue
    const line = lineFrom(row)
    if (line === undefined) unreadable.push(number)
    else lines.push(line)
  }
  return { lines, unreadable }
}

/** Head's figures as lines of the file, without those that it has already. */
export function newLines(
  {
    cells,
    machine: { cpu, go },
  }: { readonly cells: readonly Cell[]; readonly machine: { readonly cpu: string; readonly go: string } },
  { commit, time }: Pick<HistoryLine, 'commit' | 'time'>,
  { lines: known }: History,
): string[] {
  const there = new Set(known.filter((line) => line.commit === commit).map((line) => JSON.stringify(ordered(line))))
  return cells.flatMap((cell) => {
    const metrics: Partial<Record<MetricId, Recorded>> = {}
    for (const id of metricIds) {
      const head = cell.metrics[id]?.head
      if (head === undefined) continue
      metrics[id] = head.lo === head.hi ? head.center : [head.center, head.lo, head.hi]
    }
    if (metrics.size === undefined) return []
    const line = JSON.stringify(ordered({ version: 1, commit, time, ...keyOf(cell), go, cpu, metrics }))
    return there.has(line) ? [] : [line]
  })
}

const ordered = ({ version, commit, time, go, cpu, metrics, ...key }: HistoryLine): HistoryLine => ({
  version,
  commit,
  time,
  ...keyOf(key),
  go,
  cpu,
  metrics,
})

/** By hand, since a schema takes ten times as long and there are tens of thousands. */
function lineFrom(row: string): HistoryLine | undefined {
  let value: unknown
  try {
    value = JSON.parse(row)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const line = value as Record<string, unknown>
  const isLine =
    line.version === 1 &&
    isText(line.commit) &&
    /^[0-9a-f]{40,64}$/.test(line.commit) &&
    isText(line.time) &&
    !Number.isNaN(Date.parse(line.time)) &&
    isText(line.program) &&
    isText(line.flagSet) &&
    isText(line.platform) &&
    (line.variant === undefined || isText(line.variant)) &&
    isText(line.go) &&
    isText(line.cpu) &&
    isMetrics(line.metrics)
  return isLine ? (value as HistoryLine) : undefined
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 1_000

function isMetrics(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  for (const recorded of Object.values(value)) {
    if (
      Array.isArray(recorded) ? recorded.length !== 3 || !recorded.every(Number.isFinite) : !Number.isFinite(recorded)
    )
      return false
  }
  return true
}
