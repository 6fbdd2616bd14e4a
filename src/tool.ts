import packageJson from '../package.json' with { type: 'json' }
import type { ErrorPage } from './core/error-pages.ts'
import type { UserError } from './core/user-error.ts'

/** Name and version as they stand in package.json, the one place where they do. */
export const tool = { name: packageJson.name, version: packageJson.version }

/** The address of a page about what went wrong; of this major version, as pages say what to write in its config. */
export function errorUrl(page: ErrorPage): string {
  const repository = packageJson.homepage.replace(/#.*$/, '')
  return `${repository}/blob/v${tool.version.split('.', 1)[0]}/docs/errors/${page}.md`
}

/** A user's mistake as it is shown: what is wrong and what to do, and where more is said of it. */
export const errorText = ({ message, page }: UserError): string => `${message}\nMore: ${errorUrl(page)}`
