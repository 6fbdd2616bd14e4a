import { historyFile } from '../../core/history/history.ts'
import type { NotJudged, RunNote } from '../../core/note/run-notes.ts'
import type { NoteTexts } from './note-texts.ts'
import { fetchProblemText } from './outside-text.ts'

export const notJudgedText = ({ branch, file, config }: NotJudged): string =>
  config === 'missing'
    ? `Not judged: ${branch} has no ${file}, and the jobs that measured have another config. Give this step their input "config".`
    : `Not judged: the config ${file} of ${branch} has mistakes.`

export const runNotes: NoteTexts<RunNote> = {
  'own-config-unused': ({ file, headHasOne }) =>
    `${headHasOne ? "The config is head's" : 'Head has no config'}: ${file} as it lies in the checkout was not used. --config takes it.`,
  'judged-again': () => 'Judged again by what an earlier run of the same commits measured.',
  'history-not-read': ({ branch, problem }) =>
    `The history on the branch ${branch} could not be read: ${fetchProblemText(problem)}`,
  'history-lines-unreadable': ({ branch, lines, first }) => {
    const unreadable =
      lines === 1 ? 'One line of the history cannot be read' : `${lines} lines of the history cannot be read`
    return `${unreadable}, the first one is line ${first}: ${historyFile} on the branch ${branch}. It stays as it is.`
  },
  'not-judged': notJudgedText,
}
