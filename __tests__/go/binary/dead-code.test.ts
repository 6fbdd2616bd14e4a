import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { builtInFlagSets } from '../../../src/core/plan/flag-set.ts'
import { findReflectCall, keepsEveryMethod } from '../../../src/go/binary/dead-code.ts'
import { buildProgram } from '../../../src/go/build/build.ts'
import { readToolchain } from '../../../src/go/toolchain.ts'
import { createExec } from '../../../src/system/exec.ts'
import { gomod, main, moduleFolder, env as userEnv } from '../module-folder.ts'

const exec = createExec()
const env = { ...userEnv, GOTOOLCHAIN: 'local' }
const { goos, goarch } = await readToolchain(exec, import.meta.dirname, env)
const call = (name: string) =>
  main(
    `println(reflect.ValueOf(T{}).MethodByName(${name}).IsValid())`,
    'import ("os"; "reflect")\n\ntype T struct{}\n\nfunc (T) Close() {}\n\nvar name = os.Args[0]',
  )
const files = {
  'go.mod': gomod('example.com/app'),
  'plain/main.go': main('fmt.Println(os.Args)', 'import ("fmt"; "os")'),
  'constant/main.go': call('"Close"'),
  'variable/main.go': call('name'),
  'type/main.go': main('println(reflect.TypeOf(os.Stdout).Method(len(os.Args)).Name)', 'import ("os"; "reflect")'),
  'template/main.go': main('report.Write(os.Args)', 'import ("example.com/app/report"; "os")'),
  'report/report.go': `package report

import ("os"; "text/template")

var text = template.Must(template.New("").Parse("{{range .}}{{.}}{{end}}"))

// Inlined, it would be the caller's code.
//
//go:noinline
func Write(values []string) { if text.Execute(os.Stdout, values) != nil { panic("no") } }
`,
}

const folder = await moduleFolder(files)
const out = await moduleFolder()
after(async () => {
  await folder[Symbol.asyncDispose]()
  await out[Symbol.asyncDispose]()
})
const builds = new Map<string, Promise<Request>>()

async function build(program: string, flagSetName: string): Promise<Request> {
  const flagSet = builtInFlagSets.find(({ name }) => name === flagSetName)
  assert.ok(flagSet)
  const output = join(out.path, flagSetName, program)
  const request = {
    dir: folder.path,
    package: `./${program}`,
    flagSet,
    platform: { goos, goarch },
    env,
    freeze: {},
    output,
  }
  const result = await buildProgram(exec, request)
  assert.ok(result.kind === 'built', JSON.stringify(result))
  return request
}

/** Builds it once for all tests. */
async function built<T>(program: string, flagSetName: string, use: (file: string, request: Request) => Promise<T>) {
  const key = `${program} ${flagSetName}`
  const building = builds.get(key) ?? build(program, flagSetName)
  builds.set(key, building)
  const request = await building
  return await use(request.output, { ...request, output: join(out.path, 'again', flagSetName, program) })
}

type Request = Parameters<typeof findReflectCall>[1]

// By which function: undefined where dead-code elimination works. MethodByName with a constant keeps methods of that name.
const programs: readonly (readonly [name: string, caller: string | undefined, path: readonly string[]])[] = [
  ['plain', undefined, []],
  ['constant', undefined, []],
  ['variable', 'main.main', ['main.main']],
  ['type', 'main.main', ['main.main']],
  ['template', 'text/template.(*state).evalField', ['main.main', 'example.com/app/report.Write']],
]

describe('a binary shows whether the linker kept every exported method', { concurrency: 2 }, () => {
  for (const flagSet of ['default', 'release', 'pie']) {
    for (const [program, caller] of programs) {
      it(`${program}, ${flagSet}: ${caller === undefined ? 'it did not' : 'it did'}`, async () => {
        assert.equal(await built(program, flagSet, keepsEveryMethod), caller !== undefined)
      })
    }
  }
})

describe('the linker names who made it keep them', { concurrency: 2 }, () => {
  for (const [program, caller, path] of programs) {
    for (const flagSet of ['default', 'release']) {
      it(`${program}, ${flagSet}: ${caller ?? 'nobody'}`, async () => {
        await built(program, flagSet, async (_, request) => {
          const found = await findReflectCall(exec, request)
          if (caller === undefined) assert.equal(found.kind, 'not-found')
          else {
            assert.ok(found.kind === 'found', JSON.stringify(found))
            assert.equal(found.call.function, caller)
            assert.deepEqual(found.call.path.slice(0, path.length), path)
          }
          assert.ok(!existsSync(request.output), 'the binary of that link')
        })
      })
    }
  }
})

it('a link that fails is told, with its last line', async () => {
  await built('plain', 'default', async (_, request) => {
    const flagSet = { ...request.flagSet, ldflags: '-nonsense' }
    const found = await findReflectCall(exec, { ...request, flagSet })
    assert.ok(found.kind === 'not-found' && found.reason.kind === 'not-linked', JSON.stringify(found))
    assert.equal(found.reason.failure.exitCode, 1)
    assert.match(found.reason.failure.output, /^.*DWARF generation$/)
  })
})
