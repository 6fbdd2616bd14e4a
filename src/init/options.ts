/** What `init` is asked for. */
export interface InitOptions {
  /** Absent: where the program was called. */
  readonly dir?: string
  /** Also the workflow that comments on pull requests from forks. */
  readonly forks: boolean
  /** Replaces files without asking. */
  readonly force: boolean
  /** Starts nothing: no readiness is looked for, and there are budgets on sizes alone. */
  readonly onlySize: boolean
  readonly quiet: boolean
}
