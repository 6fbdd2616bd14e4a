import type { GoreleaserNote, GoreleaserProblem } from '../../core/note/goreleaser-notes.ts'
import type { NoteTexts } from './note-texts.ts'

export const goreleaserNotes: NoteTexts<GoreleaserNote> = {
  'goreleaser-used': ({ file }) =>
    `The flag set release is what ${file} builds, with versions, commits and dates frozen.`,
  'goreleaser-unreadable': ({ file }) => `${file} is not YAML that can be read, so it was left out.`,
  'goreleaser-includes': ({ file }) => `${file} includes other files, which only GoReleaser reads, so it was left out.`,
  'goreleaser-build': ({ file, build, problem }) => `${file}, build ${build}: ${problemText(problem)}.`,
  'goreleaser-builds-differ': ({ file, build, others }) =>
    `${file}: the flag set release has the flags of build ${build}; ${others.join(', ')} has others.`,
}

function problemText(problem: GoreleaserProblem): string {
  switch (problem.kind) {
    case 'templates':
      return `${problem.key} has ${problem.templates.join(', ')}, which only GoReleaser can fill in`
    case 'flags':
      return `flags has ${problem.flags.join(' ')}, which a flag set has no key for`
  }
}
