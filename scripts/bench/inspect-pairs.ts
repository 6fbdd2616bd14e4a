import { join } from 'node:path'
import type { Cell } from '../../src/core/cell/cell.ts'
import { causeKey, columnsOf, shownCauses } from '../../src/render/comment/causes-fold.ts'
import { type Bench, compare, git } from './bench.ts'
import { type Figure, percent, spread } from './figure.ts'

/** Two commits of a real repository, and what happened between them. */
interface Pair {
  readonly repository: string
  readonly program: string
  readonly base: string
  readonly head: string
  readonly what: string
  /** Nothing that reaches the binary. */
  readonly identical?: true
}

const pairs: readonly Pair[] = [
  {
    repository: 'traefik/whoami',
    program: 'whoami',
    base: '7e57190724ca7c0a74aa7f878b6cefe13b11994f',
    head: 'a4469d5b7aa50e03243fa75e1848d7f648ffb959',
    what: 'a gRPC endpoint',
  },
  {
    repository: 'traefik/whoami',
    program: 'whoami',
    base: '3c6fc4814630c9645affe0e2ff42c8bc2d8aadae',
    head: '8951300b46f13ce678dbed8a692ef2ccecf0eec4',
    what: 'an embedded file of 7,962 B',
  },
  {
    repository: 'prometheus/node_exporter',
    program: 'node_exporter',
    base: '624f8ede44d1a8d669bca2d00fca51d7411d1e7c',
    head: '0ece0c4a4900a55dab3c7c9881bcb2100d97b581',
    what: 'wifi v0.8.0 → v0.9.0',
  },
  {
    repository: 'rhysd/actionlint',
    program: 'actionlint',
    base: '62d07d4cb0c4636213b61589e1d6c0c01b43c42f',
    head: '22945176818c61d312f8b8a383ba13bc7ab370a4',
    what: 'yaml v3 → v4',
  },
  {
    repository: 'prometheus/node_exporter',
    program: 'node_exporter',
    base: 'ac83e377f04d53fd2683480337a0283d46204a33',
    head: 'a7dcc3a01545180d4f2087db70994cbc3abfed13',
    what: 'files of CI alone',
    identical: true,
  },
]

const explains = 'the causes that a comment shows, over the difference in size'

/** Whether what a comment shows of a change is what changed. */
export async function causesOfPairs(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  const cloned = new Map<string, Promise<string>>()
  for (const pair of pairs) {
    const what = `${pair.repository}, ${pair.what}`
    bench.say(`${what}: what made the difference`)
    const dir = cloned.get(pair.repository) ?? clone(bench, pair.repository)
    cloned.set(pair.repository, dir)
    try {
      await dir
    } catch (error) {
      const [reason] = String(error instanceof Error ? error.message : error)
        .split('\n')
        .slice(-1)
      figures.push({
        what: `${what}: ${explains}`,
        limit: '95 to 105 %',
        found: '',
        verdict: `not run: ${reason}`,
        besides: '',
      })
      continue
    }
    figures.push(figureOf(what, pair, await cells(bench, await dir, pair)))
  }
  return figures
}

async function clone(bench: Bench, repository: string): Promise<string> {
  const from = bench.clones === undefined ? `https://github.com/${repository}` : join(bench.clones, repository)
  const dir = join(bench.temporary, repository.replace('/', '-'))
  await git(bench, bench.temporary, 'clone', '--quiet', from, dir)
  return dir
}

async function cells(bench: Bench, dir: string, { program, base, head }: Pair): Promise<readonly Cell[]> {
  const caches = join(bench.temporary, 'pairs-caches')
  const flagSets = ['default', 'stripped'].flatMap((name) => ['--flag-set', name])
  const revisions = ['--base', base, '--head', head]
  const { report } = await compare(bench, dir, caches, [
    ...revisions,
    '--program',
    program,
    ...flagSets,
    '--only',
    'size',
  ])
  return report.cells
}

function figureOf(what: string, { identical }: Pair, found: readonly Cell[]): Figure {
  if (identical) {
    const wrong = found.filter(({ sameness, causes }) => sameness !== 'identical' || causes.length > 0)
    return {
      what: `${what}: causes`,
      limit: 'none, and identical files',
      found: wrong.length === 0 ? 'none' : wrong.map(({ flagSet }) => `${flagSet} differs`).join('; '),
      verdict: wrong.length === 0 && found.length === 2 ? 'met' : 'missed',
      besides: '',
    }
  }
  const shown = shownCauses(columnsOf(found))
  const keys = new Set(shown.map(causeKey))
  const shares = found.map(({ causes, metrics }) => {
    const bytes = causes.filter((cause) => keys.has(causeKey(cause))).reduce((sum, { bytes = 0 }) => sum + bytes, 0)
    return bytes / (metrics.size?.delta ?? Number.NaN)
  })
  const met = shares.length === 2 && shares.every((share) => Math.abs(share - 1) <= 0.05)
  return {
    what: `${what}: ${explains}`,
    limit: '95 to 105 %',
    found: spread(shares, percent),
    verdict: met ? 'met' : 'missed',
    besides: `${found.map(({ flagSet, metrics }) => `${flagSet} ${metrics.size?.delta} B`).join(', ')}: ${shown
      .map(({ kind, name, base, head }) =>
        [kind === 'other' ? name : `${kind} ${name}`, base, head].filter(Boolean).join(' '),
      )
      .join(', ')}`,
  }
}
