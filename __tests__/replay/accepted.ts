import type { Accepted } from './differences.ts'

/**
 * Differences from the records that are meant, each with its reason: for a change that is made in steps, or is to be reviewed
 * apart from its 100 lines of records. One that matches nothing any more is an error. `npm run replay -- --accept` writes
 * what comes out now into the records; then there is nothing to list here.
 */
export const accepted: readonly Accepted[] = []
