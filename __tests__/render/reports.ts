// Reports for the golden comments. The figures are invented, for the shape only; comparing and judging are the real ones.

import type { BinaryFacts } from '../../src/core/binary/binary-facts.ts'
import type { Subject } from '../../src/core/binary/flag-set-facts.ts'
import { importGraph, reachedFrom } from '../../src/core/binary/import-graph.ts'
import type { Inspection } from '../../src/core/binary/inspection.ts'
import type { Budget } from '../../src/core/budget.ts'
import { cellOf } from '../../src/core/cell/assemble-cell.ts'
import type { Cell } from '../../src/core/cell/cell.ts'
import type { CellFindings, SideResult, Starts } from '../../src/core/cell/cell-findings.ts'
import { flagSetComparisons, withFacts } from '../../src/core/cell/flag-sets.ts'
import { explained, type Linkage } from '../../src/core/cell/why-linked.ts'
import { type CellKey, cellId } from '../../src/core/cell-key.ts'
import { ruleFor } from '../../src/core/compare/sequential.ts'
import { changedOf } from '../../src/core/judge/changed.ts'
import { judge } from '../../src/core/judge/judge.ts'
import { outcomeOf } from '../../src/core/judge/verdict.ts'
import { soakTimes } from '../../src/core/memory/soak.ts'
import type { SoakedSide } from '../../src/core/memory/soak-report.ts'
import type { SideUnderLimit } from '../../src/core/memory/under-limit.ts'
import { builtInFlagSets } from '../../src/core/plan/flag-set.ts'
import { withOverride } from '../../src/core/report/override.ts'
import type { Report } from '../../src/core/report/report.ts'
import type { InsideSample } from '../../src/core/start/inside-sample.ts'
import type { StartResult } from '../../src/core/start/probe-protocol.ts'
import type { CellRuns } from '../../src/core/start/runs.ts'

const rule = ruleFor(20)

const measuring: Report['measuring'] = {
  pairs: 200,
  pinned: true,
  cpu: 3,
  seconds: 58.2,
  p: rule.p,
  minimumChange: rule.minimumPercent / 100,
  noiseFloor: 0.004,
  blocks: 60,
  disturbedBlocks: 0,
  others: 0.1,
}

interface BinaryShape {
  readonly size: number
  readonly content?: string
  readonly modules?: Readonly<Record<string, string>>
  /** Bytes by package and module; the rest of the file is debug information. */
  readonly packages?: readonly (readonly [path: string, module: string, bytes: number])[]
  readonly embedded?: Inspection['embedded']
  /** Of what the flag set does to the file; the rest is a whole, static one. */
  readonly rest?: Partial<BinaryFacts>
}

const sections = (...names: readonly string[]): BinaryFacts['sections'] =>
  names.map((name) => ({ name, file_bytes: 1000, memory_bytes: 1000, sha256: `sha-${name}` }))
const loaded = ['.text', '.rodata', '.gopclntab', '.data']
const debug = ['.debug_info', '.debug_line', '.symtab', '.strtab']

function facts({ size, content = String(size), modules = {}, rest = {} }: BinaryShape): BinaryFacts {
  return {
    size,
    sha256: `sha-${content}`,
    format: 'elf',
    goos: 'linux',
    goarch: 'amd64',
    go_version: 'go1.26.8',
    stripped: false,
    libraries: [],
    symbols: 20_000,
    dynamic_symbols: 0,
    content_size: size - 2000,
    loadable_size: Math.round(size * 0.7),
    loadable_sha256: `load-${content}`,
    unstamped_sha256: `unstamped-${content.split('@')[0]}`,
    sections: sections(...loaded, ...debug),
    modules: Object.entries(modules).map(([path, version]) => ({ path, version })),
    settings: [],
    main_module: { path: 'example.com/app', version: '(devel)' },
    ...rest,
  }
}

function inspection({ size, packages = [], embedded }: BinaryShape): Inspection {
  const owned = packages.map(([path, module, bytes]) => ({
    path,
    module,
    bytes,
    code: bytes,
    functionTable: 0,
    data: 0,
    padding: 0,
  }))
  const rest = size - owned.reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    path: 'server',
    size,
    format: 'elf',
    stripped: false,
    sections: [],
    parts: [
      ...owned.map(({ path, bytes }) => ({ kind: 'code', package: path, bytes })),
      { kind: 'dwarf', bytes: rest },
    ],
    modules: [],
    packages: owned,
    ...(embedded && { embedded }),
    unknown: 0,
  }
}

