import type { LimitReason, NotReady, SoakOrder, SoakReason, SoakSideReason } from '../../core/reason/memory-reason.ts'
import { buildProblemTexts } from './build-text.ts'
import { failedStartText } from './start-text.ts'
import { type Texts, textIn, withSaid } from './texts.ts'

type Tried = Extract<LimitReason, { kind: 'no-memory-controller' }>['tried'][number]

export const limitTexts: Texts<LimitReason> = {
  'no-memory-controller': ({ tried }) => noControllerText(tried),
  'not-without-limit': () => 'it does not start without a limit',
  'no-start-told': () => 'no start told it',
  'search-not-over': () => 'the search for it was not over when measure.time was: give it more, or fewer rows',
  'not-ready-with': ({ bytes }) =>
    `it is not ready even with ${Number((bytes / 2 ** 20).toFixed(1))} MiB, though it is without a limit`,
  'no-peak-known': () => 'this kernel does not tell how much memory a control group had at most',
}

/** The first is the probe's own sentence on where it is; the others are those of commands that may not be there. */
function noControllerText(tried: readonly Tried[]): string {
  const [own = 'no memory controller', ...others] = tried.map(triedText)
  const more = [...new Set(others)].filter((text) => text !== own)
  return [own, ...more].join('; ').slice(0, 1_000)
}

function triedText(tried: Tried): string {
  switch (tried.kind) {
    case 'probe':
      return tried.said ?? 'no memory controller'
    case 'ended':
      return withSaid(`${tried.program} ended with exit code ${tried.code}`, tried.said)
    case 'no-command':
      return `there is no ${tried.program} here`
  }
}

const startFailed: Texts<Extract<NotReady, { kind: 'start-failed' }>> = {
  'start-failed': (start) => failedStartText(start),
}

const notReadyTexts: Texts<NotReady> = {
  ...startFailed,
  'killed-for-memory': () => 'a process of it was killed for want of memory',
}

export const soakTexts: Texts<SoakReason> = {
  'ends-by-itself': () => 'the program ends by itself, so it cannot be kept running',
  'soak-told-too-little': () => 'the soak told too little',
  'slope-moved': () => 'its slope moved too much in the soak to tell: a longer one could',
  'soak-of-side': ({ side, why }) => `${side}: ${soakSideText(why)}`,
  'diagnostic-not-started': ({ side, ...start }) =>
    `the diagnostic build of ${side} does not start: ${failedStartText(start)}`,
}

const soakSideTexts: Texts<SoakSideReason> = {
  ...buildProblemTexts,
  ...startFailed,
  'no-diagnostic-build': () => 'there is no diagnostic build',
  'own-build-line': () => 'its flag set has a command of its own for building, to which nothing can be added',
  'built-elsewhere': () => 'it was built elsewhere, so nothing can be added to it',
  'go-list-fails': ({ said }) => withSaid('go list fails', said),
  'no-package-main': ({ package: path }) => `${path} has no package main`,
  'package-of-others': () => 'its package is not of this repository’s modules, and -overlay adds files to no other',
  'load-not-started': ({ said }) => said ?? 'the load cannot be started',
  'load-ended': ({ seconds, code, signal, said }) => {
    const after = `after ${seconds.toFixed(1)} s`
    if (code === 0) return `the load ended by itself ${after}`
    return withSaid(`the load ended ${signal === undefined ? `with exit code ${code}` : `by ${signal}`} ${after}`, said)
  },
  'no-samples': () => 'the program wrote no samples',
  'soak-too-short': () => 'the soak was too short to tell a slope',
  'nothing-from-inside': ({ why }) => `nothing is known from inside: ${soakSideText(why)}`,
}

export const notReadyText = (reason: NotReady): string => textIn(notReadyTexts, reason)
export const soakSideText = (reason: SoakSideReason): string => textIn(soakSideTexts, reason)

/** "base and head together, on 8 CPUs". */
export function soakOrderText(order: SoakOrder): string {
  switch (order.kind) {
    case 'together':
      return `base and head together, on ${order.cpus} CPUs`
    case 'in-turns':
      return `base and head one after the other, on ${order.cpus} CPUs`
    case 'same-address':
      return 'base and head one after the other, since both have the same address'
  }
}
