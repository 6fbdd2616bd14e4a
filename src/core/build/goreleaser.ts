// What a .goreleaser.yaml says of the builds, as far as it says so plainly. Its schema: https://goreleaser.com/customization/builds/go/
import { parseDocument } from 'yaml'
import type { GoreleaserNote, GoreleaserProblem } from '../note/goreleaser-notes.ts'
import type { FlagSet } from '../plan/flag-set.ts'

/** What is built for a release. */
export interface Release {
  readonly file: string
  /** The flags of its builds, as the flag set `release`; absent where no build says them plainly. */
  readonly flagSet?: FlagSet
  /** Main packages, relative to the file. */
  readonly packages: readonly string[]
  /** `GOOS/GOARCH`, as far as they are listed. */
  readonly platforms: readonly string[]
  /** What could not be taken over. */
  readonly notes: readonly GoreleaserNote[]
}

/** Where GoReleaser looks for its file, in its order, from the root of the repository. */
export const goreleaserFiles = [
  '.config/goreleaser.yml',
  '.config/goreleaser.yaml',
  '.goreleaser.yml',
  '.goreleaser.yaml',
  'goreleaser.yml',
  'goreleaser.yaml',
]

// What the stamps of a release are frozen to: the same on both sides, and about as long as real ones.
const frozen: Readonly<Record<string, string>> = {
  Version: '0.0.0',
  RawVersion: '0.0.0',
  Tag: 'v0.0.0',
  Summary: 'v0.0.0',
  Major: '0',
  Minor: '0',
  Patch: '0',
  Branch: 'main',
  Commit: '0'.repeat(40),
  FullCommit: '0'.repeat(40),
  ShortCommit: '0'.repeat(7),
  Date: '2000-01-01T00:00:00Z',
  CommitDate: '2000-01-01T00:00:00Z',
  Timestamp: '946684800',
  CommitTimestamp: '946684800',
  ModulePath: 'example.com/module',
}

const defaultLdflags =
  '-s -w -X main.version={{.Version}} -X main.commit={{.Commit}} -X main.date={{.Date}} -X main.builtBy=goreleaser'

/** Reads a GoReleaser file. Never throws: what is not understood is a note. */
export function readGoreleaser(text: string, file: string): Release {
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { merge: true, uniqueKeys: false, prettyErrors: false })
  const none = { file, packages: [], platforms: [] }
  if (document.errors.length > 0) return { ...none, notes: [{ kind: 'goreleaser-unreadable', file }] }
  const root = mapOf(contentOf(document))
  if (root.includes !== undefined) return { ...none, notes: [{ kind: 'goreleaser-includes', file }] }
  const written = Array.isArray(root.builds) ? root.builds.map(mapOf) : [{}]
  const builds = written.filter(
    ({ builder, skip }) => (builder ?? 'go') === 'go' && !(skip === true || skip === 'true'),
  )
  const project = typeof root.project_name === 'string' ? root.project_name : undefined
  const read = builds.map((build) => readBuild(build, project))
  const plain = read.filter((build) => build.flagSet !== undefined)
  const [first] = plain
  const others = plain.filter(({ flagSet }) => JSON.stringify(flagSet) !== JSON.stringify(first?.flagSet))
  return {
    file,
    ...(first?.flagSet && { flagSet: first.flagSet }),
    packages: [...new Set(read.flatMap((build) => build.package ?? []))],
    platforms: [...new Set(read.flatMap(({ platforms }) => platforms))],
    notes: [
      ...read.flatMap(({ id, problems }) =>
        problems.map((problem): GoreleaserNote => ({ kind: 'goreleaser-build', file, build: id, problem })),
      ),
      ...(first === undefined || others.length === 0 ? [] : [buildsDiffer(file, first, others)]),
    ],
  }
}

const buildsDiffer = (file: string, first: Build, others: readonly Build[]): GoreleaserNote => ({
  kind: 'goreleaser-builds-differ',
  file,
  build: first.id,
  others: others.map(({ id }) => id),
})

interface Build {
  readonly id: string
  readonly package?: string
  readonly flagSet?: FlagSet
  readonly platforms: readonly string[]
  readonly problems: readonly GoreleaserProblem[]
}

type TemplateKey = Extract<GoreleaserProblem, { readonly kind: 'templates' }>['key']