/** A side that was built. */
function built(shape: BinaryShape): SideResult {
  const { size } = shape
  return {
    kind: 'built',
    binary: {
      facts: facts(shape),
      compressedSize: Math.round(size * 0.53),
      zstdSize: Math.round(size * 0.48),
      buildSeconds: 2,
      ...(shape.packages && { inspection: inspection(shape) }),
    },
  }
}

/** Runs around a median, spread evenly by a fraction of it, so that nothing is left to chance. */
function runs(seconds: number, rss: number, spread = 0.01, count = 50): CellRuns {
  const around = (center: number, at: number, of: number): number =>
    center * (1 + spread * ((2 * ((at * 7) % of)) / (of - 1) - 1))
  const start = (at: number): StartResult => ({
    id: at,
    outcome: 'ready',
    at_ns: at * 1e7,
    pinned: true,
    cpu: 1,
    wall_ns: Math.round(around(seconds, at, count) * 1e9),
    user_ns: 1e6,
    system_ns: 1e6,
    minor_faults: 900,
    major_faults: 0,
    peak_rss_bytes: Math.round(around(rss, at, count)),
    mapped_areas: 30,
  })
  const all = Array.from({ length: count }, (_, at) => start(at))
  const unpinned = all.slice(0, 12).map((one) => ({ ...one, pinned: false, wall_ns: (one.wall_ns ?? 0) * 1.1 }))
  return { time: all, memory: all.slice(0, 20), unpinned }
}

type Measured = Starts & { readonly kind: 'measured' }

function started(base: CellRuns | undefined, head: CellRuns | undefined): Measured {
  return {
    kind: 'measured',
    how: { kind: 'found-by-trial', program: 'server', arg: '--version' },
    stays: false,
    ...(base && { base }),
    ...(head && { head }),
  }
}

/** Starts whose timed ones were made in rounds, base's first in each. */
function inRounds(base: CellRuns, head: CellRuns): Measured {
  const placed = ({ time, ...rest }: CellRuns, first: number): CellRuns => ({
    ...rest,
    time: time.map((start, at) => ({ ...start, id: 2 * at + first, copy: at % 12 })),
  })
  return started(placed(base, 0), placed(head, 1))
}

/** The same with starts from disk: seconds and blocks read, of base and of head. */
function fromDisk(starts: Measured, ...[baseSeconds, baseBlocks, headSeconds, headBlocks]: readonly number[]): Starts {
  if (starts.base === undefined || starts.head === undefined) return starts
  const cold = (seconds = 0, blocks = 0) =>
    runs(seconds, 0, 0.05, 40).time.map((one) => ({ ...one, blocks_read: blocks }))
  return {
    ...starts,
    cold: true,
    base: { ...starts.base, cold: cold(baseSeconds, baseBlocks) },
    head: { ...starts.head, cold: cold(headSeconds, headBlocks) },
  }
}

const killed = {
  kind: 'start-failed',
  outcome: 'crashed',
  said: 'killed by the kernel, since it needs more memory than 32 MiB',
} as const

/** Sides under a limit of 32 MiB, in MiB: the smallest limit, the same with GOMEMLIMIT, starts of three that were ready. */
function underLimit(starts: Measured, base: readonly number[], head: readonly number[]): Starts {
  const side = ([smallest = 0, gomemlimit = 0, ready = 3]: readonly number[]): SideUnderLimit => ({
    minMemory: { kind: 'found', bytes: smallest * 2 ** 20 },
    withGomemlimit: { kind: 'found', bytes: gomemlimit * 2 ** 20 },
    atLimit: {
      starts: 3,
      ready,
      ...(ready < 3 && { reason: killed }),
      ...(ready > 0 && { peakRss: 24.6e6 }),
      oomKills: 3 - ready,
    },
  })
  return { ...starts, underLimit: { kind: 'measured', version: 2, base: side(base), head: side(head) } }
}

