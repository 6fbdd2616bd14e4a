/** What `identify FILE` says of a binary, read from the file alone. Sizes in bytes. */
export interface BinaryFacts {
  readonly size: number
  readonly sha256: string
  readonly format: 'elf' | 'macho' | 'pe'
  readonly goos?: string
  readonly goarch?: string
  readonly go_version?: string
  readonly stripped: boolean
  readonly interpreter?: string
  /** Shared libraries that the loader has to find. */
  readonly libraries: readonly string[]
  /** Entries of the static symbol table, and of the one that the loader reads. */
  readonly symbols: number
  readonly dynamic_symbols: number
  /** Sum of the section sizes in the file, without headers and padding. */
  readonly content_size: number
  /** Bytes of the file that are in loadable segments. */
  readonly loadable_size: number
  /** SHA-256 over name and content of the sections that are loaded at run time. */
  readonly loadable_sha256: string
  /** The same, with the build id, the build info and the string values of `-X` stamps left out where they can be told. */
  readonly unstamped_sha256: string
  readonly sections: readonly {
    readonly name: string
    readonly file_bytes: number
    readonly memory_bytes: number
    readonly sha256: string
  }[]
  readonly main_module?: { readonly path: string; readonly version: string }
  readonly modules: readonly { readonly path: string; readonly version: string; readonly replaced_by?: string }[]
  /** Build settings of the build info, in its order. */
  readonly settings: readonly { readonly key: string; readonly value: string }[]
}
