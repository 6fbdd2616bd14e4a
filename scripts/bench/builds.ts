import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { median } from 'simple-statistics'
import { compressedSizes } from '../../src/go/binary/compress.ts'
import { type Bench, type Commit, type Compared, compare, git, phase, repository, run } from './bench.ts'
import { atMost, type Figure, holds, ratio, seconds, spread } from './figure.ts'

/** A real repository as its Go modules have it. */
export interface Subject {
  readonly name: string
  readonly program: { readonly name: string; readonly package: string }
  /** Base and head of a release. */
  readonly release: readonly [base: string, head: string]
}

const flagSets: readonly (readonly [name: string, flags: readonly string[]])[] = [
  ['default', []],
  ['stripped', ['-ldflags=-s -w']],
]
const flagSetArguments = flagSets.flatMap(([name]) => ['--flag-set', name])

/** Both revisions, as somebody would lay them out by hand: one worktree beside the other. */
interface ByHand {
  readonly folders: readonly string[]
  readonly cache: string
  readonly package: string
}

/** Neither warm, which is what earlier runs leave, nor empty: shown, since a first run after a rebase is like it. */
const baseUnknown = "Go's own cache warm, a base never seen"

/** Wall time of the whole run without measuring, over the same builds by hand. */
export async function wallTime(bench: Bench, subject: Subject, rounds: { empty: number; warm: number }) {
  const { name, program } = subject
  const [base, head] = subject.release
  const dir = await repository(bench, `${name}-release-${rounds.empty > 0 ? 'empty' : 'warm'}`, [
    { module: base },
    { module: head },
  ])
  const hand = await byHand(bench, dir, subject)
  // Head is being worked on: of a commit that was compared before, its binaries would be known too.
  await writeFile(join(dir, 'notes.txt'), 'Not committed yet.\n')
  const caches = join(bench.temporary, `${name}-caches`)
  const ours = () => compare(bench, dir, caches, ['--base', 'HEAD~1', '--program', program.name, ...flagSetArguments])
  const figures: Figure[] = []
  if (rounds.empty === 0) await Promise.all([ours(), buildByHand(bench, hand)])
  for (const [kind, limit, count] of [
    ['an empty cache', 1.15, rounds.empty],
    [baseUnknown, 1.25, rounds.warm],
    // Last, since the runs before leave what it is warm with.
    ['a warm cache', 1.25, rounds.warm],
  ] as const) {
    const times: { hand: number; ours: Compared }[] = []
    for (let round = 0; round < count; round++) {
      bench.say(`${name}: whole run, ${kind}, round ${round + 1} of ${count}`)
      if (kind === 'an empty cache')
        for (const cache of [caches, hand.cache]) await rm(cache, { recursive: true, force: true })
      if (kind === baseUnknown) await forgetBase(caches)
      // Taking turns at being first, so that a machine that grows slower is nobody's advantage.
      const before = round % 2 === 0 ? await buildByHand(bench, hand) : undefined
      const compared = await ours()
      times.push({ hand: before ?? (await buildByHand(bench, hand)), ours: compared })
    }
    if (times.length === 0) continue
    const figure = wallFigure(`${name}: whole run without measuring, over the builds by hand, ${kind}`, limit, times)
    figures.push(kind === baseUnknown ? { ...figure, limit: 'none: between the two', verdict: '' } : figure)
  }
  bench.say(`${name}: compressing alone ${seconds(await compressing(hand))}`)
  return figures
}

function wallFigure(what: string, limit: number, times: readonly { hand: number; ours: Compared }[]): Figure {
  const own = ({ ours: { report, seconds } }: { ours: Compared }): number => seconds - phase(report, 'Measure')
  const over = times.map((time) => own(time) / time.hand)
  const rest = times.map((time) => own(time) - limit * time.hand)
  const phases = (times[0]?.ours.report.phases ?? []).map(({ name }) => name).filter((name) => name !== 'Measure')
  const named = phases.map((name) => `${name} ${seconds(median(times.map(({ ours }) => phase(ours.report, name))))}`)
  const figure = atMost(what, { values: rest, limit: 2, format: seconds })
  return {
    ...figure,
    limit: `${ratio(limit)}, and 2 s besides`,
    found: `${spread(over, ratio)}; beyond ${ratio(limit)}: ${figure.found}`,
    besides: `by hand ${seconds(median(times.map(({ hand }) => hand)))}, whole run ${seconds(median(times.map(own)))}: ${named.join(', ')}; ${figure.besides}`,
  }
}

