import type { ExperimentOrigin, GoMistake, NoPrograms, RefusedPlace } from '../../core/mistake/go.ts'
import { didYouMean } from './did-you-mean.ts'
import { experimentText } from './experiment-text.ts'
import type { MistakeTable } from './mistake-table.ts'
import { noteText } from './note-text.ts'
import { commandFailureText } from './outside-text.ts'
import { skipReasonText } from './program-notes-text.ts'

export const goMistakes: MistakeTable<GoMistake> = {
  'command-not-found': {
    page: 'command-not-found',
    text: ({ command }) => `\`${command}\` was not found on PATH. Install it, or add its folder to PATH.`,
  },
  'no-go': {
    page: 'no-go',
    text: () =>
      'There is no go command on PATH. Install Go from https://go.dev/dl, or in a workflow add a step before this one: `- uses: actions/setup-go@v7` with `go-version-file: go.mod`.',
  },
  'go-command-fails': {
    page: 'go-command-fails',
    text: ({ dir, failure }) =>
      `The go command fails${dir === undefined ? '' : ` in ${dir}`}: ${commandFailureText(failure)}`,
  },
  'packages-not-listed': {
    page: 'go-command-fails',
    text: ({ module, failure }) => `The packages in ${module} cannot be listed: ${commandFailureText(failure)}`,
  },
  'modules-not-listed': {
    page: 'go-command-fails',
    text: ({ dir, failure }) => `The modules of ${dir}/go.work cannot be listed: ${commandFailureText(failure)}`,
  },
  'toolchain-not-to-be-had': {
    page: 'toolchain-not-to-be-had',
    text: ({ dir, failure }) =>
      `The Go toolchain that go.mod or go.work asks for in ${dir} cannot be had: ${commandFailureText(failure)}. Install that version (actions/setup-go with \`go-version-file: go.mod\`), or set GOTOOLCHAIN=auto and let the job reach the module proxy (actions/setup-go sets GOTOOLCHAIN=local).`,
  },
  'go-too-old': {
    page: 'go-too-old',
    text: ({ version, oldestMinor }) =>
      `${version} is too old: Go 1.${oldestMinor} or newer is needed. Install a newer one (actions/setup-go, input go-version); it also builds modules that say an older version.`,
  },
  'no-module': {
    page: 'no-module',
    text: ({ dir }) =>
      `There is no go.mod and no go.work in ${dir}, nor in a folder below it. Name the folder of the Go module: DIR in a terminal, \`working-directory\` in a workflow.`,
  },
  'no-programs': { page: 'no-programs', text: noPrograms },
  'no-programs-to-plan': { page: 'no-programs', text: () => 'There is nothing to plan: no program was found.' },
  'no-such-package': {
    page: 'no-such-package',
    text: ({ program, package: written, meant, known }) => {
      const list = `${known.slice(0, 10).join(', ')}${known.length > 10 ? '…' : '.'}`
      const there = known.length === 0 ? '' : ` Main packages here: ${list}`
      return `programs: ${program}: neither base nor head has such a package. Check its "package". It says ${written}.${didYouMean(meant)}${there}`
    },
  },
  'probe-does-not-compile': {
    page: 'probe-does-not-compile',
    text: ({ version, failure }) =>
      `The probe, which starts and measures programs, does not compile with ${version}: ${commandFailureText(failure)}`,
  },
  'another-run': {
    page: 'another-run',
    text: ({ pid, host, waitedSeconds, lock }) =>
      `Another run (process ${pid} on ${host}) has been building this repository for more than ${waitedSeconds} s, and two at a time would disturb each other. Wait for it, or stop it; if it is gone, delete ${lock}.`,
  },
  'no-place-to-build': {
    page: 'no-place-to-build',
    text: ({ refused, markers }) =>
      `No folder outside of every repository to build in:\n${refused.map(refusedText).join('\n')}\nSet XDG_CACHE_HOME or TMPDIR to a folder of yours without ${markers.join(', ')} in it or above.`,
  },
  'prebuilt-unreadable': {
    page: 'no-prebuilt-binary',
    text: ({ program, path, words = 'it cannot be read' }) => `programs: ${program}: prebuilt: ${path}: ${words}.`,
  },
  'prebuilt-missing': {
    page: 'no-prebuilt-binary',
    text: ({ program, base, head }) =>
      `programs: ${program}: prebuilt: found neither a file ${head} nor ${base}, expected the binaries of head and base. Paths are relative to the working directory.`,
  },
  'prepare-failed': {
    page: 'prepare-failed',
    text: ({ side, line, exitCode, output }) =>
      `In ${side}, prepare (${line}) ended with exit code ${exitCode}:\n${output}`,
  },
  'wrong-goexperiment': {
    page: 'unknown-goexperiment',
    text: (wrong) => `${originText(wrong.in)}: ${experimentText(wrong.mistake)}`,
  },
}

function noPrograms({ dir, skipped, constrained, notes }: NoPrograms): string {
  const none = constrained
    ? 'there are sources of package main, but build constraints (or CGO_ENABLED=0) leave out all files of it'
    : 'the module is a library'
  const list = skipped.map(({ package: path, reason }) => `${path} (${skipReasonText(reason)})`).join(', ')
  const found = skipped.length === 0 ? none : `those found are skipped: ${list}`
  return `No main package to build in ${dir}: ${found}.${notes.map((note) => ` ${noteText(note)}.`).join('')} Name what to build under \`programs:\` in the config file, for example \`- { name: demo, package: ./examples/demo }\`.`
}

function refusedText({ path, why }: RefusedPlace): string {
  switch (why.kind) {
    case 'marker':
      return `${path}: ${why.marker} lies above`
    case 'not-a-folder':
      return `${path}: it is no folder`
    case 'writable-by-others':
      return `${path}: others may write to it`
    case 'failed':
      return `${path}: ${why.words}`
  }
}

function originText(origin: ExperimentOrigin): string {
  switch (origin.kind) {
    case 'environment':
      return 'the environment'
    case 'freeze':
      return 'freeze'
    case 'flag-set':
      return `flag set ${origin.name}`
  }
}
