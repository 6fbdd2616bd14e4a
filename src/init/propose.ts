import type { Release } from '../core/build/goreleaser.ts'
import { cellId } from '../core/cell-key.ts'
import { proposedBudgets } from '../core/init/proposed-budgets.ts'
import { proposedNames } from '../core/init/proposed-names.ts'
import type { Run } from '../core/plan/program.ts'
import type { Reason } from '../core/reason/reason.ts'
import type { ProposedConfig, ProposedProgram } from '../render/files/config-file.ts'
import { failureText } from '../render/words/build-text.ts'
import { noteText } from '../render/words/note-text.ts'
import { reasonText } from '../render/words/reason-text.ts'
import type { Seen } from './look-at-head.ts'

const mostPlatforms = 4

/** The config for what was seen. */
export function proposedConfig(seen: Seen, release: Release | undefined, prepare: string | undefined): ProposedConfig {
  const { packages, built, cells, runs, reasons, elsewhere, config } = seen
  const programs = [...new Map(built.cells.map(({ source }) => [source.name, source])).values()]
  const names = proposedNames(programs)
  const shipped = config.flagSets.at(-1)
  const left = packages.filter(({ package: path }) => !programs.some((program) => program.package === path))
  const broken = cells.some(({ failure }) => failure !== undefined)
  const renamed = cells.flatMap((cell) => {
    const program = names.get(cell.program)
    return program === undefined ? [] : [{ ...cell, program }]
  })
  return {
    programs: programs.flatMap(({ name, package: path }): ProposedProgram[] => {
      const proposed = names.get(name)
      if (proposed === undefined) return []
      const failure = failureOf(seen, name)
      const run = runs.get(name)
      const guess = elsewhere?.guesses.get(name)
      const remark = failure ?? (elsewhere ? remarkElsewhere(guess) : remarkOn(run, reasons.get(name)))
      const how = run ?? (failure === undefined && elsewhere === undefined ? 'off' : undefined)
      return [
        {
          name: proposed,
          package: path,
          ...(how && { run: how }),
          ...(guess && { guess }),
          ...(remark !== undefined && { remark }),
        },
      ]
    }),
    flagSets: config.flagSets.map((flagSet) => (flagSet === release?.flagSet ? flagSet : flagSet.name)),
    ...(release?.flagSet && { shipped: `As ${release.file} builds it, with versions and dates frozen` }),
    otherPlatforms: otherPlatforms(release, seen),
    ...(broken && { prepare: prepare ?? 'make assets' }),
    budgets: shipped === undefined ? [] : proposedBudgets(renamed, shipped.name),
    remarks: [
      ...(release?.notes ?? []).map(noteText),
      ...sizedElsewhere(seen),
      ...(left.length > 0 ? [`Found too, and left out: ${left.map(({ package: path }) => path).join(', ')}.`] : []),
    ],
  }
}

function remarkOn(run: Run | undefined, reason: Reason | undefined): string | undefined {
  if (run === undefined) return reason === undefined ? undefined : `Only sized: ${reasonText(reason)}`
  return run.ready.kind === 'exit' ? 'Found by trial. If it is a server, say how it becomes ready' : 'Found by trial'
}

const remarkElsewhere = (guess: Run | undefined): string =>
  guess === undefined
    ? 'Each run finds out how to start it, since this file was not written on Linux'
    : 'Each run finds out how to start it, since this file was not written on Linux. As a server it may start like this'

function sizedElsewhere({ built: { cells } }: Seen): readonly string[] {
  const platform = cells[0]?.platform
  return platform === undefined || platform.startsWith('linux/')
    ? []
    : [`Limits are over sizes on ${platform}: nothing built for Linux where this file was written.`]
}

function failureOf({ built }: Seen, name: string): string | undefined {
  const cell = built.cells.find(({ program }) => program === name)
  const result = cell && built.head.get(cellId(cell))?.result
  return result?.kind === 'failed' ? `It did not build: ${failureText(result.reason)}` : undefined
}

/** What is released besides what was looked at; a C compiler for another platform is seldom there. */
function otherPlatforms(release: Release | undefined, { built: { toolchain, cells } }: Seen): readonly string[] {
  const isCgo = toolchain.cgo && release?.flagSet?.env.CGO_ENABLED !== '0'
  if (isCgo) return []
  return (release?.platforms ?? []).filter((platform) => platform !== cells[0]?.platform).slice(0, mostPlatforms)
}
