import type { JudgeReason } from '../../core/reason/judge-reason.ts'
import { releaseText } from './release-text.ts'
import { type Texts, withSaid } from './texts.ts'

export const judgeTexts: Texts<JudgeReason> = {
  'no-such-program': ({ side }) => `${side} has no such program`,
  'not-in-release': ({ tag }) => `${tag} has no such program`,
  'no-release': ({ why }) => withSaid('there is no release to compare with', why && releaseText(why)),
  'head-not-built': () => 'head was not built',
  'head-not-measured': () => 'head was not measured',
  'same-code': () => 'not started, since base and head run the same code',
  'nothing-started': () => 'nothing was started: only sizes were asked for',
  'sizes-alone-here': ({ host }) => `only its sizes are known here: this machine runs ${host}`,
  'needs-key': ({ key }) => `it needs \`${key}\` in the config`,
  'no-way-given': () => 'not started: say how with `run` of this program in the config',
  'never-ready': () => 'the program ends by itself, so it is never ready and there',
  'not-measured': () => 'not measured',
  'unknown-metric': () => 'this version does not measure it',
  'limit-in-interval': () => 'the limit lies inside the interval',
  'limit-in-change': () => 'the limit lies inside the interval of the change',
  'beyond-in-base': () => 'base is beyond it too, and head adds nothing that counts',
  'base-is-zero': () => 'base is 0, so any growth is beyond it',
  'known-to-a-step': ({ step }) => `it is known to a step of ${percent(step)} only: raise the limit above that`,
  'limit-below-noise': ({ below, times }) => {
    const finest = below === undefined ? ' of this size' : ` below ${percent(below)}`
    const more = times === undefined ? '' : `, or give measure.runs and measure.time ${times} times as much`
    return `changes${finest} cannot be told from noise here: raise the limit${more}`
  },
  'nothing-told': () => 'nothing could be told',
}

const percent = (fraction: number): string => `${Number((fraction * 100).toPrecision(2))} %`
