/** One line of the sampler that a diagnostic build has in it. Names are those of runtime.MemStats and runtime/metrics. */
export interface InsideSample {
  readonly unix_ns: number
  readonly pid: number
  readonly NumGoroutine: number
  readonly HeapAlloc: number
  readonly HeapSys: number
  readonly HeapIdle: number
  readonly HeapReleased: number
  readonly StackInuse: number
  readonly StackSys: number
  readonly NumGC: number
  readonly NumForcedGC: number
  readonly PauseTotalNs: number
  /** 0 until a collection has run. */
  readonly '/gc/heap/live:bytes': number
}
