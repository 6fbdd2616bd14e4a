import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type ReflectCall, symbolReader } from '../../core/binary/linked-symbols.ts'
import { lastLines } from '../../core/build/go-build.ts'
import type { Exec } from '../../core/exec.ts'
import type { NoReflectCall } from '../../core/note/linkage-notes.ts'
import { type BuildRequest, buildProgram } from '../build/build.ts'

/**
 * Whether the linker kept every exported method of every type in use, told by the file alone, stripped or not. Whatever
 * uses reflection has `*reflect.rtype` in an interface; of its methods only those that somebody calls are linked, unless
 * all are. No program of sense calls all of these. Seen so with Go 1.20 to 1.27.
 */
export async function keepsEveryMethod(file: string): Promise<boolean> {
  const content = await readFile(file)
  return unlikelyMethods.every((name) => content.includes(`\0reflect.(*rtype).${name}\0`))
}

const unlikelyMethods = ['Method', 'MethodByName', 'FieldAlign', 'ChanDir', 'FieldByNameFunc']

export type ReflectCallFound =
  | { readonly kind: 'found'; readonly call: ReflectCall }
  | { readonly kind: 'not-found'; readonly reason: NoReflectCall }

/** Links a program once more to hear why each symbol is in it. The file differs by its build id, so it is thrown away. */
export async function findReflectCall(exec: Exec, request: BuildRequest): Promise<ReflectCallFound> {
  const reader = symbolReader()
  const listening: Exec = (command, args, options) => exec(command, args, { ...options, onErrorLine: reader.read })
  const { output, flagSet } = request
  const ldflags = `${flagSet.ldflags ?? ''} -dumpdep`.trim()
  await mkdir(dirname(output), { recursive: true })
  const built = await buildProgram(listening, { ...request, flagSet: { ...flagSet, ldflags } })
  await rm(output, { force: true })
  if (built.kind !== 'built') {
    const exitCode = built.kind === 'failed' && built.reason.kind === 'build-ended' ? built.reason.code : 0
    const said = built.kind === 'failed' ? lastLines(built.output, 1).trim() : ''
    return { kind: 'not-found', reason: { kind: 'not-linked', failure: { exitCode, output: said } } }
  }
  const call = reader.reflectCall()
  return call === undefined ? { kind: 'not-found', reason: { kind: 'no-function' } } : { kind: 'found', call }
}
