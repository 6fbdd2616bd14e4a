// What the kernel counts of its CPUs, read from the text of files below /proc and /sys.

/** Ticks that a CPU has spent so far. */
export interface CpuTicks {
  readonly cpu: number
  readonly busy: number
  /** Taken by the host of a virtual machine while something here wanted to run. */
  readonly stolen: number
  readonly total: number
}

/** The counters at one moment; absent is what this system does not tell. */
export interface Counters {
  readonly cpus: readonly CpuTicks[]
  /** Ticks of this process and of all it has started and waited for. */
  readonly own?: number
  /** Periods in which a CPU quota of the own control group, or of one above it, stopped its processes. */
  readonly throttled?: number
}

/** The CPUs in /proc/stat. Source: proc_stat(5); guest time is part of user time already. */
export function cpusOf(stat: string): CpuTicks[] {
  return [...stat.matchAll(/^cpu(\d+) (.*)$/gm)].map(([, cpu, rest = '']) => {
    const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, softirq = 0, stolen = 0] = rest
      .trim()
      .split(/\s+/)
      .map(Number)
    const busy = user + nice + system + irq + softirq
    return { cpu: Number(cpu), busy, stolen, total: busy + stolen + idle + wait }
  })
}

/** utime, stime, cutime and cstime of /proc/self/stat. The name before them may hold anything. */
export function ownTicksOf(selfStat: string): number | undefined {
  const fields = selfStat.slice(selfStat.lastIndexOf(')') + 2).split(' ')
  const ticks = fields.slice(11, 15).map(Number)
  return ticks.length === 4 && ticks.every(Number.isFinite) ? ticks.reduce((sum, one) => sum + one, 0) : undefined
}

/** The files in which /proc/self/cgroup says that throttling is counted: of the own group and of all above it, v1 and v2. */
export function throttlingFiles(cgroup: string): string[] {
  const roots = cgroup.split('\n').flatMap((line) => {
    const [, id, controllers, path] = /^(\d+):([^:]*):(\/.*)$/.exec(line) ?? []
    if (path === undefined || controllers === undefined) return []
    if (id === '0' && controllers === '') return [{ root: '/sys/fs/cgroup', path }]
    return controllers.split(',').includes('cpu') ? [{ root: `/sys/fs/cgroup/${controllers}`, path }] : []
  })
  return roots.flatMap(({ root, path }) => {
    const names = path.split('/').filter(Boolean)
    return [...names.keys(), names.length].map((length) => [root, ...names.slice(0, length), 'cpu.stat'].join('/'))
  })
}

/** nr_throttled of a cpu.stat file; undefined where no quota is kept. */
export function throttledOf(cpuStat: string): number | undefined {
  const number = /^nr_throttled (\d+)$/m.exec(cpuStat)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** What happened between two moments. */
export interface Signs {
  /** Part of the CPUs' time that the host took, of the CPU that was used or of all; 0 to 1. */
  readonly stolen?: number
  readonly throttled?: number
  /** How many CPUs others kept busy on average, of how many: in a container these are the host's. */
  readonly others?: number
  readonly cpus?: number
}

/** `cpu`: the one that all was pinned to; absent: any. */
export function signsBetween(before: Counters, after: Counters, cpu?: number): Signs {
  const differences = after.cpus.flatMap((now) => {
    const then = before.cpus.find((one) => one.cpu === now.cpu)
    return then === undefined
      ? []
      : [{ cpu: now.cpu, busy: now.busy - then.busy, stolen: now.stolen - then.stolen, total: now.total - then.total }]
  })
  const used = cpu === undefined ? differences : differences.filter((one) => one.cpu === cpu)
  const total = sum(used.map((one) => one.total))
  const one = sum(differences.map((each) => each.total)) / Math.max(1, differences.length)
  const own = before.own === undefined || after.own === undefined ? undefined : after.own - before.own
  return {
    ...(total > 0 && { stolen: sum(used.map(({ stolen }) => stolen)) / total }),
    ...(before.throttled !== undefined &&
      after.throttled !== undefined && { throttled: after.throttled - before.throttled }),
    ...(own !== undefined &&
      one > 0 && {
        others: Math.max(0, (sum(differences.map(({ busy }) => busy)) - own) / one),
        cpus: differences.length,
      }),
  }
}

/**
 * The CPU to measure on: of the allowed ones the one that, together with the hardware threads that share its core, was
 * least busy between two moments; of equal ones the last, since the first ones get most interrupts.
 */
export function quietestCpu(
  allowed: readonly number[],
  siblings: (cpu: number) => readonly number[],
  before: Counters,
  after: Counters,
): number | undefined {
  const busy = (cpu: number): number => {
    const [then, now] = [before, after].map(({ cpus }) => cpus.find((one) => one.cpu === cpu))
    return then === undefined || now === undefined ? 0 : now.busy + now.stolen - then.busy - then.stolen
  }
  const core = (cpu: number): number => sum([...new Set([cpu, ...siblings(cpu)])].map(busy))
  // A tick or two are the kernel's own, and this program's.
  const least = Math.min(...allowed.map(core))
  return allowed.filter((cpu) => core(cpu) <= least + 2).at(-1)
}

/** The numbers of a list such as `0-3,8`. */
export function cpuList(text: string): number[] {
  return text
    .trim()
    .split(',')
    .filter(Boolean)
    .flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map(Number)
      return Array.from({ length: last - first + 1 }, (_, at) => first + at)
    })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
