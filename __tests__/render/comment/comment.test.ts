import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import * as v from 'valibot'
import type { Reason } from '../../../src/core/reason/reason.ts'
import { reportSchema } from '../../../src/core/report/report.ts'
import { renderComment, renderQuietLine, renderSummary, reportDocument } from '../../../src/render/comment/comment.ts'
import { renderBenchmarks } from '../../../src/render/formats/benchmarks.ts'
import { renderTerminal } from '../../../src/render/terminal.ts'
import { reports } from '../reports.ts'

/** `UPDATE_GOLDEN=1 npm test` writes them anew; the change is then read in review. */
function golden(name: string, text: string): void {
  const path = join(import.meta.dirname, '../golden', name)
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text)
  assert.equal(text, readFileSync(path, 'utf8'))
}

describe('the comment', () => {
  for (const [name, report] of Object.entries(reports)) {
    it(`reads as the golden file says: ${name}`, () => golden(`${name}.md`, renderComment(report, {})))
    it(`stands on a report that is valid under its schema: ${name}`, () => {
      assert.deepEqual(v.safeParse(reportSchema, JSON.parse(JSON.stringify(report))).issues, undefined)
    })
  }

  it('stays within the limit however many cells there are, and says where the rest is', () => {
    const one = reports.growth
    assert.ok(one)
    const [cell] = one.cells
    assert.ok(cell)
    const cells = Array.from({ length: 2000 }, (_, at) => ({ ...cell, program: `program-${at}` }))
    const text = renderComment({ ...one, cells }, { summaryUrl: 'https://github.com/o/r/actions/runs/1' })
    assert.ok(text.length <= 60_000, `${text.length}`)
    assert.ok(text.length > 50_000, `${text.length}`)
    assert.match(text, /The rest is in the \[job summary\]\(https:\/\/github\.com\/o\/r\/actions\/runs\/1\)\./)
    assert.ok(renderSummary({ ...one, cells }).length <= 1_000_000)
  })
})

describe('the line that an earlier comment becomes', () => {
  for (const [name, line] of [
    ['identical', 'Binary budget: no change at a1b2c3d; earlier growth is gone.\n'],
    [
      'not-measured',
      'Binary budget: incomplete. `server` (default, linux/amd64) has no cold start: no way to start it that ends by itself: --version was still running after 1 s, version was still running after 1 s, --help was still running after 1 s, -h was still running after 1 s. The report is in the job summary.\n',
    ],
  ] as const) {
    it(`says what is known: ${name}`, () => {
      const report = reports[name]
      assert.ok(report)
      assert.equal(renderQuietLine(report), line)
    })
  }

  it('blames head where head does not build, whatever base does elsewhere', () => {
    const report = reports['not-measured']
    const [cell] = report?.cells ?? []
    assert.ok(report && cell)
    const failing = (program: string, side: 'base' | 'head') => ({
      ...cell,
      program,
      failure: { side, reason: { kind: 'does-not-build' as const, side } },
    })
    const cells = [failing('old', 'base'), failing('new', 'head')]
    assert.match(
      renderQuietLine({ ...report, budgets: [], cells }),
      /^Binary budget: incomplete\. `new` \(.*\): head does not build\. The report/,
    )
  })
})

describe('a limit that is not decided', () => {
  it('stands beside the ends of what the figure may be', () => {
    const report = reports['over-budget']
    const cell = report?.cells.find(({ metrics }) => metrics['cold-start']?.deltaInterval !== undefined)
    assert.ok(report && cell)
    const found = cell.metrics['cold-start']
    const budget = {
      metric: 'cold-start' as const,
      level: 'fail' as const,
      against: 'base' as const,
      maxGrowth: { kind: 'percent' as const, percent: 7 },
      cell: { program: cell.program, flagSet: cell.flagSet, platform: cell.platform },
      on: 'max-growth' as const,
      limit: 7,
      verdict: 'inconclusive' as const,
      reason: { kind: 'limit-in-change' as const },
    }
    const row = (doubt: Reason | undefined) => {
      const doubted = { ...found, decision: found?.decision ?? 'grew', ...(doubt !== undefined && { doubt }) } as const
      const cells = [{ ...cell, metrics: { ...cell.metrics, 'cold-start': doubted } }]
      return /^\| cold start of .*$/m.exec(renderComment({ ...report, cells, budgets: [budget] }, {}))?.[0]
    }
    assert.match(`${row(undefined)}`, / \| \+7 % \| unclear \(\+[\d.]+ % to \+[\d.]+ %\) \| inconclusive: /)
    // Of a figure that cannot be relied on, its ends cannot either.
    assert.match(
      `${row({ kind: 'disturbed', by: 'stolen', most: 0.4, disturbed: 5, blocks: 6 })}`,
      / \| \+7 % \| unclear \| inconclusive: /,
    )
  })
})

describe('the terminal', () => {
  it('speaks of no label, as there is no pull request to give it', () => {
    const report = reports['over-budget']
    assert.ok(report)
    const text = (labels: boolean) => renderTerminal(reportDocument(report, { labels }), { colour: false })
    assert.match(text(true), /^Accept it once: set the label/m)
    assert.doesNotMatch(text(false), /the label/)
  })

  for (const name of ['growth', 'over-budget', 'noise']) {
    it(`says the same as the comment in plain text: ${name}`, () => {
      const report = reports[name]
      assert.ok(report)
      golden(`${name}.txt`, renderTerminal(reportDocument(report), { colour: false }))
    })
  }

  it('lets no text from a repository move the cursor', () => {
    const text = renderTerminal([{ kind: 'paragraph', lines: [['a\u001b[2Jb\rc\u0007']] }], { colour: false })
    assert.equal(text, 'a[2Jb c\n')
  })
})

describe('benchmarks.txt', () => {
  it('has a line per value, with units that benchstat reads', () => {
    const report = reports['over-budget']
    assert.ok(report)
    golden('over-budget.benchmarks.txt', renderBenchmarks(report))
  })
})
