// `node page-made.ts PROBE PACKAGE-ROOT PAGE BASE HEAD`: makes report.html of two binaries, and prints what that took.
import { writeFile } from 'node:fs/promises'
import { cellOf } from '../../src/core/cell/assemble-cell.ts'
import type { Cell } from '../../src/core/cell/cell.ts'
import type { SizedBinary } from '../../src/core/cell/cell-findings.ts'
import { type CellKey, cellId } from '../../src/core/cell-key.ts'
import type { Comparison } from '../../src/core/compare/comparison.ts'
import { ruleFor } from '../../src/core/compare/sequential.ts'
import { type PackedNode, pageData } from '../../src/core/report/page-data.ts'
import type { Report } from '../../src/core/report/report.ts'
import { allSymbols, identify, inspect, type Probe } from '../../src/go/probe.ts'
import { pageOf, treesOf } from '../../src/output/page-file.ts'
import { createExec } from '../../src/system/exec.ts'

export interface Made {
  readonly seconds: number
  /** Of the page. */
  readonly bytes: number
  /** Of head's file. */
  readonly size: number
  /** Of both sides, named by the probe. */
  readonly symbols: number
  /** In the tree with symbols, as the page has it. */
  readonly nodes: number
}

const [probePath = '', packageRoot = '', page = '', ...files] = process.argv.slice(2)
const exec = createExec()
const probe: Probe = { path: probePath, env: {}, dir: packageRoot }

const [base, head] = await Promise.all(files.map(binaryAt))
if (base === undefined || head === undefined) throw new Error('two binaries are needed')
const report = reportOf(base, head)
const sides = { base: sideOf(base), head: sideOf(head) }

const began = performance.now()
const trees = treesOf(sides, report.cells)
const text = await pageOf(report, trees, packageRoot)
const seconds = (performance.now() - began) / 1000

await writeFile(page, text)
const [withSymbols] = pageData(report, trees).binaries
const made: Made = {
  seconds,
  bytes: Buffer.byteLength(text),
  size: head.facts.size,
  symbols: (base.inspection?.symbols?.length ?? 0) + (head.inspection?.symbols?.length ?? 0),
  nodes: withSymbols?.packages === undefined ? 0 : countOf(withSymbols.packages),
}
process.stdout.write(JSON.stringify(made))

async function binaryAt(path: string): Promise<SizedBinary> {
  const [identified] = await identify(exec, probe, [path])
  const found = await inspect(exec, probe, path, { symbols: allSymbols })
  if (identified?.kind !== 'identified' || found.kind !== 'inspected') throw new Error(`${path} cannot be read`)
  return { facts: identified.facts, inspection: found.inspection }
}

/** Eight cells, all of them of these files; the first one has its symbols named, as a run does it. */
function reportOf(base: SizedBinary, head: SizedBinary): Report {
  const rule = ruleFor(16)
  const cells = Array.from({ length: 8 }, (_, at): Cell => {
    const cell = cellOf(
      {
        ...cellAt(at),
        base: { kind: 'built', binary: base },
        head: { kind: 'built', binary: head },
        starts: { kind: 'not-wanted' },
      },
      rule,
    )
    return { ...cell, metrics: { ...cell.metrics, 'cold-start': starts(at), 'peak-rss': starts(at + 8) } }
  })
  const machine = { cpu: '', cpus: 1, kernel: '', os: 'linux', arch: 'amd64', go: '', node: '', gzip: '' }
  return {
    version: 2,
    tool: { name: 'bench', version: '0' },
    revisions: { base: { name: 'base' }, head: { name: 'head' }, how: { kind: 'none', reason: { kind: 'alone' } } },
    machine,
    cells,
    ...{ flagSets: [], budgets: [], verdict: 'pass', changed: true, notes: [], reproduce: [], phases: [] },
  }
}

function cellAt(at: number): CellKey {
  return { program: 'caddy', flagSet: `flags-${at}`, platform: 'linux/amd64' }
}

/** 200 runs a side that look like some; what they are does not matter to a page. */
function starts(seed: number): Comparison {
  const run = (at: number): number => 0.03 + 0.002 * Math.abs(Math.sin(seed * 1000 + at * 12.9898))
  const sample = (from: number) => {
    const values = Array.from({ length: 200 }, (_, at) => run(from + at))
    return { center: 0.031, lo: 0.0305, hi: 0.0315, values }
  }
  return { decision: 'unchanged', delta: 0, ratio: 0, base: sample(0), head: sample(200) }
}

function sideOf(binary: SizedBinary) {
  return new Map([[cellId(cellAt(0)), { result: { kind: 'built' as const, binary } }]])
}

function countOf([, , , ...children]: PackedNode): number {
  return 1 + children.reduce((sum, child) => sum + countOf(child), 0)
}
