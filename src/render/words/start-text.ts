import type {
  Disturbed,
  Ending,
  KeptInMemory,
  NotStarted,
  StartsFailed,
  StartWay,
  TooLittleTime,
} from '../../core/reason/start-reason.ts'
import { type Texts, textIn, withLastWords } from './texts.ts'

/** "server --addr :8080, until http://localhost:8080/ answers". */
export function startWayText(way: StartWay): string {
  switch (way.kind) {
    case 'as-configured':
      return `${way.command}, ${readyText(way.ready)}`
    case 'found-by-trial':
      return `${way.program} ${way.arg}, found by trial, which ends by itself`
    case 'as-the-run-says':
      return 'as the run says'
  }
}

type Ready = Extract<StartWay, { kind: 'as-configured' }>['ready']

function readyText(ready: Ready): string {
  switch (ready.kind) {
    case 'exit':
      return ready.code === 0 ? 'until it ends' : `until it ends with exit code ${ready.code}`
    case 'http':
      return `until ${ready.url} answers`
    case 'tcp':
      return `until ${ready.address} accepts a connection`
    case 'stdout':
      return `until it prints a line that matches ${ready.pattern}`
  }
}

function endingText(ending: Ending): string {
  switch (ending.kind) {
    case 'still-running':
      return `was still running after ${ending.seconds} s`
    case 'killed':
      return `was ended by ${ending.signal ?? 'a signal'}`
    case 'panicked':
      return 'panicked'
    case 'left-processes':
      return 'left processes running'
    case 'ended':
      return 'ended'
    case 'other-code-in-base':
      return 'ended with another exit code in base than in head'
    case 'exit-code':
      return `ended with exit code ${ending.code}`
  }
}

/** What became of a start that failed. */
export const failedStartText = ({
  outcome,
  said,
  lastWords,
}: Pick<StartsFailed, 'outcome' | 'said' | 'lastWords'>): string => withLastWords(said ?? outcome, lastWords)

const disturbances: Readonly<Record<Disturbed['by'], (most: string) => string>> = {
  stolen: (most) => `the host took up to ${most} of the CPU (steal time)`,
  throttled: () => 'the CPU quota of this container stopped the runs',
  waiting: (most) => `runs waited for up to ${most} of their time, much longer than in others,`,
}

/** "while other processes kept 1.9 of 2 CPUs busy", or that it must be the program itself. */
function surroundingsText(surroundings: NonNullable<Disturbed['surroundings']>): string {
  switch (surroundings.kind) {
    case 'idle':
      return 'on an idle machine: the program itself takes a different time from run to run'
    case 'busy':
      return `while other processes kept ${surroundings.others.toFixed(1)} of ${surroundings.cpus} CPUs busy`
  }
}

const notStartedTexts: Texts<NotStarted> = {
  'only-sizes': () => 'only sizes were asked for',
  'other-platform': () => 'built for another platform, so it is only sized',
  'other-system': ({ host }) => `not measured on this system (${host}), only on Linux`,
  'neither-built': () => 'neither side was built',
  'run-off': () => 'the config says `run: off`, so it is only sized',
  'no-binary': () => 'there is no binary to start',
  'cannot-be-started': ({ said }) => said ?? 'it cannot be started',
  'broken-in-head': ({ program, arg, ending, lastWords }) =>
    withLastWords(`${program} ${arg} works in base, and in head ${endingText(ending)}`, lastWords),
  'no-way-found': ({ tried }) =>
    `no way to start it that ends by itself: ${tried.map(({ arg, ending }) => `${arg} ${endingText(ending)}`).join(', ')}`,
}

export const startTexts: Texts<NotStarted | StartsFailed | KeptInMemory | TooLittleTime | Disturbed> = {
  ...notStartedTexts,
  'starts-failed': ({ side, failed, starts, ...start }) =>
    `${failed} of ${starts} starts of ${side} failed: ${failedStartText(start)}`,
  'kept-in-memory': ({ warm, starts }) =>
    `the kernel kept the file in memory in ${warm} of ${starts} starts, so they read nothing from disk: ` +
    'its file system does not let go of pages (tmpfs), or another process has the file open',
  'too-little-time': ({ pairs, seconds, enough }) =>
    `${pairs} pairs of runs take about ${Number(seconds.toPrecision(2))} s, and the share of measure.time left for them is ` +
    `too small: ${enough} s of measure.time are enough for all cells`,
  disturbed: ({ by, most, disturbed, blocks, surroundings }) => {
    const beside = surroundings === undefined ? '' : `, ${surroundingsText(surroundings)}`
    return `${disturbances[by](`${Math.round(most * 100)} %`)} in ${disturbed} of ${blocks} blocks of runs${beside}`
  },
}

export const notStartedText = (reason: NotStarted): string => textIn(notStartedTexts, reason)
