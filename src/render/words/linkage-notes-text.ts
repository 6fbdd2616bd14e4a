import type { LinkageNote, NoReflectCall } from '../../core/note/linkage-notes.ts'
import type { NoteTexts } from './note-texts.ts'
import { commandFailureText } from './outside-text.ts'

export const linkageNotes: NoteTexts<LinkageNote> = {
  'packages-not-listed': ({ programs, failure }) =>
    `Why what grew in ${programs.join(', ')} is linked is not known: go list: ${commandFailureText(failure)}`,
  'every-method-kept': ({ program, reason }) =>
    `The linker keeps every exported method in ${program} since this change. Why is not known: ${noReflectCallText(reason)}.`,
}

function noReflectCallText(reason: NoReflectCall): string {
  switch (reason.kind) {
    case 'no-function':
      return 'the linker names no function, as it does since Go 1.21'
    case 'not-linked': {
      const { exitCode, output } = reason.failure
      return `\`go build\` ended with exit code ${exitCode}${output === '' ? '' : `: ${output}`}`
    }
  }
}
