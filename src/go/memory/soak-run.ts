import { readFile, writeFile } from 'node:fs/promises'
import type { Exec } from '../../core/exec.ts'
import type { SoakRun, SoakTimes } from '../../core/memory/soak.ts'
import type { LoadReason, SoakProblem } from '../../core/reason/memory-reason.ts'
import type { InsideSample } from '../../core/start/inside-sample.ts'
import type { LoadResult, StartResult } from '../../core/start/probe-protocol.ts'
import { type CountedStart, failedStart } from '../../core/start/runs.ts'
import { type Probe, startAll } from '../probe.ts'
import { type StartableSide, startRequest } from '../start/startable.ts'

export interface SoakAsked {
  readonly exec: Exec
  readonly probe: Probe
  readonly times: SoakTimes
  readonly load?: string
  /** Of a file with the sampler in it: where that writes. */
  readonly samplesPath?: string
  /** Bytes that the program may have, and the probe that can see to it. */
  readonly limit?: MemoryLimit
}

export interface MemoryLimit {
  readonly bytes: number
  readonly probe: Probe
}

/** Keeps a program running for the time of a soak, and looks at it. */
export async function soakOnce(asked: SoakAsked, side: StartableSide): Promise<SoakRun> {
  const { exec, times, load, samplesPath, limit } = asked
  const probe = limit?.probe ?? asked.probe
  if (samplesPath !== undefined) await writeFile(samplesPath, '')
  const env = samplesPath === undefined ? side.env : { ...side.env, ...samplerEnvironment(samplesPath, times) }
  const [result] = await startAll(exec, probe, [
    {
      ...startRequest({ ...side, env }, 0, 'soak', undefined),
      soak_ns: Math.round(times.seconds * 1e9),
      sample_ns: Math.round(times.every * 1e9),
      ...(load !== undefined && { load }),
      ...(limit && { memory_limit_bytes: limit.bytes }),
    },
  ])
  const samples = samplesPath === undefined ? [] : readSamples(await readFile(samplesPath, 'utf8'))
  return soakRun(result as StartResult, samples, samplesPath !== undefined)
}

/** A sampler that looks this often has spoken soon after readiness, and on a busy machine after a second. Seconds. */
const startEvery = 0.01
const startSoaks: readonly number[] = [0.05, 1]

/** One start of a diagnostic build until it is ready, with what its sampler says next. Without collections: none of its own is due. */
export async function firstInside(
  { exec, probe, samplesPath }: Omit<SoakAsked, 'samplesPath' | 'times'> & { readonly samplesPath: string },
  side: StartableSide,
): Promise<CountedStart> {
  const env = { ...side.env, ...samplerEnvironment(samplesPath, { every: startEvery }) }
  const request = startRequest({ ...side, env }, 0, 'soak', undefined)
  let last: StartResult | undefined
  for (const seconds of startSoaks) {
    await writeFile(samplesPath, '')
    const lengths = { soak_ns: Math.round(seconds * 1e9), sample_ns: Math.round(startEvery * 1e9) }
    last = (await startAll(exec, probe, [{ ...request, ...lengths }]))[0]
    const ready = last?.soak?.ready_unix_ns
    const samples = ready === undefined ? [] : readSamples(await readFile(samplesPath, 'utf8'))
    const inside = samples.find(({ unix_ns }) => unix_ns >= (ready ?? 0))
    if (last !== undefined && inside !== undefined) return { ...last, inside }
    if (last?.outcome !== 'ready') break
  }
  if (last === undefined) throw new Error('the probe answered nothing')
  return last
}

/** What tells the sampler of a diagnostic build where to write, and how often; `collect` of it: never. */
function samplerEnvironment(
  path: string,
  { every, collect }: Pick<SoakTimes, 'every'> & Partial<Pick<SoakTimes, 'collect'>>,
): Record<string, string> {
  return {
    BINARY_BUDGET_SAMPLES: path,
    BINARY_BUDGET_SAMPLE_NS: `${Math.round(every * 1e9)}`,
    ...(collect !== undefined && { BINARY_BUDGET_COLLECT_NS: `${Math.round(collect * 1e9)}` }),
  }
}

/** A last line may be cut short by the end of the program. */
function readSamples(text: string): InsideSample[] {
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line) as InsideSample)
}

function soakRun(result: StartResult, samples: readonly InsideSample[], sampled: boolean): SoakRun {
  const { soak } = result
  const seconds = (soak?.at_ns ?? []).map((at) => at / 1e9)
  const load = soak?.load && loadEnd(soak.load)
  const isSilent = sampled && samples.length === 0
  const problem = problemOf(result) ?? (isSilent ? ({ kind: 'no-samples' } as const) : undefined)
  return {
    rss: { seconds, values: soak?.rss_bytes ?? [] },
    anonymous: { seconds, values: soak?.anonymous_bytes ?? [] },
    ...(soak?.peak_rss_bytes !== undefined && { peakRss: soak.peak_rss_bytes }),
    ...(result.oom_kills !== undefined && { oomKills: result.oom_kills }),
    samples,
    readyUnixNs: soak?.ready_unix_ns ?? 0,
    ...(problem !== undefined && { problem }),
    ...(load !== undefined && { load }),
  }
}

function problemOf(result: StartResult): SoakProblem | undefined {
  const { outcome, soak } = result
  if (outcome === 'ready' && soak?.whole) return loadProblem(soak.load)
  return { kind: 'start-failed', ...failedStart(result) }
}

/** A load that failed was none. */
function loadProblem(load: LoadResult | undefined): LoadReason | undefined {
  const failed = load?.reason !== undefined || load?.signal !== undefined || (load?.exit_code ?? 0) !== 0
  return load !== undefined && failed ? loadEnd(load) : undefined
}

function loadEnd({ reason, ended_ns, exit_code: code, signal, output_tail }: LoadResult): LoadReason | undefined {
  if (reason !== undefined) return { kind: 'load-not-started', said: reason }
  if (ended_ns === undefined) return undefined
  const said = output_tail?.trim().split('\n').at(-1)?.slice(0, 200)
  return {
    kind: 'load-ended',
    seconds: ended_ns / 1e9,
    ...(code !== undefined && { code }),
    ...(signal !== undefined && { signal }),
    ...(said && { said }),
  }
}
