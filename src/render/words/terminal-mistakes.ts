import type { TerminalMistake } from '../../core/mistake/terminal.ts'
import type { MistakeTable } from './mistake-table.ts'

const page = 'arguments'

export const terminalMistakes: MistakeTable<TerminalMistake> = {
  'option-of-command': { page, text: ({ option, command }) => `--${option} belongs to ${command}. See --help.` },
  'several-folders': {
    page,
    text: ({ operands, command }) => {
      const meant = command === undefined ? '' : ` Did you mean the command ${command}?`
      return `Expected one folder, found ${operands.length}: ${operands.join(' ')}.${meant} See --help.`
    },
  },
  'command-takes-one-folder': {
    page,
    text: ({ command, operands }) => `${command} takes one folder, found ${operands.length}: ${operands.join(' ')}.`,
  },
  'option-not-of-command': { page, text: ({ option, command }) => `${command} takes no --${option}. See --help.` },
  'option-without-folder': { page, text: ({ option }) => `--${option}: a folder is expected, found nothing.` },
  'option-without-value': { page, text: ({ option }) => `--${option}: a value is expected, found nothing.` },
  'compare-takes-two-revisions': {
    page,
    text: ({ operands }) =>
      `compare takes two revisions, base first, and at most a folder; found ${operands}. A folder of that name is written ./compare.`,
  },
  'compare-takes-no-option': {
    page,
    text: ({ option }) => `compare takes its revisions without --${option}. See --help.`,
  },
  'only-size': { page, text: ({ only }) => `--only ${only}: the only choice is "size".` },
  'inspect-takes-one-binary': {
    page,
    text: ({ operands }) => `inspect takes one binary, found ${operands}. A folder of that name is written ./inspect.`,
  },
  'diff-takes-two-binaries': {
    page,
    text: ({ operands }) =>
      `diff takes two binaries, base first, found ${operands}. A folder of that name is written ./diff.`,
  },
  'unknown-option': {
    page,
    text: ({ option, meant }) =>
      `${option} is not an option.${meant === undefined ? '' : ` Did you mean --${meant}?`} See --help.`,
  },
  'option-twice': { page, text: ({ option }) => `--${option} is given twice. See --help.` },
  'arguments-refused': { page, text: ({ words }) => `${words}. See --help.` },
  'output-is-no-folder': {
    page: 'output-not-writable',
    text: ({ output, path }) => `--output ${output}: ${path} is not a folder.`,
  },
  'output-not-writable': {
    page: 'output-not-writable',
    text: ({ output, path, code }) => `--output ${output}: nothing can be written to ${path} (${code}).`,
  },
  'not-a-go-binary': {
    page: 'not-a-go-binary',
    text: ({ path, words = 'it cannot be read' }) => `${path}: ${words}.`,
  },
  'sample-not-made': {
    page: 'sample-not-made',
    text: ({ folder, args, exitCode, words }) =>
      `The sample repository could not be made in ${folder}: \`git ${args.join(' ')}\` ended with exit code ${exitCode}.\n${words}\nIt takes Git 2.29 or newer and a writable temporary folder.`,
  },
  'init-would-replace': {
    page: 'init-would-replace',
    text: ({ paths }) =>
      `${paths.join(' and ')}: there already, and different as shown above; nothing was written. Run init in a terminal to be asked, or with --force to replace.`,
  },
  'no-history-branch': {
    page: 'config-mistake',
    text: ({ path }) => `${path} has no \`history: { branch }\`, so nothing says where the history is.`,
  },
  'history-branch-not-read': {
    page: 'unknown-revision',
    text: ({ branch, words }) => `The branch ${branch} could not be read: ${words}`,
  },
}
