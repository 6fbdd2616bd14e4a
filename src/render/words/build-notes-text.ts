import type { BuildNote, ToolchainMissing, WhyPlainFolders } from '../../core/note/build-notes.ts'
import { bounded, type NoteTexts } from './note-texts.ts'
import { commandFailureText } from './outside-text.ts'

export const buildNotes: NoteTexts<BuildNote> = {
  'plain-folders': ({ reason }) =>
    bounded(
      `Base and head were built in folders of different names, so sizes may differ by some bytes: ${whyPlainFoldersText(reason)}.`,
    ),
  'release-in-plain-folder': () =>
    'The release was built in a folder of another name, so its sizes may differ by some bytes.',
  'newer-go': ({ go, newestTried }) =>
    `${go} is newer than the newest Go this was tried with (1.${newestTried}): sizes are right, details of what is inside may be missing.`,
  'toolchain-missing': (note) => bounded(`${note.side === 'base' ? '' : 'Release: '}${toolchainMissingText(note)}`),
}

function toolchainMissingText({ named, failure, builtWith }: ToolchainMissing): string {
  return named === undefined
    ? `The toolchain that base asks for cannot be had (${commandFailureText(failure)}): it is built by head's, ${builtWith}.`
    : `Base names the toolchain ${named}, which cannot be had (${commandFailureText(failure)}): it is built by ${builtWith}.`
}

function whyPlainFoldersText(reason: WhyPlainFolders): string {
  switch (reason.kind) {
    case 'go-env-failed':
      return `go env failed: ${reason.output}`
    case 'outside':
      return `${reason.variable} is ${reason.path}, outside of the common path`
    case 'no-go-mod':
      return `no go.mod was found in ${reason.folder}`
    case 'leaves-repository':
      return `${reason.path} has "${reason.directive} ${reason.target}", which leaves the repository`
    case 'no-link':
      return `no link can be made in ${reason.folder} (${reason.code})`
  }
}