/** A commit of words alone: the same bytes, no comment, and a second build that costs a relink. */
export async function documentationOnly(
  bench: Bench,
  subject: Subject,
  all: readonly string[],
  rounds: number,
): Promise<Figure[]> {
  const { name, program } = subject
  const module = subject.release[1]
  const words: Commit = { module, append: { 'README.md': '\nOne more sentence.\n' } }
  const dir = await repository(bench, `${name}-words`, [{ module }, words])
  const hand = await byHand(bench, dir, subject)
  const caches = join(bench.temporary, `${name}-caches`)
  const started = ['--base', 'HEAD~1', '--program', program.name]

  bench.say(`${name}: a documentation-only commit under ${all.length} flag sets`)
  const { report } = await compare(bench, dir, caches, [...started, ...all.flatMap((one) => ['--flag-set', one])])
  const wrong = report.cells
    .filter(({ base, head }) => base === undefined || base.sha256 !== head?.sha256)
    .map(({ flagSet }) => `${flagSet} differs`)
  const identical = holds(
    `${name}: a documentation-only commit`,
    'the same SHA-256, no comment due',
    [
      ...wrong,
      ...(report.changed ? ['a comment is due'] : []),
      ...(report.cells.length === all.length ? [] : ['rows are missing']),
    ],
    `${report.cells.length} of ${all.length} identical`,
    all.join(', '),
  )

  const times: { build: number; phase: number; relink: number }[] = []
  await buildByHand(bench, hand)
  for (let round = 0; round < rounds; round++) {
    bench.say(`${name}: second build, round ${round + 1} of ${rounds}`)
    const relink = await buildByHand(bench, { ...hand, folders: hand.folders.slice(1) })
    await forgetBase(caches)
    const again = await compare(bench, dir, caches, [...started, ...flagSetArguments, '--only', 'size'])
    const build = again.report.cells.reduce((sum, { base }) => sum + (base?.buildSeconds ?? Number.NaN), 0)
    times.push({ build, phase: phase(again.report, 'Build base'), relink })
  }
  const second = atMost(`${name}: the second revision's build, over a bare relink`, {
    values: times.map(({ build, relink }) => build / relink),
    limit: 1.3,
    format: ratio,
    besides: `${flagSets.length} relinks by hand ${seconds(median(times.map(({ relink }) => relink)))}; the whole phase is ${spread(
      times.map((time) => time.phase / time.relink),
      ratio,
    )}`,
  })
  return [identical, second]
}

/** A base that was never compared with has to be built. */
const forgetBase = (caches: string) => rm(join(caches, 'go-binary-budget', 'base'), { recursive: true, force: true })

async function byHand(bench: Bench, dir: string, { name, program }: Subject): Promise<ByHand> {
  const folders: string[] = []
  for (const [side, revision] of [
    ['base', 'HEAD~1'],
    ['head', 'HEAD'],
  ] as const) {
    const folder = `${dir}-${side}`
    await git(bench, dir, 'worktree', 'add', '--quiet', '--detach', folder, revision)
    folders.push(folder)
  }
  return { folders, cache: join(bench.temporary, `${name}-by-hand`), package: program.package }
}

/** Every flag set in each folder, one after the other; seconds. The binaries are made anew, or there would be nothing to do. */
async function buildByHand(bench: Bench, { folders, cache, package: package_ }: ByHand): Promise<number> {
  const env = { ...bench.env, GOCACHE: cache }
  let total = 0
  for (const folder of folders) {
    const into = `${folder}-bin`
    await rm(into, { recursive: true, force: true })
    await mkdir(into)
    for (const [flagSet, flags] of flagSets) {
      const args = ['build', '-buildvcs=false', '-o', join(into, flagSet), ...flags, package_]
      total += (await run(bench, 'go', args, { cwd: folder, env: { ...env, PWD: folder } })).seconds
    }
  }
  return total
}

/** What compressing every binary costs, in seconds: the largest thing that the program does and nobody by hand. */
async function compressing({ folders }: ByHand): Promise<number> {
  const began = performance.now()
  for (const folder of folders) for (const [flagSet] of flagSets) await compressedSizes(join(`${folder}-bin`, flagSet))
  return (performance.now() - began) / 1000
}
