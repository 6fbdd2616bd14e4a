// How a program shows that it is ready, as the config file says it.
import * as v from 'valibot'
import type { RegexpProblem } from '../mistake/value.ts'
import type { Ready } from '../plan/program.ts'
import { foundIn, told } from './mistake.ts'
import { keys, textLike, wants, whole } from './values.ts'

const kinds = ['http', 'tcp', 'stdout', 'exit'] as const

// What the probe connects to: it resolves no names, speaks no TLS, and measures programs of this machine.
const host = String.raw`localhost|[0-9]{1,3}(?:\.[0-9]{1,3}){3}|\[[0-9A-Fa-f:.]+\]`
const port = String.raw`:(?:\{port\}|[0-9]{1,5})`
const urlPattern = new RegExp(String.raw`^http://(?:${host})(?:${port})?(?:[/?]\S*)?$`)
const urlExpected = 'an http:// URL on localhost or an IP address, such as http://127.0.0.1:{port}/healthz'
const addressPattern = new RegExp(`^(?:${host})?${port}$`)
const addressExpected = 'an address on localhost or an IP address, such as 127.0.0.1:{port}'

// A port is put in for the check alone: `{port}` is no port to a URL.
const isUrl = (written: string) => URL.canParse(written.replaceAll('{port}', '1'))

const url = v.pipe(
  textLike(urlPattern, urlExpected, 'Ready when a GET of this http:// URL is answered with a status from 200 to 399.'),
  v.check(isUrl, wants(urlExpected)),
)

const address = v.pipe(
  textLike(addressPattern, addressExpected, 'Ready when this address accepts a connection.'),
  v.check(
    (written) => isUrl(`http://${written.replace(/^:/, 'localhost:')}`) && !written.endsWith(':0'),
    wants(addressExpected),
  ),
)

const pattern = v.pipe(
  v.string(wants('a regular expression in Go syntax')),
  v.title('regular expression'),
  v.description('Ready when a line of standard output matches this regular expression (Go syntax).'),
  v.nonEmpty(wants('a regular expression that is not empty')),
  v.check(
    (written) => regexpProblem(written) === undefined,
    ({ input }) => {
      const why = regexpProblem(input)
      if (why === undefined) throw new Error(`${input} was refused, and nothing is wrong with it`)
      return told({ kind: 'wrong-regexp', found: foundIn(input), why })
    },
  ),
)

/**
 * What keeps Go from compiling a regular expression, as far as that can be told without Go: it has no lookaround and
 * no back-references, and what is malformed in JavaScript is malformed in Go. The probe has the last word.
 */
function regexpProblem(written: string): RegexpProblem | undefined {
  const literal = written.replaceAll(/\\Q[\s\S]*?(?:\\E|$)/g, 'q').replaceAll(/\\\\/g, 'b')
  if (/\(\?(?:=|!|<=|<!)/.test(literal)) return { kind: 'lookaround' }
  if (/\\[1-9]/.test(literal)) return { kind: 'back-reference' }
  const translated = literal
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\(\?[imsU]*(?:-[imsU]+)?\)/g, '')
    .replaceAll(/\(\?[imsU]*(?:-[imsU]+)?:/g, '(?:')
    .replaceAll(/\[:\^?[a-z]+:\]/g, 'a-z')
  try {
    new RegExp(translated)
    return undefined
  } catch (cause) {
    // RegExp throws nothing but SyntaxErrors, whose message ends with what is wrong.
    const words = cause instanceof Error ? cause.message.slice(cause.message.lastIndexOf(': ') + 2) : String(cause)
    return { kind: 'malformed', words }
  }
}

const entries = keys({
  http: v.exactOptional(url),
  tcp: v.exactOptional(address),
  stdout: v.exactOptional(pattern),
  exit: v.exactOptional(whole(0, 255, 'Ready when it has ended, with this exit code.')),
})

/** One kind of readiness; its output is the `Ready` that the probe is told. */
export const readySchema = v.pipe(
  entries,
  v.description('How the program shows that it is ready: exactly one of these.'),
  // For the JSON Schema, which does not see the check.
  v.metadata({ oneOf: kinds.map((kind) => ({ required: [kind] })) }),
  v.check(
    (written) => Object.keys(written).length === 1,
    ({ input }) => told({ kind: 'not-exactly-one', found: Object.keys(input), of: kinds }),
  ),
  v.transform(({ http, tcp, stdout, exit }): Ready => {
    if (http !== undefined) return { kind: 'http', url: http }
    if (tcp !== undefined) return { kind: 'tcp', address: tcp }
    if (stdout !== undefined) return { kind: 'stdout', pattern: stdout }
    return { kind: 'exit', code: exit ?? 0 }
  }),
)
