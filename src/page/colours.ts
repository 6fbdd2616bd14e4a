/** The page's colours, from its style sheet: light or dark. */
export interface Colours {
  readonly page: string
  readonly text: string
  readonly quiet: string
  readonly line: string
  readonly base: string
  readonly head: string
  readonly grew: string
  readonly shrank: string
  readonly own: string
  readonly module: string
  readonly standard: string
  readonly nothing: string
  readonly found: string
}

export function coloursNow(): Colours {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  return {
    page: colour('page'),
    text: colour('text'),
    quiet: colour('quiet'),
    line: colour('line'),
    base: colour('base'),
    head: colour('head'),
    grew: colour('grew'),
    shrank: colour('shrank'),
    own: colour('own'),
    module: colour('module'),
    standard: colour('standard'),
    nothing: colour('nothing'),
    found: colour('found'),
  }
}
