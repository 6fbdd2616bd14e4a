/** How each kind of note is put into words. */
export type NoteTexts<Note extends { readonly kind: string }> = {
  readonly [Kind in Note['kind']]: (note: Extract<Note, { readonly kind: Kind }>) => string
}

/** A repository may have hundreds of programs, and no text in a report is endless. */
export const bounded = (text: string): string => (text.length <= 4_000 ? text : `${text.slice(0, 4_000)}…`)
