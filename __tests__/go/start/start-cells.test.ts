import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cellOf } from '../../../src/core/cell/assemble-cell.ts'
import type { Cell } from '../../../src/core/cell/cell.ts'
import type { CellFindings } from '../../../src/core/cell/cell-findings.ts'
import { flagSetComparisons } from '../../../src/core/cell/flag-sets.ts'
import type { Comparison } from '../../../src/core/compare/comparison.ts'
import { isUndecided as undecided } from '../../../src/core/judge/undecided.ts'
import type { MetricId } from '../../../src/core/metric.ts'
import type { Measuring } from '../../../src/go/start/start-cells.ts'
import type { StartedCell } from '../../../src/go/start/timed-row.ts'
import { reasonText } from '../../../src/render/words/reason-text.ts'
import { built } from '../../core/measured.ts'
import { bell, type Machine, type Measured, type Simulated, simulated } from './simulated.ts'

/** A start of these seconds, of head by so much longer, with a spread of 2 % and now and then one that takes much longer. */
const program =
  (seconds: number, longer = 0, spread = 0.02): Machine['seconds'] =>
  ({ side, random }) =>
    seconds * (side === 'head' ? 1 + longer : 1) * (1 + spread * bell(random) + (random() < 0.03 ? random() : 0))

function comparison({ rule }: Measured, cell: StartedCell, id: MetricId, cold = false): Comparison {
  const findings: CellFindings = {
    program: 'program',
    flagSet: 'default',
    platform: 'linux/amd64',
    base: built(),
    head: built({ sha256: 'other', unstamped_sha256: 'other' }),
    starts: {
      kind: 'measured',
      how: { kind: 'found-by-trial', program: 'program', arg: '--version' },
      stays: false,
      cold,
      ...cell,
    },
  }
  return cellOf(findings, rule).metrics[id] ?? assert.fail(`no ${id}`)
}

async function coldStart(machine: Machine, asked?: Parameters<typeof simulated>[1]): Promise<Comparison> {
  const measured = await simulated(machine, asked)
  const [cell] = measured.cells
  return comparison(measured, cell ?? assert.fail('no cell'), 'cold-start')
}

describe('a program of any length is decided in the time that there is', () => {
  const rows: readonly (readonly [name: string, seconds: number])[] = [
    ['5 ms', 0.005],
    ['30 ms', 0.03],
    ['300 ms', 0.3],
    ['3 s', 3],
  ]
  for (const [name, seconds] of rows) {
    it(`${name}: 10 % longer is growth, the same is unchanged, and both say what could have been seen`, async () => {
      for (const [longer, decision] of [
        [0.1, 'grew'],
        [0, 'unchanged'],
      ] as const) {
        const measured = await simulated({ seconds: program(seconds, longer) })
        assert.ok(measured.seconds <= 61, `${measured.seconds} s`)
        const [cell] = measured.cells
        const said = comparison(measured, cell ?? assert.fail('no cell'), 'cold-start')
        assert.equal(said.decision, decision, JSON.stringify({ ...said, base: {}, head: {} }))
        const { lo, hi } = said.deltaInterval ?? assert.fail('no interval')
        assert.ok(lo < longer * seconds * 1.02 && longer * seconds * 0.98 < hi, `${lo} to ${hi}`)
        // A change that is clear after twelve pairs is measured no further, whatever else they would show.
        if (decision === 'unchanged') assert.ok((said.smallestVisible ?? 1) < 0.1, `${said.smallestVisible}`)
      }
    })
  }

  it('a limit that still lies between the ends of what is possible is gone on for', async () => {
    const machine = { seconds: program(0.005, 0.3, 0.2) }
    const pairs = async (asked: Parameters<typeof simulated>[1]) =>
      (await simulated(machine, asked)).cells[0]?.head?.time.length ?? assert.fail()
    const growth = { kind: 'percent', percent: 30 } as const
    const limit = { metric: 'cold-start', level: 'fail', against: 'base', maxGrowth: growth } as const
    const clear = await pairs({})
    assert.ok(clear < 200, `${clear}`)
    const isUndecided: Measuring['isUndecided'] = (cell, found) =>
      undecided([limit], cell, 'cold-start', found, cell.platform)
    assert.equal(await pairs({ isUndecided }), 200)
    const wide = { ...limit, maxGrowth: { ...growth, percent: 300 } }
    assert.equal(
      await pairs({ isUndecided: (cell, found) => undecided([wide], cell, 'cold-start', found, cell.platform) }),
      clear,
    )
  })

  it('twenty cells of 20 ms share it', async () => {
    const measured = await simulated({ seconds: program(0.02, 0.1) }, { cells: 20 })
    assert.ok(measured.seconds <= 61, `${measured.seconds} s`)
    for (const cell of measured.cells) assert.equal(comparison(measured, cell, 'cold-start').decision, 'grew')
  })

  it('two cells of 3 s are too much: nothing is decided, and it says what would be enough', async () => {
    const measured = await simulated({ seconds: program(3) }, { cells: 2 })
    const { decision, reason } = comparison(measured, measured.cells[0] ?? assert.fail(), 'cold-start')
    assert.equal(decision, 'not-measured')
    assert.match(
      reason ? reasonText(reason) : '',
      /^\d pairs of runs take about 48 s, .* 204 s of measure\.time are enough for all cells$/,
    )
    assert.ok(measured.seconds <= 61, `${measured.seconds} s`)
  })

  it('a slow program is started through fewer copies, a quick one through twelve', async () => {
    const copies = async (seconds: number) => {
      const { cells } = await simulated({ seconds: program(seconds) })
      return new Set(cells[0]?.head?.time.map(({ copy }) => copy)).size
    }
    assert.deepEqual([await copies(0.005), await copies(0.3), await copies(3)], [12, 4, 1])
  })

  it('a server gives its memory while it is timed, and is not started for it', async () => {
    const ready = { kind: 'tcp', address: '127.0.0.1:{port}' } as const
    const measured = await simulated({ seconds: program(0.005) }, { ready })
    assert.ok(measured.requests.every(({ purpose }) => purpose === 'time'))
    assert.equal(comparison(measured, measured.cells[0] ?? assert.fail(), 'peak-rss').decision, 'unchanged')
  })
})

