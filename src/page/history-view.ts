import type { Course, PageHistory } from '../core/report/page-history.ts'
import { quantity } from '../render/quantity.ts'
import { chartIn } from './charts.ts'
import { coloursNow } from './colours.ts'
import { byId } from './elements.ts'
import { historyOption } from './history-option.ts'

/** The course of one metric of one cell over the last commits, by choice. */
export function showHistory(history: PageHistory): void {
  const choice = byId<HTMLSelectElement>('history-choice')
  const place = byId('history-chart')
  choice.append(...history.courses.map(({ name }, at) => new Option(name, String(at))))
  const chosen = (): Course | undefined => history.courses[Number(choice.value)]
  const describe = () => {
    const course = chosen()
    if (course !== undefined) place.setAttribute('aria-label', textOf(course, history))
  }
  describe()
  const { draw } = chartIn(place, () => {
    const course = chosen()
    return course === undefined ? {} : historyOption(history, course, coloursNow())
  })
  choice.addEventListener('change', () => {
    describe()
    draw()
  })
}

function textOf({ name, metric, values, steps }: Course, { commits }: PageHistory): string {
  const [first = 0, last = 0] = [values[0], values.at(-1)]
  const where = steps.map((at) => commits[at]?.sha ?? '').join(', ')
  const text = `${name} over ${commits.length} commits: ${quantity(first, metric)} at first, ${quantity(last, metric)} at last`
  return `${text}${where === '' ? '' : `, with steps in ${where}`}.`
}
