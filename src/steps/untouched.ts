import { inputAmong } from '../core/build/build-inputs.ts'
import { ruleFor } from '../core/compare/sequential.ts'
import type { Config } from '../core/config/config.ts'
import type { Report } from '../core/report/report.ts'
import { changedPaths } from '../git/changed-paths.ts'
import { cellsToBuild } from '../go/build/build-cells.ts'
import { inputsOf } from '../go/build/build-inputs.ts'
import { findMainPackages } from '../go/find-programs.ts'
import { listPackages } from '../go/list-packages.ts'
import { readToolchain, type Toolchain } from '../go/toolchain.ts'
import type { Effects, Request, Workspace } from '../workspace.ts'
import { assemble } from './assemble.ts'
import { platformsOf } from './build-both.ts'

type Env = Readonly<Record<string, string>>

export interface Asking {
  readonly request: Request
  readonly effects: Effects
  readonly workspace: Workspace
  readonly config: Config
  readonly configFile: string
  readonly env: Env
}

/**
 * The report of a pull request that changes nothing that a build reads: nothing is built. Undefined where something might
 * be read, which the log names. Only on a runner, for what asks to be merged: whoever types the command wants figures.
 */
export async function reportOfUntouched(asking: Asking): Promise<Report | undefined> {
  const { request, effects, workspace, config } = asking
  const { event, onRunner } = request
  if (!onRunner || (event.kind !== 'pull_request' && event.kind !== 'merge_group')) return undefined
  if (workspace.baseRoot === undefined) return undefined
  return effects.progress.phase('Look for changed inputs', async () => {
    const toolchain = await readToolchain(effects.exec, workspace.checkout('head', false).dir, asking.env)
    const reason = reasonOf(config, toolchain, asking.env) ?? (await changedInput(asking, toolchain))
    if (reason !== undefined) {
      effects.progress.step(`to be built: ${reason}`)
      return undefined
    }
    effects.progress.step('no input of a build changed: nothing built')
    return emptyReport(asking, toolchain)
  })
}

/** Why what is built cannot be told from what the go command lists. */
function reasonOf({ prepare, flagSets, programs }: Config, { goflags }: Toolchain, env: Env): string | undefined {
  if (prepare !== undefined) return '`prepare` may make anything'
  if (flagSets.some(({ build }) => build !== undefined)) return 'a `build:` line may read anything'
  if (programs?.some(({ prebuilt }) => prebuilt !== undefined)) return 'a prebuilt program comes from elsewhere'
  if (flagSets.some(({ pgo }) => pgo !== undefined && pgo !== 'off' && pgo !== 'auto')) return 'a profile is named'
  const flags = [goflags, env.CGO_LDFLAGS, ...flagSets.flatMap(({ ldflags, env: own }) => [ldflags, own.GOFLAGS])]
  const naming = /-(?:overlay|modfile|toolexec|pgo|extld|extldflags)\b/
  return flags.some((one) => naming.test(one ?? '')) ? 'a flag names files' : undefined
}

async function changedInput(asking: Asking, toolchain: Toolchain): Promise<string | undefined> {
  const { effects, workspace, config, configFile, env } = asking
  const { exec } = effects
  const { base } = workspace.revisions
  if (base === undefined) return 'there is no base'
  const checkout = workspace.checkout('head', false)
  const programs =
    config.programs ??
    (await findMainPackages(exec, { root: checkout.root, dir: checkout.dir, env, toolchain })).packages.map(
      (found) => ({
        name: found.package,
        package: found.package,
      }),
    )
  if (programs.length === 0) return 'no program was found'
  const cells = cellsToBuild(programs, config.flagSets, platformsOf(config, toolchain))
  const groups = await listPackages({ exec, freeze: config.freeze }, cells, { checkout, env })
  const inputs = await inputsOf(groups, checkout.realRoot)
  if (inputs.kind === 'unknown') return inputs.reason
  const { changed, tracked } = await changedPaths(workspace.repository, base.sha)
  const generated = inputs.files.find((file) => !tracked.has(file))
  if (generated !== undefined) return `${generated} is not in git`
  const programsAreFound = config.programs === undefined
  const found = inputAmong(changed, { packages: inputs.packages, configFile, programsAreFound })
  return found === undefined ? undefined : `${found} changed`
}

async function emptyReport(asking: Asking, toolchain: Toolchain): Promise<Report> {
  const place = { checkout: asking.workspace.checkout('head', false), env: asking.env }
  const { budgetsElsewhere: _, ...report } = await assemble({
    ...asking,
    budgetChanges: [],
    built: {
      cells: [],
      head: new Map(),
      base: new Map(),
      toolchain,
      places: { head: place },
      throughLink: false,
      notes: [],
    },
    cells: [],
    notes: [],
    started: { cells: new Map(), seconds: 0, pinned: false, cpu: undefined },
    rule: ruleFor(1),
    release: { notes: [], cells: [], plan: { cells: [], starts: new Map() } },
  })
  return { ...report, nothingBuilt: true }
}
