// What the outside said, kept by what was asked, and given again. One file or start is one question, however many of them a
// call of the probe has: calls may come in another order, be put together or be divided.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, isAbsolute } from 'node:path'
import { distance } from 'fastest-levenshtein'
import { identityOf, leadOf, type RecordedBinary, writeStandIn } from './binaries.ts'
import { type Call, type Ended, runForReal } from './child-processes.ts'
import type { Machine } from './machine.ts'
import type { Places } from './places.ts'
import { questionsIn, type StartRequest } from './questions.ts'

export interface Answer extends Ended {
  /** On the clock of the replay. */
  readonly milliseconds: number
  /** The file that the command built, by its content. */
  readonly built?: string
  /** What a soaked program wrote down itself. */
  readonly samples?: string
}

export interface Recorded {
  /** In the order in which they were given, by question. */
  readonly answers: Record<string, Answer[]>
  readonly binaries: Record<string, RecordedBinary>
}

export interface Outside {
  readonly recorded: Recorded
  /** Questions that nobody recorded, in words; a replay with one has failed. */
  readonly missing: string[]
  readonly answer: (call: Call) => Promise<Ended>
}

export interface Playing {
  readonly scenario: string
  readonly places: Places
  readonly machine: Machine
  /** What there is; absent: everything is run for real, and recorded. */
  readonly recorded?: Recorded
}

/** As far as it is looked at here. */
interface StartResult {
  readonly user_ns?: number
  readonly system_ns?: number
}

/** Where a diagnostic build writes what its sampler sees. */
const samplesVariable = 'BINARY_BUDGET_SAMPLES'

/** Answers the program's commands from a record, or makes one. A recorded run gets its answers from the new record, too. */
export function outsideOf({ scenario, places, machine, recorded: given }: Playing): Outside {
  const recorded: Recorded = given ?? { answers: {}, binaries: {} }
  const { answers, binaries } = recorded
  const questions = questionsIn(places, binaries)
  const asked = new Map<string, number>()
  const missing: string[] = []

  /** The next answer to a question. A start is another one each time; what is always the same may be asked any number of times. */
  function next(question: string, isStart = false): Answer {
    const number = asked.get(question) ?? 0
    asked.set(question, number + 1)
    const all = answers[question] ?? []
    const same = !isStart && all.length > 0 && all.every((one) => sameAnswer(one, all[0]))
    const found = all[same ? Math.min(number, all.length - 1) : number]
    if (found !== undefined) return found
    const text = missingText(scenario, question, answers)
    missing.push(text)
    throw new Error(text)
  }

  function keep(question: string, answer: Omit<Answer, keyof Ended> & Partial<Ended>): void {
    const { stdout = '', stderr = '' } = answer
    const hidden = { exitCode: 0, ...answer, stdout: places.hide(stdout), stderr: places.hide(stderr) }
    answers[question] = [...(answers[question] ?? []), hidden]
  }

  async function answer(call: Call): Promise<Ended> {
    const mode = modeOfProbe(call)
    if (mode?.name === 'start') return starts(call)
    if (mode?.name === 'identify') return identified(call, mode.at)
    return whole(call)
  }

  /** Any other command, as one question. */
  async function whole(call: Call): Promise<Ended> {
    const question = questions.ofCall(call)
    const output = outputOf(call)
    if (given === undefined) {
      const { at, ...real } = await reallyRun(call)
      const built = real.exitCode === 0 && output !== undefined ? learned(call, output) : undefined
      // Only what builds takes time that anything depends on.
      const milliseconds = output === undefined ? 0 : Math.round(at.at(-1) ?? 0)
      keep(question, { ...real, milliseconds, ...(built !== undefined && { built }) })
    }
    const { exitCode, stdout, stderr, built, milliseconds } = next(question)
    machine.clock += milliseconds
    if (given !== undefined && built !== undefined && output !== undefined) {
      writeStandIn(output, built, binaries[built] ?? { compressed: {} })
    }
    return { exitCode, stdout: places.show(stdout), stderr: places.show(stderr) }
  }

  /** What `probe start` is given and says, a line for each start. */
  async function starts(call: Call): Promise<Ended> {
    const requests = linesOf(call.stdin).map((line) => JSON.parse(line) as StartRequest)
    const asking = requests.map(questions.ofStart)
    if (given === undefined) {
      const { stdout, at: times } = await probed(call, requests.length)
      for (const [at, line] of linesOf(stdout).entries()) {
        const { id: _, at_ns: __, ...result } = JSON.parse(line)
        const milliseconds = Math.round(1000 * ((times[at] ?? 0) - (times[at - 1] ?? 0))) / 1000
        const file = requests[at]?.env?.[samplesVariable]
        const samples = file === undefined ? undefined : readFileSync(file, 'utf8')
        keep(asking[at] ?? '', {
          stdout: JSON.stringify(result),
          milliseconds,
          ...(samples !== undefined && { samples }),
        })
      }
    }
    const began = machine.clock
    const lines = requests.map(({ id, env }, at) => {
      const { stdout, samples, milliseconds } = next(asking[at] ?? '', true)
      const result = JSON.parse(places.show(stdout)) as StartResult
      const file = env?.[samplesVariable]
      if (file !== undefined && samples !== undefined) writeFileSync(file, samples)
      const at_ns = Math.round((machine.clock - began) * 1e6)
      machine.clock += milliseconds
      machine.computed += ((result.user_ns ?? 0) + (result.system_ns ?? 0)) / 1e9
      return `${JSON.stringify({ ...result, id, at_ns })}\n`
    })
    return { exitCode: 0, stdout: lines.join(''), stderr: '' }
  }

  /** What `probe identify` says, a line for each file. */
  async function identified(call: Call, mode: number): Promise<Ended> {
    const { args } = call
    const isFile = (arg: string, at: number) => at > mode && !arg.startsWith('-') && args[at - 1] !== '-stamp'
    const options = args.filter((arg, at) => !isFile(arg, at))
    const asking = args.filter(isFile).map((file) => questions.ofCall({ ...call, args: [...options, file] }))
    if (given === undefined) {
      const { stdout } = await probed(call, asking.length)
      for (const [at, line] of linesOf(stdout).entries()) keep(asking[at] ?? '', { stdout: line, milliseconds: 0 })
    }
    const lines = asking.map((question) => `${places.show(next(question).stdout)}\n`)
    return { exitCode: 0, stdout: lines.join(''), stderr: '' }
  }

  /** What the probe is asked to do, and where that stands among the arguments; undefined for another command. */
  function modeOfProbe({ command, args }: Call): { readonly name: string; readonly at: number } | undefined {
    const isProbe = (word: string) => isAbsolute(word) && binaries[identityOf(word) ?? '']?.label === 'probe'
    const at = [command, ...args].findIndex(isProbe)
    const name = args[at]
    return at < 0 || name === undefined ? undefined : { name, at }
  }

  /** What the probe really says, which is as many lines as it was asked for. */
  async function probed(call: Call, lines: number): ReturnType<typeof runForReal> {
    const real = await reallyRun(call)
    if (real.exitCode === 0 && linesOf(real.stdout).length === lines) return real
    throw new Error(`the probe ended with exit code ${real.exitCode}, which cannot be recorded: ${real.stderr}`)
  }

  /** The identity of a file that a command built. */
  function learned({ cwd }: Call, output: string): string | undefined {
    const id = identityOf(output)
    if (id === undefined || binaries[id] !== undefined) return id
    const lead = leadOf(output)
    const isProbe = places.hide(cwd) === '<package>/src/probe'
    binaries[id] = { ...(isProbe && { label: 'probe' }), ...(lead !== undefined && { lead }), compressed: {} }
    return id
  }

  return { recorded, missing, answer }
}

