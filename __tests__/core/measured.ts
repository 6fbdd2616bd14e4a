import type { BinaryFacts } from '../../src/core/binary/binary-facts.ts'
import type { SideResult } from '../../src/core/cell/cell-findings.ts'
import type { StartResult } from '../../src/core/start/probe-protocol.ts'
import type { CellRuns } from '../../src/core/start/runs.ts'

// What the probe would say of binaries and starts, in a line each.

export function facts(rest: Partial<BinaryFacts> = {}): BinaryFacts {
  return {
    size: 1000,
    sha256: 'file',
    format: 'elf',
    stripped: false,
    libraries: [],
    symbols: 20_000,
    dynamic_symbols: 0,
    content_size: 900,
    loadable_size: 800,
    loadable_sha256: 'loaded',
    unstamped_sha256: 'unstamped',
    sections: [],
    modules: [],
    settings: [],
    ...rest,
  }
}

export function built(rest: Partial<BinaryFacts> = {}): SideResult & { kind: 'built' } {
  return { kind: 'built', binary: { facts: facts(rest), compressedSize: 500, zstdSize: 400 } }
}

export const ready = (rest: Partial<StartResult> = {}): StartResult => ({
  id: 0,
  outcome: 'ready',
  at_ns: 0,
  pinned: true,
  wall_ns: 2_000_000,
  ...rest,
})

/** Starts that take these milliseconds and these megabytes. */
export function runs(milliseconds: readonly number[], megabytes: readonly number[] = []): CellRuns {
  return {
    time: milliseconds.map((time, id) => ready({ id, wall_ns: time * 1e6 })),
    memory: megabytes.map((peak, at) => ready({ id: milliseconds.length + at, peak_rss_bytes: peak * 1e6 })),
  }
}
