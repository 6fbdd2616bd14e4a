import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Exec } from '../../src/core/exec.ts'
import { fetchCommit, hasCommit } from '../../src/git/fetch.ts'
import { fetchProblemText } from '../../src/render/words/outside-text.ts'
import { createExec } from '../../src/system/exec.ts'
import { type Bench, bench, runnerCheckout, upstream } from './clones.ts'

const token = 'ghs_s3cret'
const header = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`

describe('a fetch from a server that wants a token', () => {
  it('has it on that command only: not in arguments, configuration or other commands', async () => {
    using b = bench()
    const { merge, main } = upstream(b)
    runnerCheckout(b, merge)
    await using server = await gitServer(b)
    b.git('checkout', 'remote', 'set-url', 'origin', `${server.url}/up`)
    const config = readFileSync(join(b.path, 'checkout/.git/config'), 'utf8')

    const commands: { args: string; env: string }[] = []
    const real = createExec()
    const exec: Exec = (command, args, options) => {
      commands.push({ args: args.join(' '), env: JSON.stringify(options.env) })
      return real(command, args, options)
    }
    const repository = await b.open('checkout', { exec, token, serverUrl: server.url })
    assert.equal(await fetchCommit(repository, main), undefined)
    assert.ok(await hasCommit(repository, main))

    const secret = new RegExp(`${token}|${header.slice('basic '.length)}`)
    assert.ok(commands.every(({ args }) => !secret.test(args)))
    const told = commands.filter(({ env }) => secret.test(env)).map(({ args }) => args)
    assert.equal(told.length, 1)
    assert.match(told[0] ?? '', / fetch /)
    assert.equal(readFileSync(join(b.path, 'checkout/.git/config'), 'utf8'), config)
  })

  it('sends one header although the checkout has another one stored', async () => {
    using b = bench()
    const { merge, main } = upstream(b)
    runnerCheckout(b, merge)
    await using server = await gitServer(b)
    b.git('checkout', 'remote', 'set-url', 'origin', `${server.url}/up`)
    b.git('checkout', 'config', `http.${server.url}/.extraheader`, 'AUTHORIZATION: basic b2xkOm9sZA==')
    const repository = await b.open('checkout', { token, serverUrl: server.url })
    assert.equal(await fetchCommit(repository, main), undefined)
    assert.deepEqual(new Set(server.seen), new Set([header]))
  })

  it('keeps what the user has put into the environment for git', async () => {
    using b = bench()
    upstream(b)
    const env = { ...b.env, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'kept' }
    const { output } = await b.open('up', { env, token })
    assert.equal(await output(['config', 'user.name'], { network: true }), 'kept')
    assert.match(await output(['config', 'http.https://github.com/.extraheader'], { network: true }), /^AUTHORIZATION/)
  })

  it('goes to no other server', async () => {
    using b = bench()
    const { merge, main } = upstream(b)
    runnerCheckout(b, merge)
    await using server = await gitServer(b)
    b.git('checkout', 'remote', 'set-url', 'origin', `${server.url}/up`)
    const repository = await b.open('checkout', { token, serverUrl: 'https://github.com' })
    const problem = await fetchCommit(repository, main)
    assert.match(
      problem === undefined ? '' : fetchProblemText(problem),
      /could not read Username|terminal prompts disabled/,
    )
    assert.deepEqual(new Set(server.seen), new Set([undefined]))
  })
})

/** Git's own HTTP server behind a check of the token; remembers each Authorization header, joined if there are more. */
async function gitServer(b: Bench): Promise<AsyncDisposable & { url: string; seen: (string | undefined)[] }> {
  const seen: (string | undefined)[] = []
  const backend = join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend')
  const server = createServer((request, response) => {
    const sent = authorizations(request)
    seen.push(sent)
    if (sent !== header) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="git"' }).end()
      return
    }
    const [path, query] = (request.url ?? '').split('?')
    const cgi = spawn(backend, {
      env: {
        ...b.env,
        GIT_PROJECT_ROOT: b.path,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: path,
        QUERY_STRING: query ?? '',
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      },
    })
    request.pipe(cgi.stdin)
    const chunks: Buffer[] = []
    cgi.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    cgi.on('close', () => {
      const output = Buffer.concat(chunks)
      const end = output.indexOf('\r\n\r\n')
      for (const line of output.subarray(0, end).toString().split('\r\n')) {
        const [name = '', value = ''] = line.split(': ')
        if (name === 'Status') response.statusCode = Number.parseInt(value, 10)
        else response.setHeader(name, value)
      }
      response.end(output.subarray(end + 4))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function authorizations({ rawHeaders }: IncomingMessage): string | undefined {
  const values = rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'authorization',
  )
  return values.length === 0 ? undefined : values.join(' and ')
}