function readBuild(build: Readonly<Record<string, unknown>>, project: string | undefined): Build {
  const problems: GoreleaserProblem[] = []
  const fill = (key: TemplateKey, written: string): string => {
    const { text, unknown } = withoutTemplates(written, project)
    if (unknown.length > 0) problems.push({ kind: 'templates', key, templates: unknown })
    return text
  }
  const ldflags = texts(build.ldflags)
  const joined = fill('ldflags', (ldflags.length > 0 ? ldflags : [defaultLdflags]).join(' '))
  const { flags, tags, left } = goFlags(texts(build.flags).map((flag) => fill('flags', flag)))
  if (left.length > 0) problems.push({ kind: 'flags', flags: left })
  const allTags = [...tags, ...texts(build.tags).map((tag) => fill('tags', tag))]
  const env = variables(texts(build.env).map((variable) => fill('env', variable)))
  const gcflags = fill('gcflags', texts(build.gcflags).join(' '))
  const asmflags = fill('asmflags', texts(build.asmflags).join(' '))
  const buildmode = build.buildmode === 'pie' ? 'pie' : undefined
  const dir = textOr(build.dir, '.')
  const main = textOr(build.main, '.')
  const id = textOr(build.id, project ?? 'default')
  return {
    id,
    ...(isPlainPath(`${dir}/${main}`) && { package: joinedPath(dir, main) }),
    ...(problems.length === 0 && {
      flagSet: {
        name: 'release',
        ...flags,
        ...(joined !== '' && { ldflags: joined }),
        ...(gcflags !== '' && { gcflags }),
        ...(asmflags !== '' && { asmflags }),
        ...(allTags.length > 0 && { tags: allTags }),
        ...(buildmode !== undefined && { buildmode }),
        env,
        runEnv: {},
      },
    }),
    platforms: texts(build.goos).flatMap((goos) => texts(build.goarch).map((goarch) => `${goos}/${goarch}`)),
    problems,
  }
}

/** The text with stamps frozen, and the templates that stand for something else. */
function withoutTemplates(written: string, project: string | undefined): { text: string; unknown: string[] } {
  const unknown: string[] = []
  const text = written.replaceAll(/\{\{-?\s*(.*?)\s*-?\}\}/gs, (template, inside: string) => {
    const name = /^\.(\w+)$/.exec(inside)?.[1]
    const value = name === 'ProjectName' ? project : name === undefined ? undefined : frozen[name]
    if (value === undefined) unknown.push(template)
    return value ?? ''
  })
  return { text: text.replaceAll(/\s+/g, ' ').trim(), unknown }
}

/** The options of `flags:` as keys of a flag set. */
function goFlags(written: readonly string[]) {
  const words = written.flatMap((flag) => flag.split(' ')).filter(Boolean)
  const tags: string[] = []
  const left: string[] = []
  const flags: { trimpath?: boolean; race?: boolean; pgo?: string; buildmode?: string } = {}
  for (let index = 0; index < words.length; index++) {
    const [, name = '', value] = /^--?([\w]+)(?:=(.*))?$/.exec(words[index] ?? '') ?? []
    const next = () => value ?? words[++index] ?? ''
    if (name === 'trimpath' || name === 'race') flags[name] = value !== 'false'
    else if (name === 'tags') tags.push(...next().replaceAll(/["']/g, '').split(',').filter(Boolean))
    else if (name === 'pgo' || name === 'buildmode') flags[name] = next()
    // Those change no byte of the binary, or are the same on both sides anyway.
    else if (['v', 'x', 'buildvcs', 'a', 'mod', 'modcacherw'].includes(name)) {
      if (name === 'mod') next()
    } else left.push(words[index] ?? '')
  }
  return { flags, tags, left }
}

function variables(lines: readonly string[]): Record<string, string> {
  const pairs = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const)
  // What a release is built for is the platform's to say.
  return Object.fromEntries(pairs.filter(([name]) => name !== '' && !['GOOS', 'GOARCH'].includes(name)))
}

const isPlainPath = (path: string) => !path.includes('{{') && !path.startsWith('/')

/** `./cmd/server` of `./cmd/server/main.go`, below `dir`. */
function joinedPath(dir: string, main: string): string {
  const parts = `${dir}/${main.replace(/(^|\/)[^/]+\.go$/, '')}`
    .split('/')
    .filter((part) => part !== '' && part !== '.')
  return parts.length === 0 ? '.' : `./${parts.join('/')}`
}

const textOr = (value: unknown, other: string): string => (typeof value === 'string' && value !== '' ? value : other)

function texts(value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return list.filter((item) => ['string', 'number', 'boolean'].includes(typeof item)).map(String)
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function contentOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    return undefined // Aliases that unfold to too much: as good as a file without builds.
  }
}
