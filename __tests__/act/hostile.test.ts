// A program, and a build command, of a stranger's pull request that look for secrets wherever a process can look.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { base, startBench } from './bench.ts'

const token = 'ghs_verysecrettoken'

/** Writes down what it sees of the token, and of what the runner sets. */
const spy = `package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

const token = "${token}"

type process struct {
	Name                   string
	Arguments, Environment bool
}

func main() {
	found := map[string]any{"environment": os.Environ(), "arguments": os.Args[1:]}
	ancestors := []process{}
	for pid := os.Getppid(); pid > 1; {
		read := func(name string) string {
			text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/%s", pid, name))
			return string(text)
		}
		has := func(text string) bool { return strings.Contains(text, token) }
		name := strings.TrimSpace(read("comm"))
		ancestors = append(ancestors, process{name, has(read("cmdline")), has(read("environ"))})
		rest := read("stat")
		rest = rest[strings.LastIndex(rest, ")")+1:]
		fmt.Sscanf(strings.Fields(rest)[1], "%d", &pid)
	}
	found["ancestors"] = ancestors
	config, _ := exec.Command("git", "-C", os.Args[2], "config", "--list", "--show-origin").CombinedOutput()
	found["gitConfig"] = string(config)
	text, _ := json.Marshal(found)
	if err := os.WriteFile(os.Args[1], text, 0o644); err != nil {
		panic(err)
	}
}
`

interface Found {
  readonly environment: readonly string[]
  readonly ancestors: readonly { readonly Name: string; readonly Arguments: boolean; readonly Environment: boolean }[]
  readonly gitConfig: string
}

const ofTheRunner = /^(ACTIONS|GITHUB|INPUT|RUNNER)_/

test('neither a measured program nor a build command is handed a secret', async () => {
  const out = await mkdtemp(join(tmpdir(), 'go-binary-budget-spy-'))
  try {
    const config = `programs:
  - name: spy
    package: .
    run: { args: [${out}/found.json, .], ready: { exit: 0 } }
flag-sets: [default]
prepare: env > ${out}/prepare.txt; git config --list > ${out}/git.txt
measure: { runs: 10, time: 3s }
`
    await using bench = await startBench({ ...base, '.github/binary-budget.yml': config, 'main.go': spy })
    const run = await bench.push(
      { 'other.go': 'package main\n\nfunc init() { println(1) }\n' },
      { opened: true, token },
    )
    assert.equal(run.exitCode, 0, run.log)

    const text = await readFile(join(out, 'found.json'), 'utf8').catch(() => assert.fail(run.log))
    const found = JSON.parse(text) as Found
    const names = (lines: readonly string[]) => lines.map((line) => line.split('=', 1)[0] ?? '')
    assert.deepEqual(
      names(found.environment).filter((name) => ofTheRunner.test(name)),
      [],
    )
    assert.ok(!found.environment.join('\n').includes(token))
    assert.ok(!found.gitConfig.includes(token) && !found.gitConfig.includes(Buffer.from(token).toString('base64')))

    // act is given the token by an argument, which a real runner is not: what counts is below it.
    const below = found.ancestors.slice(
      0,
      found.ancestors.findIndex(({ Name }) => Name === 'act'),
    )
    assert.deepEqual(
      below.filter(({ Arguments }) => Arguments),
      [],
    )
    const [probe, action] = below
    assert.deepEqual([probe?.Environment, below.filter(({ Environment }) => Environment).length], [false, 1])
    // What a process of the same user can still reach, as SECURITY.md says: the action's own environment.
    assert.equal(action?.Environment, true, JSON.stringify(below))

    const prepare = await readFile(join(out, 'prepare.txt'), 'utf8')
    assert.ok(!prepare.includes(token), prepare)
    assert.deepEqual(
      names(prepare.split('\n')).filter((name) => ofTheRunner.test(name)),
      [],
    )
    assert.ok(!(await readFile(join(out, 'git.txt'), 'utf8')).includes(token))
  } finally {
    await rm(out, { recursive: true, force: true })
  }
})
