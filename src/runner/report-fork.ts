import type { Config } from '../core/config/config.ts'
import { defaultConfig, readConfig } from '../core/config/read-config.ts'
import type { WorkflowRunEvent } from '../core/event.ts'
import { grouped } from '../core/grouped.ts'
import type { NotJudged } from '../core/note/run-notes.ts'
import { distrusted } from '../core/report/distrust.ts'
import { mergeResults, type Results } from '../core/report/merge-results.ts'
import { withOverride } from '../core/report/override.ts'
import type { LostResult, Report } from '../core/report/report.ts'
import type { Result } from '../core/report/result.ts'
import { UserError } from '../core/user-error.ts'
import { failureOf, type Octokit } from '../github/api.ts'
import { ArtifactError } from '../github/artifacts.ts'
import { type Message, type Published, publishComment } from '../github/comment.ts'
import { commentMarker } from '../github/comment-stamp.ts'
import {
  artifactsOfRun,
  type CommitStatus,
  type ForeignPullRequest,
  fileAt,
  pullRequestOfRun,
  setStatus,
} from '../github/foreign-run.ts'
import { readLabel } from '../github/label.ts'
import { gatherer } from '../github/results.ts'
import { renderComment, renderQuietLine } from '../render/comment/comment.ts'
import { plainHeadline } from '../render/comment/headline.ts'
import { lostResultText, noResultsTitle, renderNoResults } from '../render/comment/lost-results-text.ts'
import { mistakeText } from '../render/words/mistake-text.ts'
import { notJudgedText } from '../render/words/run-notes-text.ts'
import type { CommentMode } from './inputs.ts'

export interface ForeignRun {
  readonly event: WorkflowRunEvent
  readonly octokit: Octokit
  readonly owner: string
  readonly repo: string
  /** Of the config in the base branch, from the repository's root. */
  readonly configPath: string
  readonly comment: CommentMode
  /** Page of the run that measured. */
  readonly runUrl: string
  /** Hears what was not done, and why. */
  readonly note: (text: string) => void
}

export interface ForeignReport {
  /** The `working-directory` of the jobs that measured. */
  readonly directory: string
  readonly report: Report
  readonly pullRequest: number
  /** Absent: no comment was wanted. */
  readonly published?: Published
}

/** Each makes a comment and a status of its own. */
const mostDirectories = 20

/**
 * Reports what a run in a fork measured to its pull request, with a token that the fork never has. Returns a report for each
 * working directory, and none if there is nothing to report. Throws for bugs, and if GitHub does not answer.
 *
 * A stranger may have written every byte of the run's artifacts. Only figures and names are taken from them, the base
 * branch's budgets judge them, and all sentences are this program's own.
 */
export async function reportForeignRun(run: ForeignRun): Promise<readonly ForeignReport[]> {
  const { event, note } = run
  if (!event.event.startsWith('pull_request')) return nothing(run, `it was started by ${event.event}`)
  if (!event.isFork) return nothing(run, 'it is of this repository itself, and commented with its own token')
  const pullRequest = await pullRequestOfRun(run, event)
  if (pullRequest === undefined) return nothing(run, 'no open pull request has that commit as its head (any more)')
  const { results, configFiles, lost } = await resultsOf(run, pullRequest)
  if (results.length === 0) {
    if (lost.length > 0) await tellOfNothing(run, pullRequest, lost)
    return nothing(run, 'it left no results')
  }
  const { config, trouble } = await configOf(run, pullRequest, configFiles)
  if (trouble !== undefined) note(notJudgedText(trouble))
  const directories = [...grouped(results, ({ directory }) => directory)].slice(0, mostDirectories)
  const reports: ForeignReport[] = []
  for (const [directory, [first, ...others]] of directories) {
    if (first === undefined) continue
    const judged = await letPass(run, pullRequest, config, reportOf([first, ...others], config, run, lost))
    const report = trouble === undefined ? judged : { ...judged, notes: [...judged.notes, trouble] }
    const published = await publish(run, pullRequest, directory, messageOf(run, report))
    await tellByStatus(run, pullRequest, directory, statusOf(report, trouble))
    reports.push({ directory, report, pullRequest: pullRequest.number, ...(published && { published }) })
  }
  return reports
}

function nothing({ event, note }: ForeignRun, reason: string): readonly ForeignReport[] {
  note(`Nothing to report of run ${event.runId}: ${reason}.`)
  return []
}

interface ForeignResults {
  readonly results: readonly Result[]
  /** Of whichever directory: what cannot be read does not say it. */
  readonly lost: readonly LostResult[]
  /** By what the jobs say that they judged. */
  readonly configFiles: ReadonlySet<string>
}

