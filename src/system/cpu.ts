import { setTimeout } from 'node:timers/promises'
import {
  type Counters,
  cpuList,
  cpusOf,
  ownTicksOf,
  quietestCpu,
  throttledOf,
  throttlingFiles,
} from '../core/start/cpu-counters.ts'
import { textIfAny } from './files.ts'

/** What the kernel has counted up to now. Nothing where there is no /proc. */
export async function readCounters(): Promise<Counters> {
  const [stat = '', self = '', cgroup = ''] = await Promise.all(
    ['/proc/stat', '/proc/self/stat', '/proc/self/cgroup'].map(textIfAny),
  )
  const own = ownTicksOf(self)
  const stops = (await Promise.all(throttlingFiles(cgroup).map(textIfAny))).flatMap(
    (text) => throttledOf(text ?? '') ?? [],
  )
  return {
    cpus: cpusOf(stat),
    ...(own !== undefined && { own }),
    ...(stops.length > 0 && { throttled: stops.reduce((sum, one) => sum + one, 0) }),
  }
}

/** Milliseconds of looking which CPU is idle. */
const lookingFor = 200

/**
 * The CPU to measure on, of those that this process may run on: one that is idle now, and so is the hardware thread
 * beside it. Undefined where there is no telling.
 */
export async function cpuToPinTo(): Promise<number | undefined> {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec((await textIfAny('/proc/self/status')) ?? '')?.[1]
  if (list === undefined) return undefined
  const allowed = cpuList(list)
  if (allowed.length < 2) return allowed[0]
  const siblings = new Map<number, readonly number[]>()
  for (const cpu of allowed) {
    const text = await textIfAny(`/sys/devices/system/cpu/cpu${cpu}/topology/thread_siblings_list`)
    siblings.set(cpu, text === undefined ? [cpu] : cpuList(text))
  }
  const before = await readCounters()
  await setTimeout(lookingFor)
  return quietestCpu(allowed, (cpu) => siblings.get(cpu) ?? [cpu], before, await readCounters())
}
