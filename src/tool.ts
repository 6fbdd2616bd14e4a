import { resolve } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import type { ErrorPage } from './core/error-pages.ts'
import type { UserError } from './core/user-error.ts'
import type { Revisions } from './git/revisions.ts'
import { pathWithin } from './path-within.ts'
import type { Request } from './workspace.ts'

/** Name and version as they stand in package.json, the one place where they do. */
export const tool = { name: packageJson.name, version: packageJson.version }

/** The address of a page about what went wrong; of this major version, as pages say what to write in its config. */
export function errorUrl(page: ErrorPage): string {
  const repository = packageJson.homepage.replace(/#.*$/, '')
  return `${repository}/blob/v${tool.version.split('.', 1)[0]}/docs/errors/${page}.md`
}

/** A user's mistake as it is shown: what is wrong and what to do, and where more is said of it. */
export const errorText = ({ message, page }: UserError): string => `${message}\nMore: ${errorUrl(page)}`

/** The commands that repeat a measurement in a clone. */
export function reproduceCommands(
  request: Request,
  { base, head }: Revisions,
  { sub, root }: { readonly sub: string; readonly root: string },
): string[] {
  const { event, onlySize, flagSets, programs, config } = request
  const options = [
    ...(sub === '.' ? [] : [sub]),
    ...(config.explicit ? ['--config', configFromRoot(request, root)] : []),
    ...(base === undefined ? [] : ['--base', base.sha.slice(0, 12)]),
    ...(head.sha === undefined || (head.kind === 'worktree-as-it-is' && head.dirty)
      ? []
      : ['--head', head.sha.slice(0, 12)]),
    ...[...new Set(flagSets)].flatMap((name) => ['--flag-set', name]),
    ...[...new Set(programs)].flatMap((name) => ['--program', name]),
    ...(onlySize ? ['--only', 'size'] : []),
  ]
  const fetch = event.kind === 'pull_request' ? [`git fetch origin pull/${event.number}/merge`] : []
  return [...fetch, ['npx', `${tool.name}@${tool.version}`, ...options.map(shellWord)].join(' ')]
}

/** The config's path as it is written in a clone's root. */
function configFromRoot({ config, onRunner }: Request, root: string): string {
  if (onRunner) return config.path
  const absolute = resolve(config.path)
  return pathWithin(root, absolute) ?? absolute
}

/** As a POSIX shell takes it for one word. Names of folders and programs are anybody's. */
export const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
