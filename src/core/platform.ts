/** `GOOS/GOARCH`, or with a variant: `linux/arm/v7` (GOARM=7), `linux/amd64/v3` (GOAMD64=v3). */
export interface Platform {
  readonly goos: string
  readonly goarch: string
  /** The value after the second slash, as written: `v7`, `v3`, `hardfloat`… */
  readonly variant?: string
}

/** The platform as it is written in configs and reports. */
export function platformName({ goos, goarch, variant }: Platform): string {
  return variant === undefined ? `${goos}/${goarch}` : `${goos}/${goarch}/${variant}`
}
