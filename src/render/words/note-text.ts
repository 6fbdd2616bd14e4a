import type { Note } from '../../core/note/note.ts'
import { buildNotes } from './build-notes-text.ts'
import { goreleaserNotes } from './goreleaser-notes-text.ts'
import { linkageNotes } from './linkage-notes-text.ts'
import type { NoteTexts } from './note-texts.ts'
import { programNotes } from './program-notes-text.ts'
import { revisionNotes } from './revision-notes-text.ts'
import { runNotes } from './run-notes-text.ts'

const texts: NoteTexts<Note> = {
  ...revisionNotes,
  ...buildNotes,
  ...programNotes,
  ...goreleaserNotes,
  ...linkageNotes,
  ...runNotes,
}

/** A note in words: a sentence or two. */
export const noteText = (note: Note): string => texts[note.kind](note as never)
