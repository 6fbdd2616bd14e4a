import type { FlagSetEffect } from '../src/core/reason/flag-set-effect.ts'
import type { NotReady, SoakOrder, SoakSideReason } from '../src/core/reason/memory-reason.ts'
import type { Reason } from '../src/core/reason/reason.ts'
import type { ReleaseReason } from '../src/core/reason/release-reason.ts'
import type { StartWay } from '../src/core/reason/start-reason.ts'
import { flagSetEffectText } from '../src/render/words/flag-set-text.ts'
import { notReadyText, soakOrderText, soakSideText } from '../src/render/words/memory-text.ts'
import { reasonText } from '../src/render/words/reason-text.ts'
import { releaseText } from '../src/render/words/release-text.ts'
import { startWayText } from '../src/render/words/start-text.ts'

/**
 * A report, or a part of one, with the sentence of each reason in its place, as version 1 of report.json had it. Reasons are
 * known by their field and by the fields that lead to it.
 */
export function inWords(value: unknown, path: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((one) => inWords(one, path))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, part]): [string, unknown] => {
      if (field === 'effects') return ['words', (part as readonly FlagSetEffect[]).map(flagSetEffectText)]
      return [field, sentence(field, part, path) ?? inWords(part, [...path, field])]
    }),
  )
}

function sentence(field: string, value: unknown, path: readonly string[]): unknown {
  if (field === 'reasons' && path.includes('soak')) return (value as readonly SoakSideReason[]).map(soakSideText)
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined
  switch (field) {
    case 'start':
      return startWayText(value as StartWay)
    case 'how':
      return soakOrderText(value as SoakOrder)
    case 'doubt':
    case 'startFailure':
      return reasonText(value as Reason)
    case 'reason': {
      if (path.at(-1) === 'sinceRelease') return releaseText(value as ReleaseReason)
      return path.at(-2) === 'underLimit' && path.at(-1) !== 'withGomemlimit'
        ? notReadyText(value as NotReady)
        : reasonText(value as Reason)
    }
    default:
      return undefined
  }
}

/** A reason in words; none is an empty text. */
export const textOf = (reason: Reason | undefined): string => (reason === undefined ? '' : reasonText(reason))
