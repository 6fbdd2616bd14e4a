import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { BinaryFacts } from '../core/binary/binary-facts.ts'
import { causesOf } from '../core/binary/causes.ts'
import {
  type Inspection,
  kindDifferences,
  packageDifferences,
  sectionDifferences,
  symbolDifferences,
} from '../core/binary/inspection.ts'
import { buildEnvironment } from '../core/build/go-build.ts'
import type { Cleanup } from '../core/cleanup.ts'
import type { Exec } from '../core/exec.ts'
import { UserError } from '../core/user-error.ts'
import { placeOutsideRepositories, usualPlaces } from '../go/place.ts'
import { allSymbols, compileProbe, type InspectOptions, identify, inspect, type Probe } from '../go/probe.ts'
import type { Document } from '../render/document.ts'
import { diffDocument, inspectionDocument } from '../render/inspection.ts'

interface Effects {
  readonly exec: Exec
  readonly env: Readonly<Record<string, string>>
  readonly cleanup: Cleanup
  readonly packageRoot: string
}

interface Found {
  readonly json: unknown
  readonly document: Document
}

/** What every byte of a Go binary is, found anywhere: no source is needed. Throws a UserError for what is none. */
export async function inspectBinary(path: string, effects: Effects): Promise<Found> {
  const inspection = await dissected(path, await probeOf(effects), effects.exec)
  return { json: inspection, document: inspectionDocument(basename(path), inspection) }
}

/** Which modules, packages, symbols, sections and kinds of data make the difference of two Go binaries. */
export async function diffBinaries([base, head]: readonly [string, string], effects: Effects): Promise<Found> {
  const probe = await probeOf(effects)
  const before = await side(base, probe, effects.exec)
  const after = await side(head, probe, effects.exec)
  const found = {
    size: { base: before.facts.size, head: after.facts.size, delta: after.facts.size - before.facts.size },
    identical: before.facts.sha256 === after.facts.sha256,
    causes: causesOf(before, after),
    packages: packageDifferences(before.inspection, after.inspection),
    symbols: symbolDifferences(before.inspection, after.inspection),
    sections: sectionDifferences(before.inspection, after.inspection),
  }
  return {
    json: { ...found, kinds: kindDifferences(before.inspection, after.inspection) },
    document: diffDocument({ base: basename(base), head: basename(head), ...found }),
  }
}

async function probeOf({ exec, env, packageRoot, cleanup }: Effects): Promise<Probe> {
  const uid = process.getuid?.()
  const places = usualPlaces({ env, temporary: tmpdir(), ...(uid !== undefined && { uid }) })
  const place = await placeOutsideRepositories(places, uid)
  return compileProbe({
    exec,
    env: buildEnvironment(env),
    cleanup,
    sourceDir: join(packageRoot, 'src', 'probe'),
    cacheDir: join(place, 'probe'),
  })
}

/** What causes are found from. */
async function side(path: string, probe: Probe, exec: Exec): Promise<{ facts: BinaryFacts; inspection: Inspection }> {
  // First, since it refuses at once what hashing would take a while to read.
  const inspection = await dissected(path, probe, exec, { symbols: allSymbols })
  const [found] = await identify(exec, probe, [path])
  if (found?.kind !== 'identified') throw notABinary(path, found?.reason)
  return { facts: found.facts, inspection }
}

async function dissected(path: string, probe: Probe, exec: Exec, options: InspectOptions = {}): Promise<Inspection> {
  const found = await inspect(exec, probe, path, options)
  if (found.kind === 'unreadable') throw notABinary(path, found.reason)
  return found.inspection
}

const notABinary = (path: string, words: string | undefined) =>
  new UserError({ kind: 'not-a-go-binary', path, ...(words !== undefined && { words }) })