describe('each start that counts', () => {
  it('tells its order, CPU, copy, CPU time and when it was made', async () => {
    const { head } = await coldStart({ seconds: program(0.005), rest: () => ({ cpu: 1 }) })
    const { values = [], order = [], cpu = [], copy = [], at = [], cpuSeconds = [] } = head ?? {}
    for (const list of [order, cpu, copy, at, cpuSeconds]) assert.equal(list.length, values.length)
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    )
    assert.deepEqual(
      at,
      at.toSorted((a, b) => a - b),
    )
    assert.ok(values.every((value, index) => Math.abs((cpuSeconds[index] ?? 0) - 0.9 * value) < 1e-6))
    assert.deepEqual(
      [...new Set(copy)].sort((a, b) => a - b),
      Array.from({ length: 12 }, (_, at) => at),
    )
  })

  it('is pinned, and a few more of each side are not', async () => {
    const longer = ({ pinned, ...start }: Simulated) => program(pinned ? 0.005 : 0.007)({ pinned, ...start })
    const { cells } = await simulated({ seconds: longer })
    assert.equal(cells[0]?.head?.unpinned?.length, 12)
    assert.ok(cells[0]?.head?.unpinned?.every(({ pinned }) => !pinned))
    assert.ok(cells[0]?.head?.time.every(({ pinned }) => pinned))
    const { head } = await coldStart({ seconds: longer })
    assert.ok(Math.abs((head?.unpinned ?? 0) / 0.007 - 1) < 0.05, `${head?.unpinned}`)
  })

  it('is not pinned where the kernel refuses it, and then none besides is made', async () => {
    const { cells, requests } = await simulated({ seconds: program(0.005), refuses: true })
    assert.equal(cells[0]?.head?.unpinned?.length, 0)
    assert.ok((cells[0]?.head?.time.length ?? 0) >= 24)
    // It is asked for in the first start alone.
    assert.equal(requests.filter(({ cpu }) => cpu !== undefined).length, 1)
  })
})

