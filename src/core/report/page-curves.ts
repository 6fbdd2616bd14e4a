import type { Cell } from '../cell/cell.ts'
import { platformText } from '../cell-key.ts'
import type { SoakSide } from '../memory/memory-schema.ts'
import type { MetricId } from '../metric.ts'
import type { Report } from './report.ts'
import { withoutControls } from './without-controls.ts'

/** A figure of a program that kept running, over time. */
export interface Curve {
  readonly program: string
  readonly flagSet: string
  readonly platform: string
  readonly title: string
  /** Whose unit the values have. */
  readonly metric: MetricId
  readonly lines: readonly CurveLine[]
}

export interface CurveLine {
  readonly side: 'base' | 'head'
  /** Seconds since the program was ready. */
  readonly t: readonly number[]
  readonly values: readonly number[]
}

const shown: readonly (readonly [keyof SoakSide['curves'], title: string, metric: MetricId])[] = [
  ['rss', 'RSS', 'peak-rss'],
  ['live', 'heap that is live after a collection', 'heap-alloc'],
  ['heapSys', 'heap reserved', 'heap-sys'],
  ['goroutines', 'goroutines', 'goroutines'],
]

/** RSS and heap over time of the cells that were kept running; flag sets that differ by nothing that runs have one's. */
export const curvesOf = (report: Report): Curve[] => report.cells.flatMap((cell) => curvesOfCell(cell))

function curvesOfCell(cell: Cell): Curve[] {
  const { program, flagSet, soak } = cell
  if (soak === undefined || soak.as !== undefined) return []
  return shown.flatMap(([name, title, metric]) => {
    const lines = (['base', 'head'] as const).flatMap((side): CurveLine[] => {
      const curve = soak[side]?.curves[name]
      return curve === undefined || curve.values.length < 2 ? [] : [{ side, t: curve.seconds, values: curve.values }]
    })
    const platform = withoutControls(platformText(cell))
    const key = { program: withoutControls(program), flagSet: withoutControls(flagSet), platform }
    return lines.length === 0 ? [] : [{ ...key, title, metric, lines }]
  })
}
