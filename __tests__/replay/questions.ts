// What was asked, as a text that is the same in each run: paths are replaced by what is there, and left out is what only says
// where something is to be put.
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, isAbsolute } from 'node:path'
import { identityOf, type RecordedBinary } from './binaries.ts'
import type { Call } from './child-processes.ts'
import type { Places } from './places.ts'

/** One start, as `probe start` is asked for it. */
export interface StartRequest {
  readonly id: number
  readonly path: string
  readonly dir: string
  readonly env?: Readonly<Record<string, string>>
  readonly cpu?: number
}

export interface Questions {
  readonly ofCall: (call: Call) => string
  readonly ofStart: (request: StartRequest) => string
}

/** Variables that say where something is put, or guard the user's repository: no answer depends on them. */
const withoutMeaning = new Set(['PWD', 'GIT_OPTIONAL_LOCKS', 'GOTMPDIR'])

export function questionsIn(places: Places, binaries: Readonly<Record<string, RecordedBinary>>): Questions {
  /** A text in which each path of ours says what is there instead of where it is. */
  const named = (text: string): string =>
    text
      .split(/([=,:'"\s])/)
      .map((part) => (isAbsolute(part) ? roleOf(part) : part))
      .join('')

  function roleOf(path: string): string {
    const name = places.hide(path)
    // Sources are known by their names, and what a run makes for itself by what it is.
    const isOurs = name.startsWith('<run>') || name.startsWith('<world>/cache')
    if (!isOurs && (!name.startsWith('<world>') || name.startsWith('<world>/repository'))) return name
    const kind = kindOf(path)
    if (kind === 'folder') return '<folder>'
    if (kind === 'none') return isOurs ? '<new file>' : name
    const id = identityOf(path) ?? ''
    return `<${binaries[id]?.label ?? `file ${binaries[id] === undefined ? textIdentity(path) : id}`}>`
  }

  /** A text file of the program's may name paths. */
  function textIdentity(path: string): string {
    const text = places.hide(readFileSync(path, 'utf8'))
    return createHash('sha256').update(text).digest('hex').slice(0, 16)
  }

  /** A folder as it is written, and where that leads: the two revisions are built through one link. */
  function folderOf(path: string): string {
    const written = roleOf(path)
    const real = roleOf(realpathSync(path))
    return written === real ? written : `${written} → ${real}`
  }

  return {
    ofCall({ command, args, cwd, env, stdin }) {
      const own = Object.entries(env).filter(
        ([name, value]) => process.env[name] !== value && !withoutMeaning.has(name),
      )
      const program = isAbsolute(command) && !command.startsWith(places.bin) ? roleOf(command) : basename(command)
      return [
        [program, ...args.map(named)].join(' '),
        `in ${folderOf(cwd)}`,
        ...own.map(([name, value]) => `${name}=${named(value)}`).sort(),
        ...(stdin === '' ? [] : [`reading ${named(stdin)}`]),
      ].join('\n')
    },
    ofStart({ id: _, cpu, path, dir, env = {}, ...request }) {
      const { PATH: __, ...own } = env
      const asked = {
        program: roleOf(path),
        ...request,
        pinned: cpu !== undefined,
        dir: folderOf(dir),
        env: Object.fromEntries(
          Object.entries(own)
            .map(([name, value]) => [name, named(value)])
            .sort(),
        ),
      }
      return `probe start ${places.hide(JSON.stringify(asked))}`
    },
  }
}

function kindOf(path: string): 'file' | 'folder' | 'none' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'none'
  }
}