/** A minute in which each side grows from 20 MB by so many bytes and goroutines a second. */
function soaked(starts: Measured, base: readonly number[], head: readonly number[], load?: string): Starts {
  const times = soakTimes(60)
  const at = Array.from({ length: 241 }, (_, look) => look / 4)
  const side = ([bytes = 0, goroutines = 0, live = bytes]: readonly number[]): SoakedSide => {
    const rss = { seconds: at, values: at.map((second) => 20e6 + bytes * second) }
    const samples = at.map(
      (second): InsideSample => ({
        unix_ns: second * 1e9,
        pid: 1,
        NumGoroutine: 12 + Math.floor(goroutines * second),
        HeapAlloc: 6e6 + bytes * second,
        HeapSys: 12e6,
        HeapIdle: 5e6,
        HeapReleased: 4e6,
        StackInuse: 3e5,
        StackSys: 3e5,
        NumGC: Math.floor(second / 5),
        NumForcedGC: Math.floor(second / 5),
        PauseTotalNs: 1e6,
        '/gc/heap/live:bytes': 4e6 + live * Math.floor(second / 5) * 5,
      }),
    )
    const outside = { rss, anonymous: rss, peakRss: 20e6 + bytes * 60, samples: [], readyUnixNs: 0 }
    return { outside, inside: { ...outside, samples }, starts: [] }
  }
  const how = { kind: 'together', cpus: 4 } as const
  return { ...starts, stays: true, soak: { times, how, ...(load && { load }), base: side(base), head: side(head) } }
}

const notWanted: Starts = { kind: 'not-wanted' }

const app = 'example.com/app'
const Module = { Path: app, Main: true, GoMod: '/src/go.mod' }
const graph = importGraph([
  { ImportPath: `${app}/cmd/server`, Imports: [`${app}/internal/export`], Module },
  { ImportPath: `${app}/internal/export`, Imports: ['encoding/csv', 'github.com/x/y'], Module },
  { ImportPath: 'encoding/csv', Standard: true },
  { ImportPath: 'github.com/x/y', Imports: ['github.com/z/w/table'], Module: { Path: 'github.com/x/y' } },
  { ImportPath: 'github.com/z/w/table', Module: { Path: 'github.com/z/w' } },
])
const goMod = `module ${app}

go 1.26

require (
	golang.org/x/text v0.15.0
	github.com/x/y v1.2.0
	github.com/z/w v0.3.1 // indirect
)
`
const baseGoMod = `module ${app}\n\nrequire (\n\tgolang.org/x/text v0.14.0\n)\n`
const linkage: Linkage = {
  graph,
  reached: reachedFrom(graph, `${app}/cmd/server`),
  goMods: new Map([['/src/go.mod', { file: 'go.mod', head: goMod, base: baseGoMod }]]),
}

function subjectOf(findings: readonly CellFindings[], key: CellKey): Subject | undefined {
  const found = findings.find((one) => cellId(one) === cellId(key))
  if (found?.head.kind !== 'built') return undefined
  const flags = builtInFlagSets.find(({ name }) => name === key.flagSet) ?? { name: key.flagSet, env: {}, runEnv: {} }
  const head = found.head.binary.facts
  return { flags, head, ...(found.base?.kind === 'built' && { base: found.base.binary.facts }) }
}

/** A cell, with what tracing its starts and asking the linker found. */
type Findings = CellFindings & Pick<Cell, 'inits' | 'deadCode'>

