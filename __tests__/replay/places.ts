import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** The folders of one replay. All that a run reads or writes lies below `world`. */
export interface Places {
  readonly world: string
  readonly repository: string
  /** What runs get as home, as temporary folder and for their caches; where their commands are found. */
  readonly home: string
  readonly temporary: string
  readonly cache: string
  readonly bin: string
  readonly goroot: string
  /** A text without anything that is another in each replay: paths become `<names>`. */
  readonly hide: (text: string) => string
  /** The other way round, by the paths of now. */
  readonly show: (text: string) => string
  /** Further texts that are others in each replay, and their names. */
  readonly alias: (text: string, name: string) => void
}

// What the program calls its own folders in `cache` and `temporary`. Where it changes these names, change them here.
const linkPattern = /^(?<link>links\/[0-9a-f]+\/src)(?=$|\/)/
const worktreePattern = /^(?<worktree>worktrees\/[\w-]+-[0-9a-f]{8})(?=$|\/)/
const placeName = 'go-binary-budget'
const runPattern = /go-binary-budget-run-\w{6}/

export function placesIn(world: string, packageRoot: string): Places {
  const below = (name: string) => join(world, name)
  const places = {
    world,
    repository: below('repository'),
    home: below('home'),
    temporary: below('tmp'),
    cache: below('cache'),
    bin: below('bin'),
    goroot: below('goroot'),
  }
  const place = join(places.cache, placeName)
  const aliases: [string, string][] = []
  const commits = new Map<string, string>()

  /** The commit of each worktree that is or was there: its own name is another in each run. */
  function lookAtWorktrees(): void {
    for (const name of namesIn(join(place, 'worktrees'))) {
      const sha = commitOf(join(place, 'worktrees', name))
      if (sha !== undefined) commits.set(name, sha)
    }
  }

  function hidePath(path: string): string {
    if (path.startsWith(`${place}/`)) {
      const rest = path.slice(place.length + 1)
      const { link } = linkPattern.exec(rest)?.groups ?? {}
      if (link !== undefined) return `<link>${rest.slice(link.length)}`
      const { worktree } = worktreePattern.exec(rest)?.groups ?? {}
      if (worktree !== undefined) {
        return `<checkout ${commits.get(basename(worktree)) ?? 'gone'}>${rest.slice(worktree.length)}`
      }
    }
    const run = new RegExp(`^${places.temporary}/${runPattern.source}`).exec(path)?.[0]
    if (run !== undefined) return `<run>${path.slice(run.length)}`
    return path.replace(world, '<world>')
  }

  return {
    ...places,
    alias: (text, name) => aliases.push([text, name]),
    hide(text) {
      lookAtWorktrees()
      let hidden = text.replaceAll(packageRoot, '<package>')
      for (const [from, name] of aliases) hidden = hidden.replaceAll(from, name)
      return hidden.replaceAll(new RegExp(`${world}[\\w./@+-]*`, 'g'), hidePath)
    },
    show(text) {
      lookAtWorktrees()
      const worktree = (sha: string) => [...commits].find(([, commit]) => commit === sha)?.[0]
      let shown = text.replaceAll(/<checkout (\w+)>/g, (name, sha) =>
        worktree(sha) === undefined ? name : join(place, 'worktrees', worktree(sha) ?? ''),
      )
      const [link] = namesIn(join(place, 'links'))
      if (link !== undefined) shown = shown.replaceAll('<link>', join(place, 'links', link, 'src'))
      const run = namesIn(places.temporary).find((name) => runPattern.test(name))
      if (run !== undefined) shown = shown.replaceAll('<run>', join(places.temporary, run))
      shown = shown.replaceAll('<world>', world).replaceAll('<package>', packageRoot)
      for (const [to, name] of aliases) shown = shown.replaceAll(name, to)
      return shown
    },
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The first digits of the commit that a worktree is at. */
function commitOf(worktree: string): string | undefined {
  try {
    if (!lstatSync(worktree).isDirectory()) return undefined
    const gitFolder = readFileSync(join(worktree, '.git'), 'utf8')
      .replace(/^gitdir: /, '')
      .trim()
    return readFileSync(join(gitFolder, 'HEAD'), 'utf8').slice(0, 7)
  } catch {
    return undefined
  }
}
