import packageJson from '../package.json' with { type: 'json' }
import type { Revisions } from './git/revisions.ts'
import type { Request } from './workspace.ts'

/** Name and version as they stand in package.json, the one place where they do. */
export const tool = { name: packageJson.name, version: packageJson.version }

/** The commands that repeat a measurement in a clone. */
export function reproduceCommands(request: Request, { base, head }: Revisions, sub: string): string[] {
  const { event, onlySize, flagSets, programs } = request
  const options = [
    ...(sub === '.' ? [] : [sub]),
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

/** As a POSIX shell takes it for one word. Names of folders and programs are anybody's. */
const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
