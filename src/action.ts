import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Built, buildBoth, type Caches } from './build-both.ts'
import { type CellKey, cellId, cellOf, flagSetComparisons, type Starts } from './core/cells.ts'
import { changedOf } from './core/changed.ts'
import type { DecisionRule } from './core/compare.ts'
import { type Config, checkBudgetNames } from './core/config.ts'
import { type Subject, withFacts } from './core/flag-set-facts.ts'
import { buildEnvironment } from './core/go-build.ts'
import { judge, verdictOf } from './core/judge.ts'
import type { Cell, Report, Revision } from './core/report.ts'
import { sampledMetrics } from './core/runs.ts'
import { ruleFor } from './core/sequential.ts'
import { UserError } from './core/user-error.ts'
import { encoders } from './go/compress.ts'
import { dissectCells } from './go/dissect-cells.ts'
import { findTwins } from './go/find-twins.ts'
import { planStarts, type StartPlan } from './go/plan-starts.ts'
import { compileProbe, type Probe } from './go/probe.ts'
import { type StartedCell, startCells } from './go/start-cells.ts'
import { readGoexperiments, readPlatforms, readToolchain } from './go/toolchain.ts'
import { hasNewStart, traceInits } from './go/trace-inits.ts'
import { findWhyLinked } from './go/why-linked.ts'
import { type LoadedConfig, loadConfig, notDoneYet } from './load-config.ts'
import { cpuToPinTo, describeMachine } from './machine.ts'
import { reproduceCommands, tool } from './tool.ts'
import { type Effects, openWorkspace, type Request, type Workspace } from './workspace.ts'

export interface Measured {
  readonly report: Report
  readonly config: Config
  /** Path of the config file, from the repository's root. */
  readonly configFile: string
}

/** The main job: two revisions become a report in which everything is decided. */
export async function measure(request: Request, effects: Effects, caches?: Caches): Promise<Measured> {
  const { progress, exec } = effects
  const env = buildEnvironment(effects.env)
  await using workspace = await progress.phase('Find base and head', async () => {
    const opened = await openWorkspace(request, effects)
    progress.step(opened.revisions.how)
    return opened
  })
  const probe = await compileProbe({
    exec,
    env,
    sourceDir: join(effects.packageRoot, 'src', 'probe'),
    cacheDir: join(workspace.place, 'probe'),
  })
  const loaded = await checkedConfig(request, effects, workspace, env)
  const { config, file } = loaded
  const built = await buildBoth({
    request,
    effects,
    workspace,
    config,
    probe,
    env,
    onPrograms: (names) => checkBudgetNames(config, names, loaded),
    ...(caches && { caches }),
  })

  const sides = await progress.phase('Find what grew', () => dissect({ effects, workspace, config, built, probe }))
  const plan = await progress.phase('Find a way to start', () => startPlan(request, effects, workspace, built, probe))
  const rule = ruleFor(plan.cells.length * sampledMetrics(true).length)
  const started = await progress.phase('Measure', () => start(config, effects, workspace, plan, probe, rule))
  const compared = compareCells({ ...built, ...sides }, plan, started.cells, rule)
  const linked = await progress.phase('Find why it is linked', () =>
    whyLinked(effects, workspace, config, built, compared),
  )
  const cells = await trace(effects, plan, probe, linked.cells)
  const report = await assemble({
    request,
    effects,
    workspace,
    config,
    built,
    cells,
    notes: linked.notes,
    started,
    rule,
  })
  return { report, config, configFile: file }
}

interface Dissecting {
  readonly effects: Effects
  readonly workspace: Workspace
  readonly config: Config
  readonly built: Built
  readonly probe: Probe
}

/** Whose the bytes of both sides are, where they differ. A stripped file is read beside an unstripped twin. */
async function dissect({ effects: { exec }, workspace, config, built, probe }: Dissecting) {
  const { cells, head, base, places } = built
  const none = new Map<string, string>()
  const twins =
    base === undefined || places.base === undefined
      ? { head: none, base: none }
      : await findTwins({ exec, freeze: config.freeze, into: join(workspace.temporary, 'twins') }, cells, {
          head: { built: head, ...places.head },
          base: { built: base, ...places.base },
        })
  return dissectCells(exec, probe, cells, built, twins)
}

/** Why what grew is in head: the imports that lead to it, and who keeps the linker from leaving methods out. */
function whyLinked(
  { exec }: Effects,
  { temporary }: Workspace,
  { freeze }: Config,
  built: Built,
  cells: readonly Cell[],
) {
  return findWhyLinked({ exec, freeze, into: join(temporary, 'linked'), ...built }, cells)
}

async function checkedConfig(
  request: Request,
  { exec }: Effects,
  { temporary, headRoot, checkout }: Workspace,
  env: Readonly<Record<string, string>>,
): Promise<LoadedConfig> {
  const { dir } = checkout('head', false)
  return loadConfig(
    request,
    { root: headRoot, dir },
    {
      platforms: await readPlatforms(exec, temporary, env),
      // An experiment that does not exist in the environment would fail here, in words that name another.
      experiments: async () => readGoexperiments(await readToolchain(exec, dir, { ...env, GOEXPERIMENT: '' })),
    },
  )
}

async function startPlan(
  { onlySize }: Request,
  { exec, env, progress }: Effects,
  workspace: Workspace,
  built: Built,
  probe: Probe,
): Promise<StartPlan> {
  const { hostOs, hostArch } = built.toolchain
  const home = join(workspace.temporary, 'home')
  await mkdir(home, { recursive: true })
  return planStarts(
    {
      exec,
      progress,
      probe,
      host: `${hostOs}/${hostArch}`,
      onlySize,
      path: env.PATH ?? '/usr/bin:/bin',
      home,
      temporary: home,
      dirs: {
        head: workspace.checkout('head', false).dir,
        base: workspace.baseRoot && workspace.checkout('base', false).dir,
      },
    },
    built.cells,
    { base: built.base, head: built.head },
  )
}

