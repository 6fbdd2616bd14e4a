import type { Results } from '../core/report/merge-results.ts'
import type { Result } from '../core/report/result.ts'
import { ArtifactError, type ArtifactStore } from '../github/artifacts.ts'
import { type Message, type Published, type Settling, settleComment } from '../github/comment.ts'
import type { RunStamp } from '../github/comment-stamp.ts'
import { gatherer } from '../github/results.ts'
import { lostResultText } from '../render/comment/lost-results-text.ts'

export interface Union extends Omit<Settling, 'latest'> {
  readonly store: ArtifactStore
  /** This job's, handed on already. */
  readonly own: Result
  readonly run: RunStamp
  /** What the results say. The same ones are to give the same text in every job. */
  readonly say: (results: Results) => Promise<Message>
  /** Hears of artifacts that are no results, and of a store that fails. */
  readonly note: (text: string) => void
}

/**
 * Publishes what all jobs of the run have so far, until there is nothing new: each job of a matrix does so when its own
 * results are handed on, so the last one publishes all of them.
 */
export function publishUnion({ store, own, run, say, note, ...settling }: Union): Promise<Published> {
  const gather = gatherer(store, { runId: own.run.id, directory: own.directory })
  const told = new Set<string>()
  const tell = (text: string): void => {
    if (!told.has(text)) note(text)
    told.add(text)
  }
  let results: readonly Result[] = []
  return settleComment({
    ...settling,
    latest: async () => {
      try {
        const gathered = await gather()
        results = gathered.results
        for (const one of [...gathered.lost, ...gathered.ignored]) tell(lostResultText(one))
      } catch (error) {
        if (!(error instanceof ArtifactError)) throw error
        // With what is known. Where another job knew more, its text stays.
        tell(`Results of other jobs may be missing: the artifacts of this run could not be read (${error.message}).`)
      }
      const all: Results = [own, ...results]
      const jobs = new Set(all.map(({ job }) => JSON.stringify(job)))
      return { message: await say(all), run: { ...run, results: jobs.size } }
    },
  })
}
