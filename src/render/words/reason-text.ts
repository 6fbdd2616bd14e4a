import type { Reason } from '../../core/reason/reason.ts'
import { failureTexts } from './build-text.ts'
import { comparisonTexts } from './comparison-text.ts'
import { judgeTexts } from './judge-text.ts'
import { limitTexts, soakTexts } from './memory-text.ts'
import { startTexts } from './start-text.ts'
import { type Texts, textIn } from './texts.ts'

const texts: Texts<Reason> = {
  ...failureTexts,
  ...startTexts,
  ...comparisonTexts,
  ...limitTexts,
  ...soakTexts,
  ...judgeTexts,
}

/** Why a figure or a verdict is as it is, without a full stop. */
export const reasonText = (reason: Reason): string => textIn(texts, reason)
