import type { NamedProgram, ProgramNote, SearchNote, SkipReason } from '../../core/note/program-notes.ts'
import { bounded, type NoteTexts } from './note-texts.ts'
import { commandFailureText } from './outside-text.ts'

/** Without a full stop, as they are parts of other sentences too. */
const searchNotes: NoteTexts<SearchNote> = {
  'module-not-listed': ({ module, failure }) =>
    bounded(`The module in ${module} was left out: ${commandFailureText(failure)}`),
  'module-outside': ({ module }) => `The module ${module} of go.work lies outside and was left out`,
  'search-cut': ({ folders }) => `Only the first ${folders} folders were searched for a go.mod`,
}

export const programNotes: NoteTexts<ProgramNote> = {
  ...searchNotes,
  'package-skipped': ({ package: path, reason }) => `Left out: ${path}, ${skipReasonText(reason)}.`,
  'programs-found': ({ programs }) => bounded(`Programs found: ${programs.map(programText).join(', ')}.`),
  'programs-moved': ({ programs }) => bounded(`Moved: ${programs.map(programText).join(', ')}.`),
  'largest-programs': ({ found, limit, named, left }) => {
    const besides = named ? ', and those that a budget names,' : ''
    return bounded(
      `${found} programs were found; the ${limit} largest${besides} are shown. Left out: ${left.join(', ')}. Name the ones that matter under \`programs:\` in the config file.`,
    )
  },
}

export function skipReasonText(reason: SkipReason): string {
  switch (reason.kind) {
    case 'below':
      return `below ${reason.folder}/`
    case 'only-tests':
      return 'has no Go files but tests'
  }
}

const programText = ({ name, package: path, packageBefore: before }: NamedProgram): string =>
  before === undefined ? `${name} (${path})` : `${name} (${path}, in base ${before})`
