// Notes, and how base was found, as version 1 of report.json has them: as sentences.
import type { How } from '../../src/core/note/how.ts'
import type { Note } from '../../src/core/note/note.ts'
import { howText } from '../../src/render/words/how-text.ts'
import { noteText } from '../../src/render/words/note-text.ts'

interface WithNotes {
  readonly revisions: { readonly how: How }
  readonly notes: readonly Note[]
}

/** What of a report is otherwise in version 1, as far as notes go. */
export const notesAsVersion1 = ({ revisions, notes }: WithNotes) => ({
  revisions: { ...revisions, how: howText(revisions.how) },
  notes: notes.map(noteText),
})
