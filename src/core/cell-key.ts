export interface CellKey {
  readonly program: string
  readonly flagSet: string
  readonly platform: string
  /** What tells cells of several jobs apart that are the same else. */
  readonly variant?: string | undefined
}

/** One text per cell, to keep maps by. */
export const cellId = ({ program, flagSet, platform, variant }: CellKey): string =>
  JSON.stringify([program, flagSet, platform, ...(variant === undefined ? [] : [variant])])

/** Whether both are one cell; quicker than comparing their texts, which a report of many jobs does a million times. */
export const sameCell = (one: CellKey, other: CellKey): boolean =>
  one.program === other.program &&
  one.flagSet === other.flagSet &&
  one.platform === other.platform &&
  one.variant === other.variant

/** "linux/amd64", or in a report of several jobs "linux/amd64, go 1.26". */
export const platformText = ({ platform, variant }: Pick<CellKey, 'platform' | 'variant'>): string =>
  variant === undefined ? platform : `${platform}, ${variant}`

/** The key alone. */
export const keyOf = ({ program, flagSet, platform, variant }: CellKey): CellKey => ({
  program,
  flagSet,
  platform,
  ...(variant !== undefined && { variant }),
})
