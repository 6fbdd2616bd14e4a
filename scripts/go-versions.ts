// `npm run go-versions`: what each Go version makes of three programs, in bytes. Downloads the toolchains the first time.
//
//   --write   keeps the table in docs/go-versions.md
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { moduleFolder, run } from './bench/bench.ts'
import { table, withRegion } from './generated-regions.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

/** The last release of each version that the probe is tested with, and whose toolchain can be had. */
const versions = ['1.22.12', '1.23.12', '1.24.13', '1.25.8', '1.26.8', '1.27.4'] as const

const hello = 'package main\n\nfunc main() { println("hello") }\n'
const server = `package main

import (
	"encoding/json"
	"net/http"
)

type answer struct {
	Name  string   \`json:"name"\`
	Parts []string \`json:"parts,omitempty"\`
}

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		var asked answer
		if json.NewDecoder(r.Body).Decode(&asked) == nil {
			_ = json.NewEncoder(w).Encode(asked)
		}
	})
	_ = http.ListenAndServe("127.0.0.1:8080", nil)
}
`

interface Program {
  readonly name: string
  /** Its module: sources of our own, or a published one that all versions build. */
  readonly source: { readonly main: string } | { readonly module: string; readonly package: string }
}

const programs: readonly Program[] = [
  { name: 'hello', source: { main: hello } },
  { name: 'net/http and encoding/json', source: { main: server } },
  { name: 'actionlint 1.7.3', source: { module: 'github.com/rhysd/actionlint@v1.7.3', package: './cmd/actionlint' } },
]
const flags = { default: [], stripped: ['-ldflags=-s -w'] } as const

const temporary = await mkdtemp(join(tmpdir(), 'go-versions-'))
const bench = {
  temporary,
  dist: '',
  env: { ...process.env, GOFLAGS: '', GOWORK: 'off', CGO_ENABLED: '0' },
  say: (text: string) => process.stderr.write(`${text}\n`),
}
try {
  const rows = [
    ['Go', ...programs.flatMap(({ name }) => Object.keys(flags).map((flagSet) => `${name}, ${flagSet}`))],
    ...(await sizesOfVersions()),
  ]
  const platform = `${(await run(bench, 'go', ['env', 'GOOS'])).stdout.trim()}/${(await run(bench, 'go', ['env', 'GOARCH'])).stdout.trim()}`
  const text = `${table(rows)}\n\nMegabytes of the file on ${platform}, with \`-trimpath\` and \`CGO_ENABLED=0\`. In brackets: the change from the version before.`
  process.stdout.write(`${text}\n`)
  if (values.write) {
    const page = join(import.meta.dirname, '..', 'docs', 'go-versions.md')
    await writeFile(page, withRegion(await readFile(page, 'utf8'), 'go-versions', text))
  }
} finally {
  await rm(temporary, { recursive: true, force: true })
}

async function sizesOfVersions(): Promise<string[][]> {
  const rows: string[][] = []
  let before: readonly number[] = []
  for (const version of versions) {
    const sizes: number[] = []
    for (const program of programs) {
      for (const options of Object.values(flags)) sizes.push(await sizeOf(program, version, options))
    }
    rows.push([version, ...sizes.map((size, at) => sizeText(size, before[at]))])
    before = sizes
  }
  return rows
}

async function sizeOf({ name, source }: Program, version: string, options: readonly string[]): Promise<number> {
  bench.say(`go${version}: ${name} ${options.join(' ')}`)
  const folder = await sourcesOf(name, source)
  const output = join(temporary, 'built')
  const args = ['build', '-trimpath', '-buildvcs=false', ...options, '-o', output]
  const env = { ...bench.env, GOTOOLCHAIN: `go${version}` }
  await run(bench, 'go', [...args, 'package' in source ? source.package : '.'], { cwd: folder, env })
  return (await stat(output)).size
}

/** A folder that may be written to, as go.mod of our own has to be. */
async function sourcesOf(name: string, source: Program['source']): Promise<string> {
  const folder = join(temporary, name.replace(/\W+/g, '-'))
  if ('module' in source) {
    await cp(await moduleFolder(bench, source.module), folder, { recursive: true })
    return folder
  }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'go.mod'), 'module example.com/program\n\ngo 1.22\n')
  await writeFile(join(folder, 'main.go'), source.main)
  return folder
}

function sizeText(size: number, before: number | undefined): string {
  const megabytes = (size / 1e6).toFixed(2)
  if (before === undefined) return megabytes
  const percent = (size / before - 1) * 100
  return `${megabytes} (${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)} %)`
}
