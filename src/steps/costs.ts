import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Costs, costsFrom } from '../core/plan/costs.ts'
import type { Report } from '../core/report/report.ts'
import { textIfAny } from '../system/files.ts'
import { shortHash } from '../system/short-hash.ts'
import type { RunContext } from './run-context.ts'

/** Where it is kept what runs took, below our folder that stays. */
export const costsFolder = (place: string): string => join(place, 'costs')

/** What the last run over the same programs took here, or where this runner's cache comes from. */
export async function lastCosts(run: RunContext): Promise<Costs | undefined> {
  const text = await textIfAny(fileOf(run))
  return text === undefined ? undefined : costsFrom(text)
}

/** Keeps what this run took. What cannot be kept is not known next time, and no harm is done. */
export async function keepCosts(run: RunContext, report: Report): Promise<void> {
  if (report.cells.length === 0) return
  const costs: Costs = { version: 1, rows: report.cells.length, phases: [...report.phases] }
  const path = fileOf(run)
  try {
    await mkdir(costsFolder(run.workspace.place), { recursive: true })
    await writeFile(`${path}.new`, JSON.stringify(costs))
    await rename(`${path}.new`, path)
  } catch {
    return
  }
}

/** A runner's checkout lies in a folder of its repository's name, so the same step has the same file in each job. */
function fileOf({ workspace: { place, repository, sub }, request }: RunContext): string {
  const { flagSets, programs, onlySize, config } = request
  const step = JSON.stringify([repository.root, sub, flagSets, programs, onlySize, config])
  return join(costsFolder(place), `${shortHash(step)}.json`)
}
