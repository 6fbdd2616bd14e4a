import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, it } from 'node:test'
import { main } from '../go/module-folder.ts'
import { app, config } from './programs.ts'
import { repositoryOf } from './repository.ts'
import { run } from './run.ts'

/** So many files in its folder that to remove them takes longer than all else that is cleaned up. */
const naps = (seconds: number, words: string) =>
  main(
    `for i := 0; i < 5000; i++ { os.WriteFile(os.Getenv("HOME")+"/"+strconv.Itoa(i), nil, 0o600) }
    time.Sleep(${seconds} * time.Second); println(${JSON.stringify(words)})`,
    'import ("os"; "strconv"; "time")',
  )

describe('an interrupt undoes everything, ends what was started and leaves with 130', () => {
  const cases: readonly { readonly name: string; readonly text: string; readonly at: RegExp }[] = [
    {
      name: 'in the middle of a build of head',
      text: 'flag-sets: [{ name: slow, build: "sleep 60 & sleep 61" }]\n',
      at: /^Build head$/m,
    },
    {
      name: 'in the middle of a build of base, after head is built',
      text: 'flag-sets: [{ name: slow, build: "if test -f slow; then sleep 60; else go build -o $OUTPUT $PACKAGE; fi" }]\n',
      at: /^Build base$/m,
    },
    {
      name: 'in the middle of measuring',
      text: 'flag-sets: [default]\nprograms: [{ package: ., run: { args: [], timeout: 60s } }]\n',
      at: /^Measure$/m,
    },
    { name: 'in the middle of a trial', text: 'flag-sets: [default]\n', at: /^Find a way to start$/m },
    { name: 'in the middle of preparing', text: 'prepare: sleep 60\n', at: /^Find programs$/m },
  ]
  for (const { name, text, at } of cases) {
    it(name, async () => {
      await using repository = await repositoryOf([
        app(naps(20, 'one'), { [config]: text, slow: '' }),
        { 'main.go': naps(20, 'two'), slow: undefined },
      ])
      await repository.write({ 'main.go': naps(20, 'three'), untracked: 'mine' })
      let [seen, sent] = ['', false]
      const { exitCode, stdout, stderr } = await run(repository, {
        onError: (child, piece) => {
          seen += piece
          if (sent || !at.test(seen)) return
          sent = true
          // Later than the line, so that the command of the phase has begun.
          setTimeout(() => child.kill('SIGINT'), 700)
        },
      })
      assert.ok(sent, stderr)
      assert.match(stderr, /\nInterrupted \(SIGINT\), cleaning up…\nCleaned up: nothing is left behind\.\n$/)
      assert.deepEqual([exitCode, stdout, existsSync(repository.output)], [130, '', false])
    })
  }
})
