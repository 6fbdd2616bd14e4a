import type { Inspection } from '../../src/core/binary/inspection.ts'
import type { Exec } from '../../src/core/exec.ts'
import { type InspectOptions, inspect, type Probe } from '../../src/go/probe.ts'

export async function dissected(
  exec: Exec,
  probe: Probe,
  path: string,
  options: InspectOptions = {},
): Promise<Inspection> {
  const found = await inspect(exec, probe, path, options)
  if (found.kind === 'unreadable') throw new Error(`${path} ${found.reason}`)
  return found.inspection
}

export const total = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** What several packages use has one of them as its owner by accident, so it does not count. */
export const given = ({ packages }: Inspection): number =>
  total(packages.map(({ bytes, shared = 0 }) => bytes - shared))
