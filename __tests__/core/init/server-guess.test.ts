import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Guess, healthPaths, listens, serverGuesses } from '../../../src/core/init/server-guess.ts'

const anyPort = '127.0.0.1:{port}'
const guess = (args: readonly string[], rest: Partial<Guess> = {}): Guess => ({
  args,
  env: {},
  address: anyPort,
  ...rest,
})

describe('how a server may be told where to listen is read from its sources', () => {
  const cases: readonly { name: string; source: string; expected: readonly Guess[] }[] = [
    {
      name: 'an address by the flag package',
      source: 'addr := flag.String("addr", ":8080", "where to listen")',
      expected: [guess(['--addr', anyPort])],
    },
    {
      name: 'a port by a number',
      source: 'flag.IntVar(&o.port, "port", 8080, "")',
      expected: [guess(['--port', '{port}'])],
    },
    {
      name: 'a port by a text that is a number',
      source: 'flag.String("http", "8080", "")',
      expected: [guess(['--http', '{port}'])],
    },
    {
      name: 'pflag with a short name, behind a command',
      source: 'cmd := &cobra.Command{Use: "serve"}\ncmd.Flags().StringVarP(&o.listen, "listen", "l", ":8080", "")',
      expected: [guess(['serve', '--listen', anyPort]), guess(['--listen', anyPort])],
    },
    {
      name: 'a port by the environment',
      source: 'port := os.Getenv("PORT")',
      expected: [guess([], { env: { PORT: '{port}' } })],
    },
    {
      name: 'an address by the environment',
      source: 'a, ok := os.LookupEnv("APP_LISTEN_ADDR")',
      expected: [guess([], { env: { APP_LISTEN_ADDR: anyPort } })],
    },
    {
      name: 'an address that cannot be chosen',
      source: 'log.Fatal(http.ListenAndServe(":9090", nil))',
      expected: [guess([], { address: '127.0.0.1:9090' })],
    },
    {
      name: 'an address by kingpin',
      source: 'kingpin.Flag("listen-address", "Where to listen.").Default(":9100").String()',
      expected: [{ args: ['--listen-address', '127.0.0.1:{port}'], env: {}, address: '127.0.0.1:{port}' }],
    },
    {
      name: 'an exporter of Prometheus, whose flags another module defines',
      source: 'import "github.com/prometheus/exporter-toolkit/web/kingpinflag"',
      expected: [{ args: ['--web.listen-address', '127.0.0.1:{port}'], env: {}, address: '127.0.0.1:{port}' }],
    },
    { name: 'flags of a client', source: 'flag.String("host", "example.com", "")', expected: [] },
    { name: 'nothing', source: 'func main() {}', expected: [] },
  ]
  for (const { name, source, expected } of cases) {
    it(name, () => assert.deepEqual(serverGuesses([source]), expected))
  }
})

it('paths that tell of health come first, then the root', () => {
  const sources = ['mux.HandleFunc("GET /healthz", ok)', 'r.Get("/api/ready", ok); r.Get("/users", list)']
  assert.deepEqual(healthPaths(sources), ['/healthz', '/api/ready', '/'])
})

it('sources that listen are told from others', () => {
  assert.equal(listens(['http.ListenAndServe(addr, nil)']), true)
  assert.equal(listens(['http.Get(url)']), false)
})