describe('a machine that is disturbed', () => {
  it('for a while: its blocks are measured again, and the answer is that of the quiet ones', async () => {
    // The host takes half of the CPU for a second, in which starts take twice as long.
    const busy = (at: number) => at > 0.9 && at < 1.4
    const machine: Machine = {
      seconds: (start) => program(0.005, 0.04, 0.04)(start) * (busy(start.at) ? 2 : 1),
      stolen: (at) => (busy(at) ? 0.5 : 0),
    }
    const measured = await simulated(machine)
    const [cell] = measured.cells
    assert.ok(cell && cell.disturbed > 0 && cell.disturbed * 2 < cell.blocks, `${cell?.disturbed} of ${cell?.blocks}`)
    const { decision, head, doubt } = comparison(measured, cell, 'cold-start')
    assert.deepEqual([decision, doubt], ['grew', undefined])
    assert.ok(Math.max(...(head?.values ?? [])) < 0.011)
  })

  const always: readonly { readonly name: string; readonly machine: Machine; readonly reason: RegExp }[] = [
    {
      name: 'by its host',
      machine: { seconds: program(0.005, 0.5), stolen: () => 0.3 },
      reason: /^the host took up to 30 % of the CPU \(steal time\) in 5 of 5 blocks of runs$/,
    },
    {
      name: 'by other processes that came after the first blocks',
      machine: {
        seconds: program(0.005, 0.5),
        computing: (() => {
          let timed = 0
          return ({ purpose, pinned }) => (purpose === 'time' && pinned && ++timed > 54 ? 0.5 : 0.9)
        })(),
        others: 1.9,
      },
      reason:
        /^runs waited for up to 50 % of their time, much longer than in others, in \d of \d+ blocks of runs, while other processes kept 1\.9 of 2 CPUs busy$/,
    },
  ]
  for (const { name, machine, reason } of always) {
    it(`all the time, ${name}: soon inconclusive, whatever the difference, and with figures`, async () => {
      const measured = await simulated(machine)
      const [cell] = measured.cells
      const said = comparison(measured, cell ?? assert.fail('no cell'), 'cold-start')
      assert.equal(said.decision, 'inconclusive')
      assert.match(said.reason ? reasonText(said.reason) : '', reason)
      assert.deepEqual(said.doubt, said.reason)
      assert.ok((said.head?.values.length ?? 0) >= 24)
      assert.ok(measured.seconds < 10)
      // Memory does not depend on who else computes.
      assert.equal(comparison(measured, cell ?? assert.fail('no cell'), 'peak-rss').decision, 'unchanged')
    })
  }

  it('where head alone is measured: its figure is doubted', async () => {
    const measured = await simulated({ seconds: program(0.005), stolen: () => 0.3 }, { sides: ['head'] })
    const [cell] = measured.cells
    assert.match(cell?.doubt ? reasonText(cell.doubt) : '', /^the host took/)
    assert.ok((cell?.head?.time.length ?? 0) > 0)
  })
})

describe('head against head', () => {
  it('is told as a fraction', async () => {
    const { headAgainstHead = 1 } = await coldStart({ seconds: program(0.005, 0, 0.01) })
    assert.ok(headAgainstHead < 0.02, `${headAgainstHead}`)
  })

  it('tells of copies that are apart', async () => {
    const machine: Machine = {
      seconds: (start) => program(0.005)(start) * (start.side === 'head' && start.copy > 5 ? 1.1 : 1),
    }
    const { headAgainstHead = 0 } = await coldStart(machine)
    assert.ok(headAgainstHead > 0.08, `${headAgainstHead}`)
  })
})

