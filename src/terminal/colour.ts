/** Whether text for an output may have colours: https://no-color.org, and terminals that say they have none. */
export function hasColour(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb'
}
