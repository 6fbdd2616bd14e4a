/** The process that holds a lock or a temporary folder, as it is written down beside it. */
export interface Owner {
  readonly pid: number
  /** A pid says nothing about another machine or container that shares the folder. */
  readonly host: string
  /** When the process started, in whatever form the system gives it: tells a reused pid from the owner. */
  readonly started?: string
}

/** What can be known of processes; the implementation is `src/system/process-identity.ts`. */
export interface Processes {
  readonly self: Owner
  /** True as well where it cannot be told: what may be in use is left alone. */
  readonly isAlive: (owner: Owner) => Promise<boolean>
}

/** An owner as it was written down; undefined if the value is none. */
export function ownerFrom(value: unknown): Owner | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { pid, host, started } = value as Partial<Record<keyof Owner, unknown>>
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0 || typeof host !== 'string') return undefined
  return { pid, host, ...(typeof started === 'string' && { started }) }
}
