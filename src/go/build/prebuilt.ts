import { chmod, copyFile } from 'node:fs/promises'
import type { Exec } from '../../core/exec.ts'
import { type FlagSet, prebuiltFlagSet } from '../../core/plan/flag-set.ts'
import { type Platform, platformName } from '../../core/plan/platform.ts'
import type { Program } from '../../core/plan/program.ts'
import { UserError } from '../../core/user-error.ts'
import { isFile } from '../../system/files.ts'
import { identify, type Probe } from '../probe.ts'
import type { BuildResult } from './build.ts'
import type { CellToBuild } from './cell-to-build.ts'

// As with a command of the user's, nobody here knows from what it was built, and there is nothing to build once more.
const flags: FlagSet = { name: prebuiltFlagSet, env: {}, runEnv: {}, build: 'true' }

/** A cell for each program that was built elsewhere, on the platform that its file is for. Paths are absolute. */
export async function prebuiltCells(
  exec: Exec,
  probe: Probe,
  programs: readonly Program[],
  host: Platform,
): Promise<CellToBuild[]> {
  const cells: CellToBuild[] = []
  for (const source of programs) {
    const { name, prebuilt } = source
    if (prebuilt === undefined) continue
    const target = await platformOf(exec, probe, name, prebuilt, host)
    cells.push({ program: name, flagSet: flags.name, platform: platformName(target), source, flags, target })
  }
  return cells
}

async function platformOf(
  exec: Exec,
  probe: Probe,
  name: string,
  { base, head }: NonNullable<Program['prebuilt']>,
  host: Platform,
): Promise<Platform> {
  for (const path of [head, base]) {
    if (!(await isFile(path))) continue
    const [found] = await identify(exec, probe, [path])
    if (found?.kind !== 'identified') {
      const words = found?.reason
      throw new UserError({ kind: 'prebuilt-unreadable', program: name, path, ...(words !== undefined && { words }) })
    }
    const { goos, goarch } = found.facts
    return goos === undefined || goarch === undefined ? host : { goos, goarch }
  }
  throw new UserError({ kind: 'prebuilt-missing', program: name, base, head })
}

/** A copy of a binary that was built elsewhere, at `output`: what is measured must not change meanwhile. */
export async function takePrebuilt(path: string | undefined, output: string): Promise<BuildResult> {
  if (path === undefined) return { kind: 'failed', reason: { kind: 'no-prebuilt-of-release' }, output: '' }
  if (!(await isFile(path))) return { kind: 'failed', reason: { kind: 'no-prebuilt', path }, output: '' }
  await copyFile(path, output)
  await chmod(output, 0o755)
  return { kind: 'built', path: output }
}
