import { resolve } from 'node:path'
import type { Revisions } from '../git/revisions.ts'
import { pathWithin } from '../system/path-within.ts'
import { shellWord } from '../system/shell-word.ts'
import { tool } from '../tool.ts'
import type { Request } from '../workspace.ts'

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