async function resultsOf(run: ForeignRun, { headSha, baseRef }: ForeignPullRequest): Promise<ForeignResults> {
  const { event, note } = run
  const gathered = await gatherer(artifactsOfRun(run, event.runId), { runId: event.runId })()
  const { results, ignored } = gathered
  const lost = [...gathered.lost]
  const kept = results.flatMap((result) => {
    const read = distrusted(result, { id: event.runId, attempt: event.attempt, headSha, baseRef })
    if (read.kind === 'result') return [read.result]
    lost.push({ kind: read.why, detail: read.reason })
    return []
  })
  for (const one of [...lost, ...ignored]) note(lostResultText(one))
  return { results: kept, lost, configFiles: new Set(results.map(({ judging }) => judging.configFile)) }
}

interface FoundConfig {
  readonly config: Config
  /** Why nothing is limited although something may have been meant to be: then nothing has passed. */
  readonly trouble?: NotJudged
}

/** The base branch's: whoever asks to be merged does not say by what. */
async function configOf(
  run: ForeignRun,
  { baseRef }: ForeignPullRequest,
  configFiles: ReadonlySet<string>,
): Promise<FoundConfig> {
  const file = run.configPath
  const notJudged = (config: NotJudged['config']): NotJudged => ({ kind: 'not-judged', branch: baseRef, file, config })
  const text = await fileAt(run, file, baseRef)
  if (text === undefined) {
    // A stranger's word, which can do no more than keep the status from being green.
    if ([...configFiles].every((other) => other === plainPath(file))) return { config: defaultConfig }
    return { config: defaultConfig, trouble: notJudged('missing') }
  }
  try {
    return { config: readConfig(text, file) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    run.note(mistakeText(error.mistake))
    return { config: defaultConfig, trouble: notJudged('has-mistakes') }
  }
}

const plainPath = (path: string): string => path.replace(/^(?:\.\/+)+/, '')

function reportOf(
  results: Results,
  { budgets, commentAbove, overrideLabel }: Config,
  run: ForeignRun,
  lost: readonly LostResult[],
): Report {
  const judging = { budgets: [...budgets], commentAbove, configFile: run.configPath }
  const report = mergeResults(results, { judging, lost })
  return budgets.length === 0 ? report : { ...report, config: { file: run.configPath, overrideLabel } }
}

async function letPass(
  run: ForeignRun,
  { number }: ForeignPullRequest,
  { overrideLabel: label }: Config,
  report: Report,
): Promise<Report> {
  if (report.verdict !== 'fail') return report
  try {
    const override = await readLabel({ ...run, number, label })
    return override === undefined ? report : withOverride(report, override)
  } catch (error) {
    run.note(`Whether the label "${label}" is set could not be read, so the budgets hold: ${reasonOf(error)}`)
    return report
  }
}

const messageOf = ({ comment, runUrl }: ForeignRun, report: Report): Message =>
  report.changed || comment === 'always'
    ? { kind: 'comment', body: renderComment(report, { summaryUrl: runUrl }) }
    : { kind: 'quiet', line: renderQuietLine(report) }

async function publish(
  run: ForeignRun,
  { number, headSha }: ForeignPullRequest,
  directory: string,
  message: Message,
): Promise<Published | undefined> {
  const { event, comment } = run
  if (comment === 'never') return undefined
  return publishComment({
    ...run,
    number,
    marker: commentMarker({ workflow: event.workflow, directory }),
    run: { runId: event.runId, attempt: event.attempt, headSha },
    message,
  })
}

/** Results were handed on, and none could be read: nothing has passed. Which directory they are of is not known. */
async function tellOfNothing(
  run: ForeignRun,
  pullRequest: ForeignPullRequest,
  lost: readonly LostResult[],
): Promise<void> {
  const found = { directory: '.', elsewhere: [], lost }
  await publish(run, pullRequest, found.directory, { kind: 'comment', body: renderNoResults(found) })
  await tellByStatus(run, pullRequest, found.directory, { state: 'error', text: noResultsTitle })
}

interface Status {
  readonly state: CommitStatus['state']
  readonly text: string
}

const states = { pass: 'success', fail: 'failure', incomplete: 'error' } as const

const statusOf = (report: Report, trouble: NotJudged | undefined): Status => ({
  state: trouble === undefined ? states[report.verdict] : 'error',
  text: trouble === undefined ? plainHeadline(report) : notJudgedText(trouble),
})

/** This job is not attached to the pull request, so its own result shows nowhere there. */
async function tellByStatus(
  run: ForeignRun,
  { headSha }: ForeignPullRequest,
  directory: string,
  { state, text }: Status,
): Promise<void> {
  const context = directory === '.' ? 'Binary budget' : `Binary budget (${directory})`
  const description = text.replace(/^Binary budget: /, '')
  await setStatus(run, { sha: headSha, state, context, description, url: run.runUrl }).catch((error: unknown) => {
    run.note(`No commit status: ${reasonOf(error)}`)
  })
}

function reasonOf(error: unknown): string {
  return failureOf(error)?.reason ?? (error instanceof ArtifactError ? error.message : String(error))
}
