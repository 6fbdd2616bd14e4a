import { join } from 'node:path'
import { cleanupList } from '../../src/core/cleanup.ts'
import { compileProbe, type Probe } from '../../src/go/probe.ts'
import { createExec } from '../../src/system/exec.ts'
import { probes } from '../shared.ts'
import { env } from './module-folder.ts'

export const probeSource = join(import.meta.dirname, '..', '..', 'src', 'probe')

/** The probe, compiled once for all test files of a run. */
export const compiledProbe = (): Promise<Probe> =>
  compileProbe({ exec: createExec(), cleanup: cleanupList(), sourceDir: probeSource, cacheDir: probes, env })
