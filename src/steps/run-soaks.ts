import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { soaksAlike } from '../core/build/twin.ts'
import { cellId } from '../core/cell-key.ts'
import { grouped } from '../core/grouped.ts'
import { soakTimes } from '../core/memory/soak.ts'
import type { SoakedCell } from '../core/memory/soak-report.ts'
import { seededRandom } from '../core/start/schedule.ts'
import { startsToReadInside } from '../core/start/timing.ts'
import { asBefore, type CellToBuild } from '../go/build/cell-to-build.ts'
import { buildDiagnostic, type DiagnosticBuild } from '../go/memory/build-diagnostic.ts'
import { soakCell } from '../go/memory/soak-cells.ts'
import { type CellToStart, stays } from '../go/start/startable.ts'
import { soakOrderText } from '../render/words/memory-text.ts'
import type { Built } from './build-pair.ts'
import type { Limited } from './memory-limits.ts'
import type { PairPlan } from './plan-starts.ts'
import type { RunContext } from './run-context.ts'

/** By `cellId`: what soaks told of the cells that were kept running. */
export type Soaks = ReadonlyMap<string, SoakedCell>

/** Keeps each program running that stays, on both sides; undefined where that is not asked for. Cells that run alike share it. */
export async function runSoaks(
  run: RunContext,
  built: Built,
  { cells, rule }: PairPlan,
  { soaks: limit }: Limited,
): Promise<Soaks | undefined> {
  const { effects, workspace, config, probe } = run
  const seconds = config.measure.soak
  const staying = cells.filter(stays)
  if (seconds === undefined) return undefined
  if (staying.length === 0) return new Map()
  const { exec, progress, now, seed } = effects
  return progress.phase('Soak', async () => {
    const into = join(workspace.temporary, 'soaks')
    await mkdir(into, { recursive: true })
    const groups = [...grouped(staying, (cell) => soaksAlike(cell, sourceOf(built, cell).flags)).values()]
    const diagnostics = await buildDiagnostics(
      run,
      built,
      groups.map(([first]) => first as CellToStart),
    )
    const on = {
      exec,
      probe,
      times: soakTimes(seconds),
      cpus: availableParallelism(),
      into,
      random: seededRandom(seed),
      now,
      starts: startsToReadInside(rule),
      ...(limit && { limit }),
    }
    const soaks = new Map<string, SoakedCell>()
    for (const [number, group] of groups.entries()) {
      const [first, ...others] = group
      if (first === undefined) continue
      progress.advance(
        number,
        groups.length,
        `${first.program} (${first.flagSet}), kept running for ${seconds} s at a time`,
      )
      const { load } = sourceOf(built, first).source
      const diagnostic = diagnostics[number] ?? {}
      const cell = { ...first, diagnostic, ...(load !== undefined && { load }) }
      const soaked = await soakCell(on, cell)
      soaks.set(cellId(first), soaked)
      for (const other of others) soaks.set(cellId(other), { ...soaked, as: first.flagSet })
      progress.step(`${first.program} (${first.flagSet}): ${soakOrderText(soaked.how)}`)
    }
    return soaks
  })
}

type Sides = Partial<Record<'base' | 'head', DiagnosticBuild>>

/** One revision after the other, as all builds through the link are made. */
async function buildDiagnostics(
  { effects: { exec, packageRoot }, workspace, config: { freeze } }: RunContext,
  built: Built,
  cells: readonly CellToStart[],
): Promise<readonly Sides[]> {
  const made: Sides[] = cells.map(() => ({}))
  for (const side of ['head', 'base'] as const) {
    const place = built.places[side]
    if (place === undefined) continue
    await place.checkout.enter()
    for (const [number, cell] of cells.entries()) {
      if (cell[side] === undefined) continue
      const { source, flags, target } = side === 'base' ? asBefore(sourceOf(built, cell)) : sourceOf(built, cell)
      const folder = join(workspace.temporary, 'diagnostic', `${side}-${number}`)
      await mkdir(folder, { recursive: true })
      const sides = made[number] as Sides
      if (source.prebuilt !== undefined) {
        sides[side] = { kind: 'not-built', reason: { kind: 'built-elsewhere' } }
        continue
      }
      sides[side] = await buildDiagnostic(exec, {
        dir: place.checkout.dir,
        env: place.env,
        freeze,
        flagSet: flags,
        platform: target,
        package: source.package,
        output: join(folder, 'program'),
        into: join(folder, 'overlay'),
        sampler: join(packageRoot, 'src', 'probe', 'sampler', 'sampler.go'),
      })
    }
  }
  return made
}

function sourceOf({ cells }: Built, cell: CellToStart): CellToBuild {
  const id = cellId(cell)
  const found = cells.find((one) => cellId(one) === id)
  if (found === undefined) throw new Error(`${id} is no cell`)
  return found
}
