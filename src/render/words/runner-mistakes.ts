import type { NotHandedOn, RunnerMistake } from '../../core/mistake/runner.ts'
import type { MistakeTable } from './mistake-table.ts'

export const runnerMistakes: MistakeTable<RunnerMistake> = {
  'not-a-runner': {
    page: 'not-a-runner',
    text: ({ variable }) =>
      `${variable} is not set, so this is not a GitHub runner. In a terminal use: npx go-binary-budget`,
  },
  'no-event-payload': {
    page: 'event-payload',
    text: ({ path }) => `There is no file ${path} (GITHUB_EVENT_PATH), where the event's payload should be.`,
  },
  'event-payload-not-json': {
    page: 'event-payload',
    text: ({ path }) => `The event's payload in ${path} (GITHUB_EVENT_PATH) is not JSON.`,
  },
  'event-payload-lacks': {
    page: 'event-payload',
    text: ({ event, key }) =>
      `The payload of the ${event} event (GITHUB_EVENT_PATH) has no ${key}. Run this on a GitHub runner, or give the whole payload, with act by --eventpath.`,
  },
  'pull-request-target': {
    page: 'pull-request-target',
    text: () =>
      "pull_request_target is not supported: it would build a stranger's code with a token that can write. Use `on: pull_request`.",
  },
  'workflow-run-measures': {
    page: 'input-mistake',
    text: () => 'A workflow_run event has nothing to measure: use `mode: report`, see docs/github.md.',
  },
  'workflow-run-without-token': {
    page: 'input-mistake',
    text: () => 'mode: report under workflow_run needs a token: leave the input "token" out.',
  },
  'input-not-a-choice': {
    page: 'input-mistake',
    text: ({ input, value, choices }) => `${input}: "${value}" is not a choice. Expected: ${choices.join(', ')}.`,
  },
  'jobs-not-names': {
    page: 'input-mistake',
    text: () => 'jobs: this is not a list of names as JSON. Write the output "jobs" of the step with `mode: plan`.',
  },
  'results-not-there': {
    page: 'no-results',
    text: ({ given }) => `results: ${given} is no file or folder, and no JSON of outputs either.`,
  },
  'results-not-json': {
    page: 'no-results',
    text: () => 'results: this is no JSON. Write toJSON(needs), as an expression.',
  },
  'results-need-artifacts': {
    page: 'jobs-alone',
    text: () => 'This server has no artifacts: hand the results to this job by the input "results", as toJSON(needs).',
  },
  'result-not-handed-on': {
    page: 'result-not-handed-on',
    text: ({ why }) => {
      const tooLarge = why.kind === 'no-artifacts' ? ', and the result is too large for an output' : ''
      const remedy =
        why.kind === 'no-artifacts'
          ? 'Let each job measure less, see docs/matrix.md.'
          : 'Run this job again, and then the one that reports.'
      return `What this job measured could not be handed on to the job with \`mode: report\`: ${notHandedOnText(why)}${tooLarge}. ${remedy} The report of this job alone is in its summary.`
    },
  },
}

/** Why the other jobs cannot have this one's result, to end a sentence with. */
export function notHandedOnText(why: NotHandedOn): string {
  switch (why.kind) {
    case 'no-artifacts':
      return 'this server has no artifacts'
    case 'no-token':
      return 'its result could not be uploaded (the runner has no token for it)'
    case 'not-uploaded':
      return `its result could not be uploaded (${why.words})`
  }
}