describe('starts from disk', () => {
  const limits = { runs: 200, time: 60, cold: 'disk' } as const
  const fromDisk =
    (longer: number): Machine['seconds'] =>
    (start) =>
      program(start.purpose === 'cold' ? 0.05 : 0.005, start.purpose === 'cold' ? longer : 0, 0.05)(start)

  it('are forty pairs, and count when they take 15 % longer', async () => {
    for (const [longer, decision] of [
      [0.1, 'unchanged'],
      [0.3, 'grew'],
    ] as const) {
      const measured = await simulated({ seconds: fromDisk(longer) }, { limits })
      const [cell] = measured.cells
      assert.equal(cell?.head?.cold?.length, 40)
      const said = comparison(measured, cell, 'cold-start-disk', true)
      assert.deepEqual([said.decision, said.smallestVisible], [decision, 0.15])
    }
  })

  it('read blocks, whose number counts from one per cent on', async () => {
    const rest: Machine['rest'] = ({ side, purpose }) =>
      purpose === 'cold' ? { blocks_read: side === 'head' ? 4100 : 4000 } : {}
    const measured = await simulated({ seconds: fromDisk(0), rest }, { limits })
    const said = comparison(measured, measured.cells[0] ?? assert.fail(), 'blocks-read', true)
    assert.deepEqual([said.decision, said.delta], ['grew', 100])
  })

  it('that read nothing were none: not measured, and it says why; the others are', async () => {
    const rest: Machine['rest'] = ({ purpose }) => (purpose === 'cold' ? { blocks_read: 0 } : {})
    const measured = await simulated({ seconds: fromDisk(0), rest }, { limits })
    const [cell] = measured.cells
    assert.ok(cell)
    for (const id of ['cold-start-disk', 'blocks-read'] as const) {
      const { decision, reason } = comparison(measured, cell, id, true)
      assert.equal(decision, 'not-measured')
      assert.match(reason ? reasonText(reason) : '', /^the kernel kept the file in memory in 40 of 40 starts/)
    }
    assert.equal(comparison(measured, cell, 'cold-start', true).decision, 'unchanged')
  })

  it('that fail leave the others alone', async () => {
    const rest: Machine['rest'] = ({ purpose }) => (purpose === 'cold' ? { outcome: 'timeout' } : {})
    const measured = await simulated({ seconds: fromDisk(0), rest }, { limits })
    const [cell] = measured.cells
    assert.equal(comparison(measured, cell ?? assert.fail(), 'cold-start-disk', true).decision, 'not-measured')
    assert.equal(comparison(measured, cell ?? assert.fail(), 'cold-start', true).decision, 'unchanged')
  })

  it('are not made where nobody asked for them', async () => {
    const { requests } = await simulated({ seconds: program(0.005) })
    assert.ok(requests.every(({ purpose }) => purpose !== 'cold'))
  })
})

describe('flag sets are compared in rounds of their own', () => {
  /** A machine that is a fifth faster or slower for as long as a cell's turn takes, and one flag set that takes longer. */
  const drifting =
    (slow: number, longer: number): Machine['seconds'] =>
    ({ at, cell, random }) =>
      0.005 * (1 + 0.2 * Math.sin(at * 17)) * (1 + 0.02 * bell(random)) * (cell === slow ? 1 + longer : 1)

  const decisions = async (machine: Machine, seed: number) => {
    const measured = await simulated(machine, { cells: 4, flagSets: true, seed })
    const cells = measured.cells.map((started, at): Cell => {
      const how = { kind: 'found-by-trial', program: 'program', arg: '--version' } as const
      const starts = { kind: 'measured' as const, how, stays: false, ...started }
      const findings = { program: 'program', flagSet: `set-${at}`, platform: 'linux/amd64', base: built(), starts }
      return cellOf({ ...findings, head: built({ sha256: 'other', unstamped_sha256: 'other' }) }, measured.rule)
    })
    const [found] = flagSetComparisons(cells, measured.rule)
    return found?.rows.slice(1).map(({ metrics }) => metrics['cold-start']?.decision)
  }

  it('a machine whose speed changes from one turn to the next makes no difference between them', async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const found = await decisions({ seconds: drifting(9, 0) }, seed)
      assert.deepEqual(found, ['unchanged', 'unchanged', 'unchanged'], `seed ${seed}`)
    }
  })

  it('and hides none of a tenth', async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const found = await decisions({ seconds: drifting(2, 0.1) }, seed)
      assert.deepEqual(found, ['unchanged', 'grew', 'unchanged'], `seed ${seed}`)
    }
  })

  it('with one start of each in every round, and a tenth of the time at most', async () => {
    for (const slow of [0.3, 3]) {
      const { seconds } = await simulated({ seconds: program(slow) }, { cells: 3, flagSets: true })
      assert.ok(seconds <= 61, `${seconds} s`)
    }
    const { requests: quick } = await simulated({ seconds: program(0.005) }, { cells: 3, flagSets: true })
    const beside = quick.slice(-3 * 48)
    for (let at = 0; at < beside.length; at += 3) {
      const round = beside.slice(at, at + 3).map(({ path }) => /(\d+)-head-\d+/.exec(path)?.[1])
      assert.deepEqual(round.sort(), ['0', '1', '2'])
    }
  })
})
