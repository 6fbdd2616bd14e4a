import packageJson from '../../../package.json' with { type: 'json' }
import type { ErrorPage } from '../../core/error-pages.ts'
import type { Loss } from '../../core/mistake/loss.ts'
import type { Mistake } from '../../core/mistake/mistake.ts'
import { UserError } from '../../core/user-error.ts'
import { configMistakes } from './config-mistakes.ts'
import { gitMistakes } from './git-mistakes.ts'
import { goMistakes } from './go-mistakes.ts'
import { losses } from './losses.ts'
import type { MistakeTable } from './mistake-table.ts'
import { runnerMistakes } from './runner-mistakes.ts'
import { terminalMistakes } from './terminal-mistakes.ts'

type Told = Mistake | Loss

/** Everything that goes wrong for users, with its page in docs/errors and its sentence. */
export const mistakeTable: MistakeTable<Told> = {
  ...configMistakes,
  ...gitMistakes,
  ...goMistakes,
  ...losses,
  ...runnerMistakes,
  ...terminalMistakes,
}

/** What is wrong, where, and what to do. */
export const mistakeText = (mistake: Told): string => entryOf(mistake).text(mistake)

/** The page in docs/errors that says more. */
export function mistakePage(mistake: Told): ErrorPage {
  const { page } = entryOf(mistake)
  return typeof page === 'function' ? page(mistake) : page
}

/** A user's mistake as the shells print it: what is wrong and what to do, and where more is said of it. */
export const errorText = (mistake: Mistake): string =>
  `${mistakeText(mistake)}\nMore: ${errorUrl(mistakePage(mistake))}`

/** The notice of a run that goes on without something, on one line. */
export const lossText = (loss: Loss): string => `${mistakeText(loss)} More: ${errorUrl(mistakePage(loss))}`

/** What was thrown, in a sentence. */
export function thrownText(error: unknown): string {
  if (error instanceof UserError) return mistakeText(error.mistake)
  return error instanceof Error ? error.message : String(error)
}

/** The address of a page about what went wrong; of this major version, as pages say what to write in its config. */
export function errorUrl(page: ErrorPage): string {
  const repository = packageJson.homepage.replace(/#.*$/, '')
  return `${repository}/blob/v${packageJson.version.split('.', 1)[0]}/docs/errors/${page}.md`
}

interface Entry {
  readonly page: ErrorPage | ((mistake: Told) => ErrorPage)
  readonly text: (mistake: Told) => string
}

/** TypeScript does not see that the entry of a kind takes the mistakes of that kind. */
const entryOf = ({ kind }: Told): Entry => mistakeTable[kind] as Entry
