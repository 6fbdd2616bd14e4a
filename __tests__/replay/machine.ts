// The machine that every replay runs on: its clock stands still unless something is waited for or started, and the kernel
// counts what the started programs took. Everything that Node.js would tell of the real one is replaced.
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import os from 'node:os'
import timers from 'node:timers/promises'

export interface Machine {
  /** Milliseconds since the beginning. */
  clock: number
  /** Seconds of CPU time that started programs have taken. */
  computed: number
  /** The part of its CPUs that the host takes. */
  stolen: number
}

/** Some Monday, before any file of a replay was written: none is stale. */
const epoch = Date.UTC(2026, 0, 5, 9)
const ticksPerSecond = 100
/** CPUs that others keep busy. */
const others = 0.05

/** Puts the machine in the place of the real one, for this whole process. To be called before the program is loaded. */
export function installMachine(): Machine {
  const machine: Machine = { clock: 0, computed: 0, stolen: 0 }
  performance.now = () => machine.clock
  Date.now = () => epoch + machine.clock
  const cpu = { model: 'Replayed CPU', speed: 2000, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } }
  Object.assign(os, {
    cpus: () => [cpu, cpu],
    availableParallelism: () => 2,
    release: () => '6.1.0-replay',
    type: () => 'Linux',
    arch: () => 'x64',
    hostname: () => 'replay',
  })
  const { readFile } = fs
  Object.assign(fs, {
    readFile: async (...call: Parameters<typeof readFile>) => {
      const text = fileOfKernel(String(call[0]), machine)
      if (text === undefined) return readFile(...call)
      if (text === null) throw Object.assign(new Error(`ENOENT: ${call[0]}`), { code: 'ENOENT' })
      return text
    },
  })
  Object.assign(timers, {
    setTimeout: async <Value>(milliseconds: number, value?: Value) => {
      machine.clock += milliseconds
      await new Promise(setImmediate)
      return value
    },
  })
  syncBuiltinESMExports()
  return machine
}

/** Null: a file that this kernel does not have. Undefined: not about the machine. */
function fileOfKernel(path: string, machine: Machine): string | null | undefined {
  const { clock, computed, stolen } = machine
  const total = (clock / 1000) * ticksPerSecond
  switch (path) {
    case '/proc/stat': {
      const busy = [others * total, computed * ticksPerSecond]
      const lines = busy.map((user, cpu) => {
        const steal = stolen * total
        return `cpu${cpu} ${[user, 0, 0, Math.max(0, total - user - steal), 0, 0, 0, steal].map(Math.round).join(' ')}`
      })
      return `cpu  0 0 0 0 0 0 0 0\n${lines.join('\n')}\n`
    }
    case '/proc/self/stat':
      return `1 (node) S 1 1 1 0 -1 0 0 0 0 0 0 0 ${Math.round(computed * ticksPerSecond)} 0 20 0 1 0 1 0`
    case '/proc/self/status':
      return 'Cpus_allowed_list:\t0-1\n'
    case '/proc/self/cgroup':
      return '0::/\n'
    case '/sys/kernel/mm/transparent_hugepage/enabled':
      return 'always [madvise] never\n'
  }
  return /^\/sys\/(?:devices\/system\/cpu|fs\/cgroup)\//.test(path) ? null : undefined
}