interface Started {
  readonly cells: ReadonlyMap<string, StartedCell>
  readonly seconds: number
  readonly pinned: boolean
}

async function start(
  { measure: limits }: Config,
  { exec, progress, now, seed }: Effects,
  workspace: Workspace,
  plan: StartPlan,
  probe: Probe,
  rule: DecisionRule,
): Promise<Started> {
  if (plan.cells.length === 0) return { cells: new Map(), seconds: 0, pinned: false }
  const cpu = await cpuToPinTo()
  const began = now()
  const into = join(workspace.temporary, 'copies')
  const measuring = { exec, probe, progress, limits, into, seed, now, rule, ...(cpu !== undefined && { cpu }) }
  const cells = await startCells(measuring, plan.cells)
  const runs = [...cells.values()].flatMap(({ base, head }) => [...(base?.time ?? []), ...(head?.time ?? [])])
  progress.step(`${runs.length} timed starts of ${cells.size} rows`)
  return { cells, seconds: now() - began, pinned: runs.every(({ pinned }) => pinned) }
}

/** Pinned as the timed starts are, so that the figures go together. */
async function trace(
  { exec, progress, seed }: Effects,
  plan: StartPlan,
  probe: Probe,
  cells: readonly Cell[],
): Promise<Cell[]> {
  if (!cells.some(hasNewStart)) return [...cells]
  return progress.phase('Find why starts changed', async () => {
    const cpu = await cpuToPinTo()
    return traceInits({ exec, probe, progress, seed, ...(cpu !== undefined && { cpu }) }, cells, plan.cells)
  })
}

function compareCells(
  built: Built,
  { starts }: StartPlan,
  started: ReadonlyMap<string, StartedCell>,
  rule: DecisionRule,
): Cell[] {
  return built.cells.flatMap(({ program, flagSet, platform }) => {
    const id = cellId({ program, flagSet, platform })
    const head = built.head.get(id)?.result ?? { kind: 'absent' as const }
    const base = built.base?.get(id)?.result
    // A package that neither revision has is a mistake in the config, and a row of its own would hide that.
    if (head.kind === 'absent' && (base === undefined || base.kind === 'absent')) {
      throw new UserError(`programs: ${program}: neither base nor head has such a package. Check its "package".`)
    }
    const planned: Starts = starts.get(id) ?? { kind: 'not-wanted' }
    const runs = started.get(id)
    return [
      cellOf(
        {
          program,
          flagSet,
          platform,
          head,
          ...(base && { base }),
          starts: planned.kind === 'measured' ? { ...planned, ...runs } : planned,
        },
        rule,
      ),
    ]
  })
}

interface Findings {
  readonly request: Request
  readonly effects: Effects
  readonly workspace: Workspace
  readonly config: Config
  readonly built: Built
  readonly cells: readonly Cell[]
  /** On what could not be found out about them. */
  readonly notes: readonly string[]
  readonly started: Started
  readonly rule: DecisionRule
}

async function assemble({
  request,
  effects,
  workspace,
  config,
  built,
  cells,
  notes,
  started,
  rule,
}: Findings): Promise<Report> {
  const { hostOs, hostArch, version } = built.toolchain
  const { revisions } = workspace
  const judged = judge(cells, config.budgets, { host: `${hostOs}/${hostArch}`, onlySize: request.onlySize })
  const base: Revision | undefined = revisions.base
  const { head } = revisions
  const report = {
    revisions: {
      ...(base && { base }),
      head: {
        name: head.name,
        ...(head.sha !== undefined && { sha: head.sha }),
        ...(head.kind === 'worktree-as-it-is' && head.dirty && { dirty: true }),
      },
      how: revisions.how,
    },
    cells: [...cells],
    budgets: judged,
  }
  const baseGo = built.baseToolchain?.version
  return {
    version: 1,
    tool,
    machine: await describeMachine({ go: version, ...encoders(), ...(baseGo !== undefined && { baseGo }) }),
    ...report,
    flagSets: withFacts(flagSetComparisons(cells, rule), (cell) => subjectOf(built, cell)),
    verdict: withFailures(verdictOf(judged), cells),
    changed: changedOf(report, config.commentAbove),
    notes: [...workspace.notes, ...built.notes, ...notes, ...notDoneYet(config)],
    reproduce: reproduceCommands(request, revisions, workspace.sub),
    ...(started.cells.size > 0 && {
      measuring: {
        pairs: config.measure.runs,
        pinned: started.pinned,
        seconds: started.seconds,
        p: rule.p,
        minimumChange: rule.minimumPercent / 100,
      },
    }),
    phases: [...effects.progress.phases],
  }
}

function subjectOf({ cells, base, head }: Built, cell: CellKey): Subject | undefined {
  const id = cellId(cell)
  const flags = cells.find((one) => cellId(one) === id)?.flags
  const facts = (side: Built['base']) => {
    const result = side?.get(id)?.result
    return result?.kind === 'built' ? result.binary.facts : undefined
  }
  const [before, after] = [facts(base), facts(head)]
  return flags && after && { flags, head: after, ...(before && { base: before }) }
}

/** A head that does not build is never green, budgets or not. */
function withFailures(verdict: Report['verdict'], cells: readonly Cell[]): Report['verdict'] {
  const failed = cells.some(({ failure }) => failure?.side === 'head' || failure?.side === 'both')
  return verdict === 'pass' && failed ? 'incomplete' : verdict
}
