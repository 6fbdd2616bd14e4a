import type { CommitRole, GitMistake, RevisionOrigin, UnknownRevision } from '../../core/mistake/git.ts'
import { didYouMean } from './did-you-mean.ts'
import type { MistakeTable } from './mistake-table.ts'
import { fetchProblemText, short } from './outside-text.ts'

export const gitMistakes: MistakeTable<GitMistake> = {
  'no-git': { page: 'no-git', text: () => 'There is no git command on PATH: install git, or put it on PATH.' },
  'no-folder': { page: 'no-folder', text: ({ path }) => `There is no folder ${path}: name one that exists.` },
  'not-a-folder': {
    page: 'no-folder',
    text: ({ path }) => `${path} is no folder: name the one that the Go module is in.`,
  },
  'no-folder-in-head': {
    page: 'no-folder',
    text: ({ head, folder }) =>
      `${head} has no folder ${folder}. Name one that it has, or another revision with --head.`,
  },
  'no-repository': {
    page: 'no-repository',
    text: (mistake) => `${mistake.dir} ${notIn[mistake.for]}`,
  },
  'nothing-checked-out': {
    page: 'no-repository',
    text: ({ dir }) =>
      `${dir} has no files checked out (a bare repository, or the inside of .git): run this in a checkout.`,
  },
  'repository-of-another-user': {
    page: 'repository-of-another-user',
    text: ({ dir, remedy = `git config --global --add safe.directory ${dir}` }) =>
      `The repository of ${dir} belongs to another user, so git refuses to work in it. Run this as its owner, or allow it: ${remedy}`,
  },
  'not-checked-out': {
    page: 'no-checkout-of-base',
    text: ({ sha, path, words }) => `${short(sha)} could not be checked out to ${path}: ${words}`,
  },
  'unknown-revision': { page: 'unknown-revision', text: unknownRevision },
  'commit-missing': {
    page: 'shallow-clone',
    text: ({ sha, role, problem }) =>
      `Commit ${short(sha)} (${roleText(role)}) is not in this clone and could not be fetched: ${fetchProblemText(problem)}\nIn a workflow give the action a token that may read the repository, or actions/checkout fetch-depth: 0; in a clone: git fetch --unshallow.`,
  },
}

const notIn = {
  comparison: 'is not in a Git repository, so there is no base to compare with. Name a folder of a clone.',
  workflow: 'is not in a Git checkout. Add a step before this one: `- uses: actions/checkout@v7`.',
  history: 'is not in a Git repository.',
} as const

const origins: Readonly<Record<RevisionOrigin, string>> = {
  'base-option': '--base',
  'head-option': '--head',
  'base-input': 'The input "base"',
}

function unknownRevision({ given, revision, root, meant, names, shallow, remote }: UnknownRevision): string {
  const known =
    names.length === 0
      ? 'It has no branches or tags.'
      : `It has ${names.slice(0, 10).join(', ')}${names.length > 10 ? '…' : '.'}`
  const cut = shallow ? ' This clone is shallow: its history ends at some commit.' : ''
  const fetch =
    remote === undefined
      ? ''
      : ` Or did you not fetch it yet? git fetch ${remote}; in a workflow: actions/checkout with fetch-depth: 0.`
  return `${origins[given]} "${revision}" names no commit in ${root}.${didYouMean(meant)} ${known}${cut}${fetch}`
}

function roleText(role: CommitRole): string {
  switch (role.kind) {
    case 'first-parent':
      return 'first parent of the merge commit'
    case 'base-of-merge-group':
      return 'base of the merge group'
    case 'before':
      return `the commit before ${short(role.sha)}`
  }
}
