import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordedCosts } from '../core/plan/plan-shards.ts'
import { cellCosts, recordedCosts } from '../core/report/cell-costs.ts'
import type { Report } from '../core/report/report.ts'
import { type CacheService, restore, save } from '../github/cache.ts'
import { textIfAny } from '../system/files.ts'
import { shortHash } from '../system/short-hash.ts'
import type { Handing } from './hand.ts'

/** A run of a workflow, and the input `working-directory`: what is kept of one is for the next runs of the same. */
export interface CostsOf {
  readonly temporary: string
  readonly workflow: string
  readonly directory: string
  readonly runId: number
  readonly attempt: number
}

export const costsOf = ({ inputs, runner }: Pick<Handing, 'inputs' | 'runner'>): CostsOf => ({
  temporary: runner.temporary,
  workflow: runner.workflow,
  directory: inputs.workingDirectory,
  runId: runner.runId,
  attempt: runner.attempt,
})

type Load = () => Promise<CacheService>

/** What cells took in the latest run that a cache has; empty where there is none. Costs time only. */
export async function lastCellCosts(of: CostsOf, load?: Load): Promise<RecordedCosts> {
  const { folder, prefix, key } = placeOf(of)
  await restore({ paths: [folder], key, prefixes: [prefix] }, load)
  return recordedCosts((await textIfAny(join(folder, file))) ?? '')
}

/** Keeps what cells took. What cannot be kept is estimated next time. */
export async function keepCellCosts(report: Report, of: CostsOf, load?: Load): Promise<void> {
  const costs = cellCosts(report)
  if (costs.cells.length === 0) return
  const { folder, key } = placeOf(of)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, file), JSON.stringify(costs))
  await save({ paths: [folder], key }, load)
}

const file = 'cells.json'

function placeOf({ temporary, workflow, directory, runId, attempt }: CostsOf) {
  const hash = shortHash(JSON.stringify([workflow, directory]))
  const prefix = `go-binary-budget-v1-cell-costs-${hash}-`
  return { folder: join(temporary, 'binary-budget-costs', hash), prefix, key: `${prefix}${runId}-${attempt}` }
}
