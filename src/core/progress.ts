/** How a run tells that it is alive. Times are the implementation's business, so that callers need no clock. */
export interface Progress {
  /** A phase of the run: its title is shown, then whatever it says, then how long it took. */
  phase<Result>(title: string, work: () => Promise<Result>): Promise<Result>
  /** One finished step of a phase. */
  step(text: string): void
  /**
   * How far the phase is; shown as a bar where the output is a terminal, else now and then as a line. `left` are the
   * seconds that it can still take at most, where that is known; else they are told from what is done.
   */
  advance(done: number, total: number, text: string, left?: number): void
  /** A line that stands by itself, seen where the phases are folded too. */
  say(text: string): void
  /** Seconds of each phase so far, in order. */
  readonly phases: readonly { readonly name: string; readonly seconds: number }[]
}
