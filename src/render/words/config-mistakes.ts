import type { ConfigMistake, PlacedMistake } from '../../core/mistake/config.ts'
import { didYouMean } from './did-you-mean.ts'
import type { MistakeTable } from './mistake-table.ts'
import { isAboutExperiment, platformText, subjectText, valueText } from './value-mistakes.ts'

const page = 'config-mistake'

// Enough to mend a file with; a file that is wrong throughout (another tool's, say) must not fill a log.
const shownMistakes = 50

export const configMistakes: MistakeTable<ConfigMistake> = {
  'no-config-file': {
    page,
    text: ({ file }) => `${file}: there is no such config file. Write one, or leave the setting out for zero-config.`,
  },
  'config-is-a-folder': { page, text: ({ file }) => `${file} is a folder, expected a config file.` },
  'config-not-utf8': {
    page,
    text: (at) => `${placeText(at)}: found bytes that are not UTF-8, expected a text file in UTF-8.`,
  },
  'config-of-other-name': {
    page,
    text: ({ other, file }) => `${other} is not read: rename it to ${file}, or name it as the config.`,
  },
  'mistakes-in-config': {
    page: ({ mistakes }) =>
      mistakes.every(({ mistake }) => isAboutExperiment(mistake)) ? 'unknown-goexperiment' : page,
    text: ({ mistakes }) => {
      const lines = mistakes.slice(0, shownMistakes).map((mistake) => `${placeText(mistake)}: ${placedText(mistake)}`)
      const more = mistakes.length - lines.length
      return [...lines, ...(more > 0 ? [`and ${more} more mistakes`] : [])].join('\n')
    },
  },
  'unknown-name': {
    page: 'unknown-name',
    text: ({ option, name, meant, known }) =>
      `${option} ${name}: there is no such name.${didYouMean(meant)} Known: ${known.join(', ')}.`,
  },
  'wrong-platform': { page, text: ({ mistake }) => `platform: ${platformText(mistake)}` },
  'prebuilt-not-planned': {
    page,
    text: ({ program }) =>
      `programs: ${program}: a prebuilt program cannot be planned: measure it in a job of its own.`,
  },
  'too-few-shards': {
    page,
    text: ({ shards }) =>
      `shards: ${shards} is less than one job for each of the runners that platforms and runners name.`,
  },
}

/** A mistake in a config without its place, for where that is shown. */
export function placedText({ subject, mistake }: PlacedMistake): string {
  return subject.length === 0 ? valueText(mistake) : `${subjectText(subject)}: ${valueText(mistake)}`
}

const placeText = ({ file, line, column }: Pick<PlacedMistake, 'file' | 'line' | 'column'>): string =>
  `${file}:${line}:${column}`
