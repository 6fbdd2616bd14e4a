// `npm run lint`: which folder of src may import which, types included. Folders of core/ are rooms of their own, and so is each
// file that lies in src itself. What is not listed is refused, and so is a listed arrow that nobody uses.
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** By room: the rooms that it may import. Rooms may import only what stands before them, so there is no circle. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'core/outside': [],
  'core/note': ['core/outside'],
  'core/mistake': ['core/outside', 'core/note'],
  core: ['core/mistake'],
  'core/plan': ['core/outside', 'core', 'core/mistake', 'core/note'],
  'core/reason': ['core/outside'],
  'core/compare': ['core/outside', 'core', 'core/reason'],
  'core/config': ['core', 'core/mistake', 'core/plan'],
  'core/build': ['core/outside', 'core/mistake', 'core', 'core/note', 'core/plan'],
  'core/binary': ['core/outside', 'core', 'core/plan', 'core/reason'],
  'core/start': ['core/outside', 'core', 'core/plan', 'core/reason', 'core/compare'],
  'core/memory': ['core/outside', 'core/reason', 'core/compare', 'core/config', 'core/start'],
  'core/cell': [
    'core/outside',
    'core',
    'core/reason',
    'core/compare',
    'core/build',
    'core/binary',
    'core/start',
    'core/memory',
  ],
  'core/judge': ['core/outside', 'core', 'core/reason', 'core/compare', 'core/config', 'core/binary', 'core/cell'],
  'core/history': ['core/outside', 'core', 'core/compare', 'core/start', 'core/cell'],
  'core/report': [
    'core/outside',
    'core',
    'core/note',
    'core/plan',
    'core/reason',
    'core/compare',
    'core/binary',
    'core/start',
    'core/memory',
    'core/cell',
    'core/judge',
    'core/history',
  ],
  'core/init': ['core/plan', 'core/config', 'core/cell', 'core/judge'],
  system: ['core/*'],
  'tool.ts': [],
  // Sentences of what is data elsewhere: a log has them, too.
  'render/words': ['core/*'],
  render: ['core/*', 'render/words'],
  page: ['core/*', 'render'],
  git: ['core/*', 'system'],
  github: ['core/*', 'system'],
  go: ['core/*', 'system', 'render/words'],
  'workspace.ts': ['core/*', 'system', 'git', 'go'],
  output: ['core/*', 'system', 'render', 'git', 'go', 'tool.ts', 'workspace.ts'],
  steps: ['core/*', 'system', 'render/words', 'render', 'git', 'go', 'tool.ts', 'workspace.ts', 'output'],
  'action.ts': ['core/*', 'workspace.ts', 'output', 'steps'],
  init: ['core/*', 'system', 'render/words', 'render', 'go', 'workspace.ts', 'steps'],
  runner: [
    'core/*',
    'system',
    'render/words',
    'render',
    'git',
    'github',
    'go',
    'tool.ts',
    'workspace.ts',
    'output',
    'steps',
    'action.ts',
  ],
  terminal: [
    'core/*',
    'system',
    'render/words',
    'render',
    'git',
    'go',
    'tool.ts',
    'workspace.ts',
    'output',
    'steps',
    'action.ts',
    'init',
  ],
  'main.ts': ['runner'],
  'cli.ts': ['terminal'],
}

/** Rooms of values in, values out: no file, no clock, no environment. The page's script has the browser alone. */
const pure = /^(?:core|render|page)\b/

/** Packages of GitHub's toolkit belong to rooms that know GitHub; @actions/exec runs commands. */
const toolkit: Readonly<Record<string, readonly string[]>> = {
  github: ['@actions/'],
  runner: ['@actions/'],
  system: ['@actions/exec'],
}

const src = join(import.meta.dirname, '..', 'src')
const problems: string[] = []
const used = new Set<string>()
const names = Object.keys(rooms)

for (const entry of await readdir(src, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
  const path = join(entry.parentPath, entry.name)
  const room = roomOf(path)
  if (room === undefined) {
    problems.push(`${nameOf(path)} lies in no room. Name its folder in scripts/lint-rooms.ts.`)
    continue
  }
  for (const [, target = ''] of (await readFile(path, 'utf8')).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    const problem = target.startsWith('.') ? arrow(room, resolve(dirname(path), target)) : packageIn(room, target)
    if (problem !== undefined) problems.push(`${nameOf(path)} imports ${target}: ${problem}`)
  }
}

for (const [room, allowed] of Object.entries(rooms)) {
  for (const other of allowed) {
    if (!used.has(`${room} ${other}`)) problems.push(`${room} may import ${other} and does not. Leave that out.`)
    if (!other.endsWith('/*') && names.indexOf(other) >= names.indexOf(room)) {
      problems.push(`${room} may import ${other}, which does not stand before it.`)
    }
  }
}

if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`)
  process.exitCode = 1
}

function arrow(room: string, path: string): string | undefined {
  const target = relative(src, path).startsWith('..') ? undefined : roomOf(path)
  if (target === undefined || target === room) return undefined
  const allowed = rooms[room]?.find((one) => one === target || (one === 'core/*' && target.split('/')[0] === 'core'))
  if (allowed === undefined) return `${room} may not import ${target}`
  used.add(`${room} ${allowed}`)
  return undefined
}

function packageIn(room: string, name: string): string | undefined {
  if (name.startsWith('node:')) return pure.test(room) ? `${room} takes values and returns values` : undefined
  if (!name.startsWith('@actions/')) return undefined
  return toolkit[room]?.some((one) => name.startsWith(one)) ? undefined : `${room} does not know GitHub's toolkit`
}

function roomOf(path: string): string | undefined {
  const [first = '', second = ''] = nameOf(path).split('/')
  return [`${first}/${second}`, first].find((name) => rooms[name] !== undefined)
}

function nameOf(path: string): string {
  return relative(src, path).split(sep).join('/')
}
