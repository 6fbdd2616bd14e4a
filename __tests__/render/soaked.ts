import type { SoakSide } from '../../src/core/memory/memory-schema.ts'
import type { Report } from '../../src/core/report/report.ts'

const seconds = Array.from({ length: 61 }, (_, at) => at)

const side = (perSecond: number): SoakSide => ({
  decision: perSecond > 0 ? 'leaks' : 'steady',
  reasons: [],
  curves: {
    rss: { seconds, values: seconds.map((at) => 2e7 + perSecond * at) },
    live: { seconds, values: seconds.map((at) => 4e6 + perSecond * at) },
    goroutines: { seconds, values: seconds.map((at) => 8 + Math.floor((perSecond * at) / 1e5)) },
  },
})

/** The report, with its first cell kept running for a minute: base is steady, and head leaks 100 kB a second. */
export function soaked(report: Report): Report {
  const soak = { seconds: 60, warmUp: 15, how: { kind: 'together', cpus: 4 } as const, base: side(0), head: side(1e5) }
  return { ...report, cells: report.cells.map((cell, at) => (at === 0 ? { ...cell, soak } : cell)) }
}
