// Small programs: without an import they link the runtime alone, so that their records are small.
import { main } from '../../go/module-folder.ts'
import { app, config, larger, says } from '../../terminal/programs.ts'
import type { Files, Stage } from '../stage.ts'

export const limits = (...lines: readonly string[]): string =>
  `budgets:\n${lines.map((line) => `  - ${line}\n`).join('')}`

/** A config of one program that is started in a known way, as often as it takes to see a large change. */
export const measured = (...lines: readonly string[]): Files => ({
  [config]: `programs: [{ name: app, package: ., run: { args: [] } }]
flag-sets: [default]
measure: { runs: 12, time: 2s }
${lines.join('\n')}
`,
})

/** The same for sizes alone: two flag sets, and no way to start it. */
export const sized = (...lines: readonly string[]): Files => ({
  [config]: `programs: [{ name: app, package: ., run: off }]\n${lines.join('\n')}\n`,
})

export const before = says('hello')
export const after = larger(100_000)

/** Takes some milliseconds more to start. */
export const slower = main(
  'println(sum)',
  'var sum = work()\n\nfunc work() (sum int) { for i := 0; i < 20_000_000; i++ { sum += i ^ (i >> 3) }; return }',
)

/** A server that keeps so many bytes, and a goroutine, of each tenth of a second. */
export const server = (bytes: number): string => `package main

import (
	"net"
	"os"
	"time"
)

var kept [][]byte

func main() {
	listener, err := net.Listen("tcp", os.Args[1])
	if err != nil {
		panic(err)
	}
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			connection.Close()
		}
	}()
	for block := make(chan int); ; time.Sleep(100 * time.Millisecond) {
		if ${bytes} > 0 {
			kept = append(kept, make([]byte, ${bytes}))
			go func() { <-block }()
		}
	}
}
`

/** Touches so many MiB that the garbage collector does not know of. */
export const touches = (mebibytes: number): string =>
  main('for i := 0; i < len(data); i += 4096 { data[i] = 1 }; println("done")', `var data [${mebibytes} << 20]byte`)

/** A repository of two commits: one program before and after. */
export function twoCommits(stage: Stage, base: Files | string, head: Files | string): void {
  stage.commit(filesOf(base))
  stage.commit(filesOf(head))
}

const filesOf = (source: Files | string): Files => (typeof source === 'string' ? app(source) : source)
