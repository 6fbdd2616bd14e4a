import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type Counters,
  cpuList,
  cpusOf,
  ownTicksOf,
  quietestCpu,
  signsBetween,
  throttledOf,
  throttlingFiles,
} from '../../../src/core/start/cpu-counters.ts'

describe('what the kernel counts', () => {
  it('is read per CPU, and waiting for a disk is not being busy', () => {
    const stat = 'cpu  27859 0 5565 44491 366 0 131 54 0 0\ncpu0 13596 1 2816 22485 236 2 50 37 5 0\nintr 1195139 0\n'
    const busy = 13596 + 1 + 2816 + 2 + 50
    assert.deepEqual(cpusOf(stat), [{ cpu: 0, busy, stolen: 37, total: busy + 37 + 22485 + 236 }])
  })

  it('is read without steal time on a kernel that has none', () => {
    assert.deepEqual(cpusOf('cpu7 1 2 3 4\n'), [{ cpu: 7, busy: 6, stolen: 0, total: 10 }])
    assert.deepEqual(cpusOf(''), [])
  })

  it('of this process and its children, whatever its name', () => {
    const stat = '4242 (node) S) S 1 2 3 0 -1 4194304 100 200 0 0 30 4 500 60 20 0 11 0 1000'
    assert.equal(ownTicksOf(stat), 30 + 4 + 500 + 60)
    assert.equal(ownTicksOf('nonsense'), undefined)
  })

  it('of a quota, where there is one', () => {
    assert.equal(throttledOf('nr_periods 10\nnr_throttled 3\nthrottled_time 17\n'), 3)
    assert.equal(throttledOf('usage_usec 12\n'), undefined)
  })
})

describe('where throttling is counted', () => {
  const rows: readonly { readonly name: string; readonly cgroup: string; readonly files: readonly string[] }[] = [
    { name: 'v2, in a container', cgroup: '0::/\n', files: ['/sys/fs/cgroup/cpu.stat'] },
    {
      name: 'v2, in a group of its own: above it too',
      cgroup: '0::/system.slice/runner.service\n',
      files: [
        '/sys/fs/cgroup/cpu.stat',
        '/sys/fs/cgroup/system.slice/cpu.stat',
        '/sys/fs/cgroup/system.slice/runner.service/cpu.stat',
      ],
    },
    {
      name: 'v1, beside others and an empty v2',
      cgroup: '12:memory:/a\n4:cpu,cpuacct:/docker/abc\n1:cpuset:/\n0::/\n',
      files: [
        '/sys/fs/cgroup/cpu,cpuacct/cpu.stat',
        '/sys/fs/cgroup/cpu,cpuacct/docker/cpu.stat',
        '/sys/fs/cgroup/cpu,cpuacct/docker/abc/cpu.stat',
        '/sys/fs/cgroup/cpu.stat',
      ],
    },
    { name: 'no group, no file', cgroup: '3:cpuset:/\n1:name=systemd:/x\n', files: [] },
  ]
  for (const { name, cgroup, files } of rows) it(name, () => assert.deepEqual(throttlingFiles(cgroup), files))
})

const cpu = (number: number, busy: number, stolen = 0, idle = 0) => ({
  cpu: number,
  busy,
  stolen,
  total: busy + stolen + idle,
})

describe('what happened between two moments', () => {
  const before: Counters = { cpus: [cpu(0, 0), cpu(1, 100)], own: 10, throttled: 4 }
  const after: Counters = { cpus: [cpu(0, 90, 0, 10), cpu(1, 150, 20, 30)], own: 50, throttled: 6 }

  it('steal is that of the CPU which was used', () => {
    assert.equal(signsBetween(before, after, 1).stolen, 0.2)
    assert.equal(signsBetween(before, after, 0).stolen, 0)
    assert.equal(signsBetween(before, after).stolen, 0.1)
  })

  it('others are who kept the CPUs busy besides this process and its children', () => {
    assert.equal(signsBetween(before, after, 1).others, (90 + 50 - 40) / 100)
    assert.equal(signsBetween(before, { ...after, own: 400 }, 1).others, 0)
  })

  it('quota stops are counted', () => assert.equal(signsBetween(before, after).throttled, 2))

  it('nothing is said of what is not known', () => {
    assert.deepEqual(signsBetween({ cpus: [] }, { cpus: [] }, 1), {})
    assert.deepEqual(signsBetween(before, before, 1), { throttled: 0 })
    assert.equal(signsBetween(before, after, 1).cpus, 2)
  })
})

describe('the CPU to measure on', () => {
  const idle: Counters = { cpus: [0, 1, 2, 3].map((number) => cpu(number, 0)) }
  const used = (...busy: number[]): Counters => ({ cpus: busy.map((ticks, number) => cpu(number, ticks)) })
  const alone = (number: number) => [number]
  const pairs = (number: number) => (number < 2 ? [0, 1] : [2, 3])
  const rows: readonly {
    readonly name: string
    readonly after: Counters
    readonly allowed?: readonly number[]
    readonly siblings?: (cpu: number) => readonly number[]
    readonly chosen: number | undefined
  }[] = [
    { name: 'is the last one where all are idle', after: used(0, 0, 0, 0), chosen: 3 },
    { name: 'two ticks are idle enough', after: used(0, 0, 0, 2), chosen: 3 },
    { name: 'three are not', after: used(0, 0, 0, 3), chosen: 2 },
    { name: 'is not the one beside a busy hardware thread', after: used(0, 0, 20, 0), siblings: pairs, chosen: 1 },
    { name: 'is the least busy one where none is idle', after: used(20, 8, 15, 20), chosen: 1 },
    { name: 'is an allowed one', after: used(20, 0, 20, 0), allowed: [0, 2], chosen: 2 },
    { name: 'is none where none is allowed', after: used(0), allowed: [], chosen: undefined },
    { name: 'is the last one where nothing is known', after: { cpus: [] }, chosen: 3 },
  ]
  for (const { name, after, allowed = [0, 1, 2, 3], siblings = alone, chosen } of rows) {
    it(name, () => assert.equal(quietestCpu(allowed, siblings, idle, after), chosen))
  }

  it('comes from a list of the kernel', () => {
    assert.deepEqual(cpuList('0-2,8,10-11\n'), [0, 1, 2, 8, 10, 11])
    assert.deepEqual(cpuList('0'), [0])
    assert.deepEqual(cpuList('\n'), [])
  })
})
