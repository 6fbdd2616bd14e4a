import * as os from 'node:os'
import type { Report } from '../core/report/report.ts'
import { textIfAny } from './files.ts'

type Machine = Report['machine']

/** What the figures were measured on. */
export async function describeMachine(
  rest: Pick<Machine, 'platform' | 'go' | 'baseGo' | 'gzip' | 'zstd'>,
): Promise<Machine> {
  const pages = await transparentHugePages()
  const cpus = os.cpus()
  return {
    cpu: cpus[0]?.model.trim() || 'unknown CPU',
    cpus: os.availableParallelism(),
    kernel: os.release(),
    os: os.type(),
    arch: os.arch(),
    node: process.version,
    ...rest,
    ...(pages !== undefined && { transparentHugePages: pages }),
  }
}

/** The mode in force: the word in brackets of `always [madvise] never`. It moves RSS by megabytes. */
async function transparentHugePages(): Promise<string | undefined> {
  return /\[(\w+)\]/.exec((await textIfAny('/sys/kernel/mm/transparent_hugepage/enabled')) ?? '')?.[1]
}
