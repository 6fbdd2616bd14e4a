import type { BuildProblem, FailureReason } from '../../core/reason/build-reason.ts'
import { type Texts, textIn, withSaid } from './texts.ts'

type By = Extract<BuildProblem, { kind: 'nothing-written' }>['by']

const builders: Readonly<Record<By, string>> = { 'go-build': 'go build', 'build-line': 'The build command' }

export const buildProblemTexts: Texts<BuildProblem> = {
  'build-ended': ({ by, command, code }) =>
    `${by === 'go-build' ? '`go build`' : command === undefined ? 'The build command' : `\`${command}\``} ended with exit code ${code}`,
  'nothing-written': ({ by }) => `${builders[by]} ended with exit code 0, but wrote nothing to $OUTPUT`,
  'output-is-folder': ({ by, path }) => `${builders[by]} made $OUTPUT a folder: it must be the binary itself (${path})`,
  'output-empty': ({ by, path }) => `${builders[by]} left $OUTPUT empty (${path})`,
  library: ({ package: path }) => `${path} is a library: it has no package main`,
  'go-command-fails': ({ said }) => said ?? 'the go command fails',
  'no-toolchain': ({ dir, said }) =>
    `${withSaid(`The Go toolchain that go.mod or go.work asks for in ${dir} cannot be had`, said)}. Install that version (actions/setup-go with \`go-version-file: go.mod\`), or set GOTOOLCHAIN=auto and let the job reach the module proxy (actions/setup-go sets GOTOOLCHAIN=local).`,
  'no-prebuilt': ({ path }) => `there is no prebuilt binary ${path}`,
  'no-prebuilt-of-release': () => 'of a release there is no prebuilt binary',
  'no-working-directory': () => 'the working directory does not exist',
  'no-go-module': () => 'there is no Go module',
  'no-package': ({ said }) => said ?? 'there is no such package',
}

export const failureTexts: Texts<FailureReason> = {
  'does-not-build': ({ side, why }) => withSaid(`${side} does not build`, why && buildProblemText(why)),
  'unreadable-build': ({ side, said }) => `what ${side}'s build made cannot be read: it ${said ?? 'is missing'}`,
}

export const buildProblemText = (problem: BuildProblem): string => textIn(buildProblemTexts, problem)
export const failureText = (reason: FailureReason): string => textIn(failureTexts, reason)
