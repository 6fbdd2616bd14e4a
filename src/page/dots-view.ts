import type { PageData } from '../core/report/page-data.ts'
import type { Distribution } from '../core/report/page-distributions.ts'
import { quantity } from '../render/quantity.ts'
import { chartIn } from './charts.ts'
import { coloursNow } from './colours.ts'
import { dotsHeight, dotsOption, runsBeyond } from './dots-option.ts'
import { byId } from './elements.ts'

/** The runs of one sampled metric of one program, by choice. */
export function showDistributions({ distributions }: PageData): void {
  const choice = byId<HTMLSelectElement>('distribution-choice')
  const place = byId('dots')
  choice.append(...distributions.map(({ program, title }, at) => new Option(`${title} of ${program}`, String(at))))
  const chosen = (): Distribution | undefined => distributions[Number(choice.value)]
  const fit = () => {
    const distribution = chosen()
    if (distribution === undefined) return
    place.style.height = `${dotsHeight(distribution)}px`
    place.setAttribute('aria-label', describe(distribution))
    const beyond = runsBeyond(distribution)
    byId('dots-note').textContent =
      beyond === 0 ? '' : `${beyond} slower or larger run${beyond === 1 ? ' is' : 's are'} beyond the right end.`
  }
  fit()
  const { chart, draw } = chartIn(place, () => {
    const distribution = chosen()
    return distribution === undefined ? {} : dotsOption(distribution, coloursNow(), place.clientWidth)
  })
  choice.addEventListener('change', () => {
    fit()
    chart.resize()
    draw()
  })
}

const describe = ({ program, title, metric, rows }: Distribution): string =>
  `${title} of ${program}, every run as a dot. ${rows
    .map(({ label, base, head }) =>
      [
        label,
        base && `base median ${quantity(base.center, metric)}`,
        head && `head median ${quantity(head.center, metric)}`,
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ')}.`