function report(findings: readonly Findings[], budgets: readonly Budget[] = [], rest: Partial<Report> = {}): Report {
  const cells = findings.map(({ inits, deadCode, ...cell }) => ({
    ...explained(cellOf(cell, rule), linkage),
    ...(inits && { inits }),
    ...(deadCode && { deadCode }),
  }))
  const judged = judge(cells, budgets, { host: 'linux/amd64' })
  const { verdict } = outcomeOf({ budgets: judged, cells }, { complete: true })
  const revisions = rest.revisions ?? {
    base: { name: 'main', sha: '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432' },
    head: { name: 'HEAD', sha: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678' },
    how: { kind: 'merge-commit', branch: 'main', sha: '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432' },
  }
  return {
    version: 2,
    tool: { name: 'go-binary-budget', version: '1.0.0' },
    revisions,
    machine: {
      cpu: 'AMD EPYC 7763',
      cpus: 4,
      kernel: '6.11.0-1018-azure',
      os: 'Linux',
      arch: 'x64',
      go: 'go1.26.8',
      node: 'v24.21.0',
      gzip: 'zlib 1.3.1, level 6',
      zstd: '1.5.7, level 3',
    },
    cells,
    flagSets: withFacts(flagSetComparisons(cells, rule), (key) => subjectOf(findings, key)),
    budgets: judged,
    verdict,
    changed: changedOf({ revisions, cells, budgets: judged, verdict }, { bytes: 64_000, percent: 0.5 }),
    notes: [],
    reproduce: ['git fetch origin pull/12/merge', 'npx go-binary-budget@1.0.0 --base 9f8e7d6 --head a1b2c3d'],
    measuring,
    phases: [],
    ...rest,
  }
}

const budget = (metric: Budget['metric'], rest: Partial<Budget>): Budget => ({
  metric,
  level: 'fail',
  against: 'base',
  ...rest,
})

const dynamic = (...libraries: readonly string[]): Partial<BinaryFacts> => ({
  interpreter: '/lib64/ld-linux-x86-64.so.2',
  libraries,
  dynamic_symbols: 41,
})
const pieSections = sections(...loaded, ...debug, '.dynsym').map((section) => ({ ...section, sha256: 'pie' }))
const stripped: Partial<BinaryFacts> = { stripped: true, symbols: 0, sections: sections(...loaded) }

type Init = NonNullable<Cell['inits']>[number]
const init = (name: string, base: Init['base'], head: Init['head']): Init => ({
  package: name,
  ...(base && { base }),
  ...(head && { head }),
  delta: (head?.seconds ?? 0) - (base?.seconds ?? 0),
})

const before: NonNullable<BinaryShape['packages']> = [
  ['runtime', 'std', 1_240_000],
  ['net/http', 'std', 538_000],
  ['example.com/app/internal/export', 'example.com/app', 52_100],
  ['golang.org/x/text/language', 'golang.org/x/text', 310_000],
]
const after: BinaryShape['packages'] = [
  ['runtime', 'std', 1_240_000],
  ['net/http', 'std', 538_000],
  ['encoding/csv', 'std', 21_300],
  ['example.com/app/internal/export', 'example.com/app', 64_000],
  ['golang.org/x/text/language', 'golang.org/x/text', 328_200],
  ['github.com/x/y', 'github.com/x/y', 880_000],
]
const text = { 'golang.org/x/text': 'v0.14.0' }
const newModule = { 'github.com/x/y': 'v1.2.0' }
const cell = (program: string, flagSet: string, platform = 'linux/amd64') => ({ program, flagSet, platform })
const same = built({ size: 9_200_000, content: 'cli' })

const budgetsIn = { file: '.github/binary-budget.yml', overrideLabel: 'binary-budget-override' }

/** The cases that make up most of life, by name; each has a golden comment of that name. */
const notOnWindows = {
  kind: 'not-possible',
  reason: { kind: 'other-system', host: 'windows/amd64' },
} as const

export const reports: Readonly<Record<string, Report>> = {
  growth: report([
    {
      ...cell('server', 'default'),
      base: built({ size: 12_660_000 }),
      head: built({ size: 13_900_000, modules: newModule }),
      starts: started(runs(0.00841, 21.3e6), runs(0.00902, 21.31e6)),
    },
    {
      ...cell('server', 'stripped'),
      base: built({ size: 8_800_000 }),
      head: built({ size: 9_710_000, modules: newModule }),
      starts: started(runs(0.0084, 21.3e6), runs(0.00901, 21.31e6)),
    },
    { ...cell('cli', 'default'), base: same, head: same, starts: started(undefined, undefined) },
    { ...cell('cli', 'stripped'), base: same, head: same, starts: started(undefined, undefined) },
  ]),
  shrink: report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 13_900_000, modules: { ...newModule, 'golang.org/x/text': 'v0.15.0' } }),
        head: built({ size: 12_660_000, modules: { 'golang.org/x/text': 'v0.16.0' } }),
        starts: started(runs(0.00902, 24.9e6), runs(0.00841, 21.3e6)),
        inits: [init('github.com/x/y', { seconds: 0.00066, bytes: 344_000, allocations: 5_100 }, undefined)],
      },
    ],
    [budget('size', { maxGrowth: { kind: 'percent', percent: 1 } })],
  ),
  identical: report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 12_660_000 }),
        head: built({ size: 12_660_000 }),
        starts: started(undefined, undefined),
      },
      {
        ...cell('server', 'stripped'),
        base: built({ size: 8_800_000 }),
        head: built({ size: 8_800_000 }),
        starts: started(undefined, undefined),
      },
    ],
    [budget('size', { max: 14e6 }), budget('cold-start', { maxGrowth: { kind: 'percent', percent: 10 } })],
  ),
  'over-budget': report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 12_660_000, modules: text, packages: before }),
        head: built({ size: 13_900_000, modules: { ...newModule, 'golang.org/x/text': 'v0.15.0' }, packages: after }),
        starts: started(runs(0.00841, 21.3e6), runs(0.00902, 21.31e6)),
        inits: [
          init('github.com/x/y', undefined, { seconds: 0.00053, bytes: 344_000, allocations: 5_100 }),
          init('runtime', { seconds: 0.00012 }, { seconds: 0.000085 }),
          init('unicode', { seconds: 0.000022, bytes: 10_900 }, { seconds: 0.000043, bytes: 11_400 }),
        ],
      },
      {
        ...cell('server', 'stripped'),
        base: built({ size: 8_800_000, modules: text, packages: before }),
        head: built({ size: 9_710_000, modules: { ...newModule, 'golang.org/x/text': 'v0.15.0' }, packages: after }),
        starts: started(runs(0.0084, 21.3e6), runs(0.00901, 21.31e6)),
      },
    ],
    [
      budget('size', { flagSet: 'stripped', maxGrowth: { kind: 'percent', percent: 1 } }),
      budget('cold-start', { maxGrowth: { kind: 'percent', percent: 5 }, level: 'warn' }),
      budget('peak-rss', { max: 32e6 }),
    ],
    { config: budgetsIn },
  ),
  'over-by-little': report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 12_660_000 }),
        head: built({ size: 14_182_600 }),
        starts: { kind: 'not-wanted' },
      },
    ],
    [
      budget('size', { maxGrowth: { kind: 'percent', percent: 12.02 }, line: 14 }),
      budget('size', { maxGrowth: { kind: 'absolute', value: 1_522_599 }, level: 'warn', line: 15 }),
      budget('size', { max: 14_182_599, level: 'warn', line: 16 }),
    ],
    { config: budgetsIn },
  ),
  'over-maximum': report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 12_660_000 }),
        head: built({ size: 13_900_000, modules: newModule }),
        starts: { kind: 'not-wanted' },
      },
      {
        ...cell('server', 'stripped'),
        base: built({ size: 8_800_000 }),
        head: built({ size: 9_710_000, modules: newModule }),
        starts: { kind: 'not-wanted' },
      },
    ],
    [
      budget('size', { program: 'server', flagSet: 'default', max: 13e6, line: 14 }),
      budget('size', { program: 'server', flagSet: 'stripped', max: 9e6, line: 15 }),
    ],
    { config: budgetsIn },
  ),
  overridden: withOverride(
    report(
      [
        {
          ...cell('server', 'default'),
          base: built({ size: 12_660_000 }),
          head: built({ size: 13_900_000, modules: newModule }),
          starts: { kind: 'not-wanted' },
        },
      ],
      [budget('size', { max: 13_631_488, line: 14 })],
      {
        config: budgetsIn,
        budgetChanges: [
          { metric: 'size', program: 'server', against: 'base', on: 'max', base: 12_582_912, head: 13_631_488 },
          { metric: 'cold-start', against: 'base', on: 'max-growth', base: { kind: 'percent', percent: 5 } },
          { metric: 'peak-rss', against: 'base', on: 'level', base: 'fail', head: 'warn' },
        ],
      },
    ),
    {
      label: budgetsIn.overrideLabel,
      pullRequest: 12,
      by: 'octocat',
      at: '2026-11-26T12:03:04Z',
      commit: '4f2c1ad8a1b2c3d4e5f60718293a4b5c6d7e8f90',
    },
  ),
  'what-changed': report(
    ['default', 'stripped', 'stripped-gc-off'].map((flagSet) => {
      const debug = flagSet === 'default' ? 3_000_000 : 0
      const modules = { 'go.yaml.in/yaml/v3': 'v3.0.4' }
      return {
        ...cell('server', flagSet),
        base: built({
          size: 6_000_000 + debug,
          modules,
          packages: [...before, ['go.yaml.in/yaml/v3', 'go.yaml.in/yaml/v3', 327_000]],
        }),
        head: built({
          size: 6_262_000 + debug * 1.02,
          modules: { ...newModule, 'go.yaml.in/yaml/v4': 'v4.0.0' },
          packages: [
            ...before,
            ['go.yaml.in/yaml/v4', 'go.yaml.in/yaml/v4', 335_000],
            ['github.com/x/y', 'github.com/x/y', 88_000],
            ['example.com/app/web', 'example.com/app', 166_000],
          ],
          embedded: [{ name: 'static/logo.png', package: 'example.com/app/web', bytes: 164_200 }],
        }),
        starts: notWanted,
      }
    }),
  ),
  'flag-sets': report([
    {
      ...cell('server', 'default'),
      base: built({ size: 12_660_000 }),
      head: built({ size: 13_200_000, rest: dynamic('libc.so.6') }),
      starts: started(runs(0.00841, 21.3e6), runs(0.00842, 21.31e6)),
    },
    {
      ...cell('server', 'stripped'),
      base: built({ size: 8_800_000 }),
      head: built({ size: 9_100_000, rest: { ...dynamic('libc.so.6'), ...stripped } }),
      starts: started(runs(0.0084, 21.3e6), runs(0.00841, 21.31e6)),
    },
    {
      ...cell('server', 'strip-symbols'),
      base: built({ size: 8_800_000 }),
      head: built({ size: 9_100_000, rest: { ...dynamic('libc.so.6'), ...stripped } }),
      starts: started(runs(0.0084, 21.3e6), runs(0.00841, 21.31e6)),
    },
    {
      ...cell('server', 'pie'),
      base: built({ size: 14_100_000, rest: { ...dynamic(), sections: pieSections } }),
      head: built({ size: 14_100_000, rest: { ...dynamic(), sections: pieSections } }),
      starts: started(undefined, undefined),
    },
    {
      ...cell('server', 'gc-off'),
      base: built({ size: 12_660_000 }),
      head: built({ size: 13_200_000, rest: dynamic('libc.so.6') }),
      starts: started(runs(0.00741, 21.3e6), runs(0.00742, 21.31e6)),
    },
    {
      ...cell('server', 'release'),
      base: built({ size: 8_700_000 }),
      head: built({ size: 8_990_000, rest: { ...stripped, settings: [{ key: '-trimpath', value: 'true' }] } }),
      starts: started(runs(0.0061, 21.3e6), runs(0.0061, 21.31e6)),
    },
  ]),
  'pre-existing': report(
    [
      {
        ...cell('cli', 'default'),
        base: built({ size: 9_200_000 }),
        head: built({ size: 9_200_800 }),
        starts: started(runs(0.002, 5e6), runs(0.002, 5e6)),
      },
    ],
    [budget('size', { max: 9e6 })],
  ),
  'dead-code': report([
    {
      ...cell('server', 'default'),
      base: built({ size: 12_660_000, packages: before }),
      head: built({
        size: 16_660_000,
        packages: [...after, ['github.com/z/w/table', 'github.com/z/w', 120_000]],
        modules: { ...newModule, 'github.com/z/w': 'v0.3.1' },
      }),
      starts: notWanted,
      deadCode: {
        function: 'text/template.(*state).evalField',
        path: [
          'main.main',
          'example.com/app/internal/export.Write',
          'text/template.(*Template).execute',
          'text/template.(*state).walk',
          'text/template.(*state).evalField',
        ],
      },
    },
    {
      ...cell('cli', 'default'),
      base: built({ size: 2_400_000 }),
      head: built({ size: 3_000_000 }),
      starts: notWanted,
      deadCode: { function: 'main.call', path: ['main.main', 'main.call'] },
    },
  ]),
  'new-program': report(
    [
      { ...cell('server', 'default'), base: same, head: same, starts: started(undefined, undefined) },
      {
        ...cell('worker', 'default'),
        base: { kind: 'absent' },
        head: built({ size: 7_000_000 }),
        starts: started(undefined, runs(0.003, 8e6)),
      },
      { ...cell('legacy', 'default'), base: built({ size: 5_000_000 }), head: { kind: 'absent' }, starts: notWanted },
    ],
    [budget('size', { max: 10e6, maxGrowth: { kind: 'percent', percent: 1 } })],
  ),
  'broken-base': report(
    [
      {
        ...cell('server', 'default'),
        base: {
          kind: 'failed',
          reason: { kind: 'does-not-build', side: 'base' },
          output: '# example.com/app/cmd/server\ncmd/server/main.go:14:2: undefined: listen',
        },
        head: built({ size: 12_660_000 }),
        starts: started(undefined, runs(0.008, 21e6)),
      },
    ],
    [budget('size', { max: 12e6, maxGrowth: { kind: 'percent', percent: 1 } })],
  ),
  'busy-machine': report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 12_660_000 }),
        head: built({ size: 12_660_512 }),
        starts: {
          ...started(runs(0.0084, 21.3e6, 0.2), runs(0.0142, 21.32e6, 0.2)),
          doubt: { kind: 'disturbed', by: 'stolen', most: 0.4, disturbed: 5, blocks: 6 },
        },
      },
    ],
    [
      budget('cold-start', { maxGrowth: { kind: 'percent', percent: 10 } }),
      budget('cold-start', { max: 0.005, level: 'warn' }),
    ],
    { measuring: { ...measuring, pinned: false, noiseFloor: 0.12, blocks: 6, disturbedBlocks: 5, others: 1.9 } },
  ),
  'starts-that-vary': report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 12_660_000 }),
        head: built({ size: 12_660_512 }),
        starts: inRounds(runs(0.0084, 21.3e6, 0.02, 96), runs(0.0084, 21.3e6, 0.6, 96)),
      },
    ],
    [budget('cold-start', { maxGrowth: { kind: 'percent', percent: 10 } })],
  ),
  'from-disk': report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 80_000_000 }),
        head: built({ size: 53_000_000, content: 'other' }),
        starts: fromDisk(started(runs(0.0292, 51.3e6), runs(0.0292, 51.3e6)), 0.088, 52_400, 0.081, 48_900),
      },
      {
        ...cell('cli', 'default'),
        base: built({ size: 8_000_000 }),
        head: built({ size: 8_004_000, content: 'other' }),
        starts: fromDisk(started(runs(0.0042, 11.3e6), runs(0.0042, 11.3e6)), 0.01, 0, 0.01, 0),
      },
    ],
    [budget('blocks-read', { maxGrowth: { kind: 'percent', percent: 2 } })],
  ),
  noise: report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 12_660_000 }),
        head: built({ size: 12_660_512 }),
        starts: started(runs(0.0084, 21.3e6), runs(0.00842, 21.32e6)),
      },
      {
        ...cell('server', 'stripped'),
        base: built({ size: 8_800_000 }),
        head: built({ size: 8_800_000, content: 'other' }),
        starts: started(runs(0.0084, 21.3e6, 0.7), runs(0.0091, 21.32e6, 0.7)),
      },
    ],
    [budget('cold-start', { maxGrowth: { kind: 'percent', percent: 10 } })],
  ),
  'not-measured': report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 12_660_000 }),
        head: built({ size: 12_700_000 }),
        starts: {
          kind: 'not-possible',
          reason: {
            kind: 'no-way-found',
            tried: ['--version', 'version', '--help', '-h'].map((arg) => ({
              arg,
              ending: { kind: 'still-running' as const, seconds: 1 },
            })),
          },
        },
      },
      {
        ...cell('server', 'default', 'windows/amd64'),
        base: built({ size: 12_960_000 }),
        head: built({ size: 13_000_000 }),
        starts: { kind: 'not-possible', reason: { kind: 'other-platform' } },
      },
      {
        ...cell('worker', 'default'),
        base: built({ size: 7_000_000 }),
        head: {
          kind: 'failed',
          reason: { kind: 'does-not-build', side: 'head' },
          output: 'cmd/worker/main.go:3:8: no required module provides package github.com/a/b',
        },
        starts: notWanted,
      },
    ],
    [budget('cold-start', { max: 0.01 }), budget('size', { max: 14e6 })],
  ),
  'on-windows': report(
    (['default', 'stripped'] as const).flatMap((flagSet) => [
      {
        ...cell('server', flagSet, 'windows/amd64'),
        base: built({ size: 12_660_000 }),
        head: built({ size: 12_700_000 }),
        starts: notOnWindows,
      },
      {
        ...cell('worker', flagSet, 'windows/amd64'),
        base: built({ size: 7_000_000 }),
        head: built({ size: 7_000_000 }),
        starts: notOnWindows,
      },
    ]),
  ),
  'stripped-by-a-build-line': report([
    {
      ...cell('server', 'default'),
      base: built({ size: 12_660_000, content: 'server@v1' }),
      head: built({ size: 8_800_000, content: 'server@v2' }),
      starts: started(undefined, undefined),
    },
  ]),
  'thirty-changed': report(
    Array.from({ length: 30 }, (_, at) => ({
      ...cell(`server-${at}`, 'default'),
      base: built({ size: 12_660_000 }),
      head: built({ size: 12_700_000 }),
      starts: notWanted,
    })),
  ),
  'identical-where-base-builds': report([
    {
      ...cell('server', 'default'),
      base: built({ size: 12_660_000 }),
      head: built({ size: 12_660_000 }),
      starts: notWanted,
    },
    {
      ...cell('worker', 'default'),
      base: {
        kind: 'failed',
        reason: { kind: 'does-not-build', side: 'base' },
        output: 'cmd/worker/main.go:3:8: undefined: a',
      },
      head: built({ size: 7_000_000 }),
      starts: notWanted,
    },
  ]),
  'only-the-stamp': report([
    {
      ...cell('server', 'default'),
      base: built({ size: 12_660_000, content: 'server@v1' }),
      head: built({ size: 12_660_000, content: 'server@v2' }),
      starts: started(undefined, undefined),
    },
  ]),
  'no-base': report(
    [
      {
        ...cell('server', 'default'),
        head: built({ size: 12_660_000 }),
        starts: started(undefined, runs(0.008, 21e6)),
      },
    ],
    [budget('size', { max: 13e6, maxGrowth: { kind: 'percent', percent: 1 } })],
    {
      revisions: {
        head: { name: 'working tree', sha: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678', dirty: true },
        how: {
          kind: 'none',
          reason: {
            kind: 'first-commit',
            sha: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678',
            because: { kind: 'on-branch', branch: 'main' },
          },
        },
      },
    },
  ),
  'memory-limit': report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 12_660_000 }),
        head: built({ size: 13_900_000, modules: newModule }),
        starts: underLimit(started(runs(0.00841, 21.3e6), runs(0.00842, 30.31e6)), [29, 28], [37, 34, 0]),
        limits: { limit: 32 * 2 ** 20 },
      },
      {
        ...cell('server', 'stripped'),
        base: built({ size: 8_800_000 }),
        head: built({ size: 9_710_000, modules: newModule }),
        starts: underLimit(started(runs(0.0084, 21.3e6), runs(0.00841, 21.31e6)), [27, 27], [28, 26]),
        limits: { limit: 32 * 2 ** 20 },
      },
      {
        ...cell('server', 'stripped', 'linux/arm/v7'),
        base: built({ size: 8_600_000 }),
        head: built({ size: 9_500_000, modules: newModule }),
        starts: { kind: 'not-possible', reason: { kind: 'other-platform' } },
        limits: { limit: 32 * 2 ** 20 },
      },
    ],
    [budget('min-memory', { max: 32 * 2 ** 20 }), budget('oom-kills', { max: 0, level: 'warn' })],
  ),
  soak: report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 12_660_000 }),
        head: built({ size: 12_671_000, content: 'new' }),
        starts: soaked(started(runs(0.00841, 21.3e6), runs(0.00842, 21.31e6)), [0, 0], [100e3, 0.5], 'hey -z 60s URL'),
        soaks: true,
      },
      {
        ...cell('server', 'gc-off'),
        base: built({ size: 12_660_000 }),
        head: built({ size: 12_671_000, content: 'new' }),
        starts: soaked(
          started(runs(0.00841, 21.3e6), runs(0.00842, 21.31e6)),
          [900e3, 0, 0],
          [1e6, 0, 0],
          'hey -z 60s URL',
        ),
        soaks: true,
      },
    ],
    [budget('rss-growth', { max: 1e6, flagSet: 'default' }), budget('goroutine-growth', { max: 5, level: 'warn' })],
  ),
  'no-memory-controller': report(
    [
      {
        ...cell('server', 'default'),
        base: built({ size: 12_660_000 }),
        head: built({ size: 12_661_000, content: 'new' }),
        starts: {
          ...started(runs(0.00841, 21.3e6), runs(0.00842, 21.31e6)),
          underLimit: {
            kind: 'not-possible',
            reason: {
              kind: 'no-memory-controller',
              tried: [
                {
                  kind: 'probe',
                  said: 'no memory controller: it is not enabled for the control group of this process',
                },
              ],
            },
          },
        },
        limits: { limit: 32 * 2 ** 20 },
      },
    ],
    [budget('min-memory', { max: 32 * 2 ** 20 })],
  ),
  'hostile-names': report(
    [
      {
        ...cell('server|`<img src=x onerror=alert(1)>`', '**bold** @everyone', 'linux/amd64'),
        base: built({ size: 100_000 }),
        head: built({ size: 900_000, modules: { 'evil.example/[x](javascript:alert(1))\n# heading': 'v1|2' } }),
        starts: notWanted,
      },
    ],
    [],
    {
      notes: [
        {
          kind: 'module-outside',
          module: '<script>alert(1)</script> https://evil.example #1 o/r#2 GH-3 \u202etxt.exe',
        },
      ],
    },
  ),
  'sixty-cells': report(
    Array.from({ length: 60 }, (_, at) => {
      const size = 5_000_000 + at * 10_000
      const grown = at % 9 === 0 ? size + 200_000 : size + 400
      return {
        ...cell(
          `tool-${String(Math.floor(at / 6)).padStart(2, '0')}`,
          ['default', 'stripped', 'pie'][at % 3] ?? '',
          ['linux/amd64', 'linux/arm64'][Math.floor(at / 3) % 2] ?? '',
        ),
        base: built({ size }),
        head: built({ size: grown }),
        starts: notWanted,
      }
    }),
  ),
}

/** The same cells from two jobs of a matrix that differ by something else than the platform. */
export const ofJobs = (report: Report): Report => ({
  ...report,
  cells: ['go 1.25', 'go 1.26'].flatMap((variant) => report.cells.map((cell) => ({ ...cell, variant }))),
})
