import type { Ready, Run } from '../plan/program.ts'

/** A way to start a program that may be a server, told from its sources. To be tried before it is believed. */
export interface Guess {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Where it would listen; `{port}` is a free port. */
  readonly address: string
}

const mostGuesses = 6
const mostPaths = 4

// Names that servers give the option for their address. Only ones that mean nothing else: a client has a "host" and a "url".
const addressName =
  /^(?:http[-_.]?)?(?:addr|address|listen|listen[-_.]?addr(?:ess)?|bind|bind[-_.]?addr(?:ess)?|port|web\.listen[-_.]address|http)$/i

// flag and pflag alike: `flag.String("addr", ":8080", …)`, `f.StringVarP(&o.addr, "listen", "l", …)`.
const flagCall =
  /\.(String|Int|Uint16|Uint)(?:Var)?P?\(\s*(?:&?[\w.]+,\s*)?"([\w.-]+)"\s*,\s*(?:"\w?"\s*,\s*)?("[^"\n]*"|`[^`\n]*`|\d+|[\w.]+)/g
// kingpin: `app.Flag("listen-address", "…")`; of Prometheus's exporters its own package defines the flag.
const kingpinFlag = /\.Flag\(\s*"([\w.-]+)"/g
const exporterFlags = /"github\.com\/prometheus\/exporter-toolkit\/web\/(?:kingpinflag|webflag)"/
const environmentCall = /\bos\.(?:Getenv|LookupEnv)\(\s*"([A-Z][A-Z0-9_]*)"\s*\)/g
const fixedAddress =
  /(?:ListenAndServe(?:TLS)?\(|\bAddr:|net\.Listen\("tcp[46]?",)\s*"(?:localhost|127\.0\.0\.1|0\.0\.0\.0)?:(\d{2,5})"/g
const serveCommand = /\bUse:\s*"(serve|server|start|run)\b/
const healthPath = /"(?:[A-Z]+ )?(\/(?:[\w-]+\/)*(?:healthz?|health-?check|livez|live|readyz|ready|ping))\/?"/g

/** Whether the sources listen for anything at all. */
export const listens = (sources: readonly string[]): boolean =>
  sources.some((source) => /\b(?:ListenAndServe|http\.Serve\b|net\.Listen\(|\.Listen\(|\.Run\(":)/.test(source))

/** Ways to start the program whose own sources these are, likeliest first. */
export function serverGuesses(sources: readonly string[]): readonly Guess[] {
  const text = sources.join('\n')
  const words = serveCommand.exec(text)?.[1]
  const front = words === undefined ? [[]] : [[words], []]
  const guesses = front.flatMap((before): Guess[] => [
    ...flagGuesses(text, before),
    ...kingpinGuesses(text, before),
    ...environmentGuesses(text, before),
    ...[...text.matchAll(fixedAddress)].map(([, port = '']) => ({
      args: before,
      env: {},
      address: `127.0.0.1:${port}`,
    })),
  ])
  const unique = new Map(guesses.map((guess) => [JSON.stringify(guess), guess]))
  return [...unique.values()].slice(0, mostGuesses)
}

function flagGuesses(text: string, before: readonly string[]): Guess[] {
  return [...text.matchAll(flagCall)].flatMap(([, kind = '', name = '', value = '']): Guess[] => {
    if (!addressName.test(name)) return []
    const isPort = kind !== 'String' || /port$/i.test(name) || /^"\d+"$/.test(value)
    return [{ args: [...before, `--${name}`, valueFor(isPort)], env: {}, address }]
  })
}

function kingpinGuesses(text: string, before: readonly string[]): Guess[] {
  const named = [...text.matchAll(kingpinFlag)].flatMap(([, name = '']) => (addressName.test(name) ? [name] : []))
  const names = exporterFlags.test(text) ? [...named, 'web.listen-address'] : named
  return names.map((name) => ({ args: [...before, `--${name}`, valueFor(/port$/i.test(name))], env: {}, address }))
}

function environmentGuesses(text: string, before: readonly string[]): Guess[] {
  return [...text.matchAll(environmentCall)].flatMap(([, name = '']): Guess[] => {
    if (/(?:^|_)PORT$/.test(name)) return [{ args: before, env: { [name]: valueFor(true) }, address }]
    if (/(?:^|_)(?:ADDR|ADDRESS|LISTEN|LISTEN_ADDR|BIND)$/.test(name))
      return [{ args: before, env: { [name]: valueFor(false) }, address }]
    return []
  })
}

const address = '127.0.0.1:{port}'
const valueFor = (isPort: boolean): string => (isPort ? '{port}' : address)

/** Paths that the sources answer for whoever asks whether they are well, and the root, which many answer. */
export function healthPaths(sources: readonly string[]): readonly string[] {
  const found = sources.flatMap((source) => [...source.matchAll(healthPath)].map(([, path = '']) => path))
  return [...new Set(found)].slice(0, mostPaths).concat('/')
}

/** The run that a guess stands for. */
export function runOf({ args, env }: Guess, ready: Ready): Run {
  return { args, env, ready, timeout: 10 }
}
