import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Cell } from '../core/cell/cell.ts'
import { defaultConfigPath } from '../core/config/config.ts'
import { readConfig } from '../core/config/read-config.ts'
import { renderConfigFile } from '../render/files/config-file.ts'
import { renderForkWorkflowFile } from '../render/files/fork-workflow-file.ts'
import { renderWorkflowFile } from '../render/files/workflow-file.ts'
import { failureText } from '../render/words/build-text.ts'
import { findRelease } from '../steps/find-release.ts'
import { type Effects, openWorkspace, type Request } from '../workspace.ts'
import type { Ask } from './ask.ts'
import { guessedPrepare } from './guess-prepare.ts'
import { lookAtHead } from './look-at-head.ts'
import type { InitOptions } from './options.ts'
import { proposedConfig } from './propose.ts'
import { putFiles } from './put-files.ts'
import { surveyed } from './survey.ts'

const workflowPath = '.github/workflows/binary-budget.yml'
const forkWorkflowPath = '.github/workflows/binary-budget-forks.yml'

export interface Talk {
  readonly ask: Ask
  readonly say: (text: string) => void
}

/** Writes a workflow and a config for the repository, from what it has and what one run on its head measures. */
export async function init(options: InitOptions, effects: Effects, { ask, say }: Talk): Promise<void> {
  await using workspace = await openWorkspace(requestFor(options), effects)
  const { repository, sub, temporary } = workspace
  const { root } = repository
  const release = await findRelease(root, sub)
  const seen = await lookAtHead({ effects, workspace, request: requestFor(options), release, ask })
  const failure = failureOfAll(seen.cells)
  if (failure !== undefined) say(`No program of head builds:\n${failure}\n`)
  const config = renderConfigFile(proposedConfig(seen, release, await guessedPrepare(root, join(root, sub))))
  // What this program writes it must read: everything else is a bug, and told before it is on disk.
  readConfig(config, defaultConfigPath, seen.surroundings)
  const workflow = renderWorkflowFile(await surveyed(effects.exec, { root, sub, env: effects.env }))
  const compared = join(temporary, 'compared')
  await mkdir(compared)
  // What was found out where nothing builds is no reason to lose what somebody wrote when it did.
  const force = options.force && failure === undefined
  await putFiles({ exec: effects.exec, env: effects.env, root, temporary: compared, force, ask, say }, [
    { path: workflowPath, text: workflow },
    ...(options.forks ? [{ path: forkWorkflowPath, text: renderForkWorkflowFile() }] : []),
    { path: defaultConfigPath, text: config },
  ])
}

/** Why nothing of head builds, in the words of the build; undefined: something does. */
function failureOfAll(cells: readonly Cell[]): string | undefined {
  const failures = cells.map(({ failure }) => failure)
  if (failures.some((failure) => failure === undefined)) return undefined
  const [first] = failures
  return first?.output ?? (first && failureText(first.reason))
}

function requestFor({ dir, onlySize }: InitOptions): Request {
  return {
    dir: resolve(dir ?? '.'),
    event: { kind: 'terminal', alone: true },
    config: { path: defaultConfigPath, explicit: false },
    flagSets: [],
    programs: [],
    onlySize,
    inEmptyFolder: true,
    onRunner: false,
  }
}
