import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { soakSideText } from '../../src/render/words/memory-text.ts'
import { textOf } from '../in-words.ts'
import { app, config } from './programs.ts'
import { repositoryOf } from './repository.ts'
import { cellIn, report } from './run.ts'

/** A server that keeps so many bytes, and so many goroutines, of each tenth of a second. */
const server = (bytes: number, goroutines: number) => `package main

import (
	"net/http"
	"os"
	"time"
)

var kept [][]byte

func main() {
	go http.ListenAndServe(os.Args[1], http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("ok")) }))
	for block := make(chan int); ; time.Sleep(100 * time.Millisecond) {
		if ${bytes} > 0 {
			kept = append(kept, make([]byte, ${bytes}))
		}
		for i := 0; i < ${goroutines}; i++ {
			go func() { <-block }()
		}
	}
}
`

const run = (load = '') => `programs:
  - name: app
    package: .
    ${load}
    run:
      args: ["127.0.0.1:{port}"]
      ready: { http: "http://127.0.0.1:{port}/" }
measure: { runs: 10, time: 5s, soak: 6s }
budgets:
  - { metric: heap-growth, flag-set: default, max-growth: 1MB/min }
  - { metric: goroutine-growth, flag-set: default, max: 5, level: warn }
`

describe('a program that is kept running', { concurrency: 2 }, () => {
  it('and leaks in head is called leaking, from outside and from inside, and breaks its budgets', async () => {
    await using repository = await repositoryOf([
      app(server(0, 0), { [config]: run() }),
      { 'main.go': server(200_000, 1) },
    ])
    const { report: said, exitCode } = await report(repository, {
      args: ['--flag-set', 'default', '--flag-set', 'stripped'],
    })
    const { soak, metrics } = cellIn(said, { flagSet: 'default' })
    assert.notEqual(soak?.base?.decision, 'leaks', JSON.stringify(soak?.base))
    assert.equal(soak?.head?.decision, 'leaks', JSON.stringify(soak?.head))
    for (const what of ['rss', 'live', 'goroutines'] as const) {
      // In so short a time RSS, which moves in steps, may leave it open.
      if (what !== 'rss') assert.equal(soak?.head?.[what]?.decision, 'leaks', what)
      assert.ok((soak?.head?.curves[what]?.values.length ?? 0) >= 6, what)
    }
    // 200 kB come with each goroutine, however slow the machine is.
    const perGoroutine = (soak?.head?.live?.center ?? 0) / (soak?.head?.goroutines?.center ?? 0)
    assert.ok(perGoroutine > 150e3 && perGoroutine < 300e3, `${perGoroutine}`)
    assert.equal(metrics['heap-growth']?.decision, 'grew')
    assert.equal(metrics['goroutine-growth']?.decision, 'grew')
    assert.ok((metrics['rss-growth']?.head?.center ?? 0) > 0)
    for (const id of ['heap-alloc', 'heap-sys', 'heap-idle', 'goroutines'] as const) {
      assert.ok((metrics[id]?.head?.values.length ?? 0) >= 12, `${id}: ${JSON.stringify(metrics[id])}`)
    }
    // main, the server, and maybe what still answers the question whether it is ready.
    assert.ok([2, 3].includes(metrics.goroutines?.base?.center ?? 0), `${metrics.goroutines?.base?.center}`)
    assert.deepEqual(
      said.budgets.map(({ verdict }) => verdict),
      ['over', 'over'],
    )
    assert.equal(exitCode, 1)
    // What is only stripped runs as what is not.
    const stripped = cellIn(said, { flagSet: 'stripped' })
    assert.equal(stripped.soak?.as, 'default')
    assert.deepEqual(stripped.metrics['heap-growth'], metrics['heap-growth'])
  })

  it('under a load that fails tells nothing, and says why', async () => {
    await using repository = await repositoryOf([
      app(server(0, 0), { [config]: run('load: "echo no such thing; exit 7"').replace('6s', '5s') }),
      { 'main.go': server(1, 0) },
    ])
    const { report: said, exitCode } = await report(repository, { args: ['--flag-set', 'default'] })
    const { metrics, soak } = cellIn(said)
    assert.equal(metrics['rss-growth']?.decision, 'not-measured')
    assert.match(
      textOf(metrics['rss-growth']?.reason),
      /^head: the load ended with exit code 7 after .* s: no such thing$/,
    )
    assert.match(soak?.head?.reasons.map(soakSideText).join() ?? '', /the load ended with exit code 7/)
    assert.equal(exitCode, 3)
  })
})