/** For real, and without Go's index of packages, which is for files of the real time of day. */
const reallyRun = (call: Call) =>
  runForReal({
    ...call,
    env: { ...call.env, GODEBUG: [call.env.GODEBUG ?? '', 'goindex=0'].filter(Boolean).join(',') },
  })

/** The file that a command builds: of `go build`, or of a line of the user's. */
function outputOf({ command, args, env }: Call): string | undefined {
  if (basename(command) === 'go') return args[0] === 'build' ? args[args.indexOf('-o') + 1] : undefined
  return basename(command) === 'sh' ? env.OUTPUT : undefined
}

function sameAnswer(one: Answer, other: Answer | undefined): boolean {
  const said = ({ exitCode, stdout, stderr, built }: Answer) => JSON.stringify([exitCode, stdout, stderr, built])
  return other !== undefined && said(one) === said(other)
}

/** Characters of a question that are compared and shown. */
const enough = 1_000

function missingText(scenario: string, question: string, answers: Recorded['answers']): string {
  const times = answers[question]?.length ?? 0
  const often = times === 0 ? 'it was never asked' : `it was asked ${times} times then, and now once more`
  const near = (times > 0 ? [] : Object.keys(answers))
    .map((other) => ({ other, far: distance(other.slice(0, enough), question.slice(0, enough)) }))
    .sort((a, b) => a.far - b.far)
  return [
    `${scenario}: there is no recorded answer to this (${often}):`,
    indented(question),
    ...(near.length === 0
      ? []
      : ['The nearest questions with an answer:', ...near.slice(0, 3).map(({ other }) => indented(other))]),
    `Where the program is meant to ask it: npm run replay -- --record ${scenario}`,
  ].join('\n')
}

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean)

const indented = (text: string): string =>
  linesOf(text)
    .map((line) => `    ${line.length <= enough ? line : `${line.slice(0, enough)}…`}`)
    .join('\n')
