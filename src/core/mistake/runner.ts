/** What is wrong with the workflow: its event, the action's inputs, what its jobs hand to one another. */
export type RunnerMistake =
  | { readonly kind: 'not-a-runner'; readonly variable: string }
  | { readonly kind: 'no-event-payload'; readonly path: string }
  | { readonly kind: 'event-payload-not-json'; readonly path: string }
  | { readonly kind: 'event-payload-lacks'; readonly event: string; readonly key: string }
  | { readonly kind: 'pull-request-target' }
  | { readonly kind: 'workflow-run-measures' }
  | { readonly kind: 'workflow-run-without-token' }
  | {
      readonly kind: 'input-not-a-choice'
      readonly input: string
      readonly value: string
      readonly choices: readonly string[]
    }
  | { readonly kind: 'jobs-not-names' }
  | { readonly kind: 'results-not-there'; readonly given: string }
  | { readonly kind: 'results-not-json' }
  | { readonly kind: 'results-need-artifacts' }
  | { readonly kind: 'result-not-handed-on'; readonly why: NotHandedOn }

/** Why the other jobs of the run cannot have this one's result. */
export type NotHandedOn =
  /** The server has none. */
  | { readonly kind: 'no-artifacts' }
  | { readonly kind: 'no-token' }
  /** In the words of the artifact service. */
  | { readonly kind: 'not-uploaded'; readonly words: string }
