import { inWords } from '../in-words.ts'
import { notesAsVersion1 } from './version1-notes.ts'

/** Whether a JSON document is a report, of whatever version. */
export const isReport = (document: unknown): boolean =>
  typeof document === 'object' && document !== null && 'cells' in document && 'revisions' in document

/**
 * A report as version 1 of report.json has it, in which the records are kept: reasons are sentences there. Throws for a version
 * that is not known here: once the program writes another one, this is the one place that says how it was said in version 1.
 */
export function asVersion1(report: unknown): unknown {
  const { version } = report as { readonly version?: unknown }
  if (version === 1) return report
  if (version === 2) {
    const withNotes = { ...(report as object), ...notesAsVersion1(report as never) }
    return { ...(inWords(withNotes) as object), version: 1 }
  }
  throw new Error(`report.json has version ${version}, and __tests__/replay/version1.ts does not translate it`)
}
