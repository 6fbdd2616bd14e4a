import type { Override } from '../../core/judge/judged.ts'
import type { Report } from '../../core/report/report.ts'
import { code, type Line } from '../document.ts'

/** How to accept what a run was failed for. */
export function acceptLines({ config, verdict }: Report): readonly Line[] {
  return config === undefined || verdict !== 'fail'
    ? []
    : [['Accept it once: set the label ', code(config.overrideLabel), '.']]
}

/** "Over budget, and let pass by the label …, which octocat set on 2026-11-26 12:03 UTC at a1b2c3d (pull request 12)." */
export function overrideLines({ override }: Report): readonly Line[] {
  if (override === undefined) return []
  const { label, pullRequest } = override
  return [
    [
      'Over budget, and let pass by the label ',
      code(label),
      ` of pull request ${pullRequest}`,
      ...setBy(override),
      '. Removing it enforces the budgets again.',
    ],
  ]
}

function setBy({ by, at, commit }: Override): Line {
  if (by === undefined && at === undefined) return []
  return [
    `, set${by === undefined ? '' : ` by ${by}`}${at === undefined ? '' : ` on ${time(at)}`}`,
    ...(commit === undefined ? [] : [' at ', code(commit.slice(0, 7))]),
  ]
}

/** "2026-11-26 12:03 UTC" of "2026-11-26T12:03:04Z"; what is not such a time as it is. */
const time = (iso: string): string => iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/, '$1 $2 UTC')
