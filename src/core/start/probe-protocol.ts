import type { Ready } from '../plan/program.ts'

/** One start that the probe is asked for: a line of JSON on its standard input. Field names carry their unit. */
export interface StartRequest {
  readonly id: number
  readonly path: string
  readonly args: readonly string[]
  /** The whole environment of the started program. */
  readonly env: Readonly<Record<string, string>>
  readonly dir: string
  readonly ready: Ready
  readonly timeout_ns: number
  /**
   * `time`: plain fork, exec, wait. `memory`: traced to its exit, so its time is not to be used. `cold`: as `time`, with
   * the file's pages evicted first; it worked if `blocks_read` is above 0. `trace`: as `time`, for
   * a program that runs with GODEBUG=inittrace=1, so `stderr_tail` holds up to 1 MiB, and its time is not to be used. `soak`:
   * kept running after it was ready.
   */
  readonly purpose: 'time' | 'memory' | 'cold' | 'trace' | 'soak'
  /** CPU to run on, together with the probe; absent: wherever the kernel puts it. */
  readonly cpu?: number
  /** It and all that it starts get no more memory than this, file pages included, and no swap; its own are evicted first. */
  readonly memory_limit_bytes?: number
  /** It counts as not ready once it has read more than this from disk: it then only reads its own pages again. */
  readonly most_read_bytes?: number
  /** Of a `soak`: how long it runs on, and how often it is looked at. */
  readonly soak_ns?: number
  readonly sample_ns?: number
  /** Of a `soak`: a line for the shell that is started when the program is ready, and ended with it. `{port}` is the port. */
  readonly load?: string
}

/** How a start ended. Only `ready` carries figures that may be used. */
export type Outcome =
  | 'ready' // exited with the wanted code, or showed its readiness
  | 'timeout'
  | 'wrong-exit' // ended with another exit code than the wanted one, or before it was ready
  | 'crashed' // ended by a signal that is not the probe's
  | 'not-started' // missing file, wrong architecture, not executable…

/** What the probe saw of one start: a line of JSON on its standard output, in the order of the requests. */
export interface StartResult {
  readonly id: number
  readonly outcome: Outcome
  /** A sentence for people; absent when the outcome is `ready`. */
  readonly reason?: string
  /** From exec to ready, or to exit. Monotonic clock. */
  readonly wall_ns?: number
  readonly user_ns?: number
  readonly system_ns?: number
  /** When the start was made, from the probe's own start. */
  readonly at_ns: number
  readonly minor_faults?: number
  readonly major_faults?: number
  /** In units of 512 bytes. */
  readonly blocks_read?: number
  /** VmHWM of the process itself; `memory` only, or a program that stays. */
  readonly peak_rss_bytes?: number
  readonly ready_rss_bytes?: number
  readonly mapped_areas?: number
  readonly cpu?: number
  readonly pinned: boolean
  readonly exit_code?: number
  readonly signal?: string
  /** The last 2,000 bytes; of standard error in a `trace` 1 MiB. */
  readonly stdout_tail?: string
  readonly stderr_tail?: string
  /** All bytes that were written; the rest was thrown away. */
  readonly output_bytes?: number
  /** Processes that outlived the program and were killed. */
  readonly leftover_processes?: number
  /** Under a memory limit: processes that the kernel killed for want of memory, and the most memory that all had at once. */
  readonly oom_kills?: number
  readonly group_peak_bytes?: number
  /** Of a `soak` of a program that became ready. */
  readonly soak?: SoakResult
}

/** What was seen of a program from its readiness on; the lists have an entry for each look. */
export interface SoakResult {
  /** On the clock on the wall. */
  readonly ready_unix_ns: number
  /** Whether it ran to the end. */
  readonly whole: boolean
  /** Since readiness. */
  readonly at_ns: readonly number[]
  readonly rss_bytes: readonly number[]
  /** Of them those that are of no file. */
  readonly anonymous_bytes: readonly number[]
  /** VmHWM at the end. */
  readonly peak_rss_bytes?: number
  readonly load?: LoadResult
}

/** How the load ended; neither exit code nor signal: with the program. */
export interface LoadResult {
  /** Why it did not even start. */
  readonly reason?: string
  readonly ended_ns?: number
  readonly exit_code?: number
  readonly signal?: string
  /** The last 2,000 bytes. */
  readonly output_tail?: string
}

/** What `memory-control` says: the version of the control groups that can limit memory here, or why none can. */
export type MemoryControl = { readonly version: 1 | 2 } | { readonly reason: string }
