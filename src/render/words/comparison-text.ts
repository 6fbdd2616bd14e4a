import type { ComparisonReason } from '../../core/reason/comparison-reason.ts'
import type { Texts } from './texts.ts'

export const comparisonTexts: Texts<ComparisonReason> = {
  'no-base': () => 'there is no base to compare with',
  'neither-side': () => 'neither side has it',
  'needs-newer-node': () => 'zstd takes Node.js 22.15 or newer',
  'only-stamp-differs': () => 'only the build stamp differs, so it was not started',
  'no-usable-run': ({ side }) => `no run of ${side === 'either' ? 'either side' : side} could be used`,
  'no-figure': () => 'no start gave a figure',
  'too-few-runs': ({ runs, needed }) =>
    `only ${runs} usable ${runs === 1 ? 'run' : 'runs'}, and it takes ${needed} to tell anything`,
  'too-few-to-be-sure': () => 'there are too few runs to be sure enough',
  noisy: ({ spread }) =>
    `too noisy to tell: runs of one and the same file spread by ${spread === undefined ? 'more than their median' : percent(spread)}`,
  'copies-differ': () => 'copies of one file differ by as much as base and head do',
  'few-copies': ({ copies }) =>
    `started through ${copies === 1 ? 'one copy' : `${copies} copies`} of each file only, so where a file lies on disk may be a part of it`,
  'could-be-missed': ({ below }) =>
    `${below === undefined ? 'a change' : `a change below ${percent(below)}`} could be missed`,
}

const percent = (fraction: number): string => `${Math.round(fraction * 100)} %`
