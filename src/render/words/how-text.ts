import type { How, NoBase, WhyBefore } from '../../core/note/how.ts'
import { short } from './outside-text.ts'

/** How base was found, or why there is none, in a sentence. */
export function howText(how: How): string {
  switch (how.kind) {
    case 'chosen':
      return `Base is ${how.revision}, as asked for (${short(how.sha)}).`
    case 'merge-commit':
      return `Base is the first parent of the merge commit: ${how.branch} as it was merged with (${short(how.sha)}).`
    case 'merge-group':
      return `Base is what the merge group builds on (${short(how.sha)}).`
    case 'before-push':
      return `Base is what was there before the push (${short(how.sha)}).`
    case 'merge-base':
      return `Base is the merge base with ${how.branch} (${short(how.sha)}).`
    case 'last-commit':
      return `Base is the last commit, without your uncommitted changes (${short(how.sha)}).`
    case 'commit-before':
      return `Base is the commit before (${short(how.sha)}), as ${whyBeforeText(how.because)}.`
    case 'fork':
      return `The figures are those of a run in a fork; the budgets are those of ${how.branch}.`
    case 'none':
      return `There is nothing to compare with: ${noBaseText(how.reason)}.`
  }
}

function noBaseText(reason: NoBase): string {
  switch (reason.kind) {
    case 'alone':
      return 'head alone was asked for'
    case 'no-commit':
      return 'there is no commit yet'
    case 'no-default-branch':
      return reason.where === 'terminal'
        ? 'there is no default branch (origin/HEAD, main or master); name a revision by --base'
        : 'no default branch is known; name a revision by the input "base"'
    case 'no-branch':
      return `${branchText(reason)} is neither in this clone nor on its remote`
    case 'too-shallow':
      return `this shallow clone could not be deepened to where it left ${branchText(reason)} (actions/checkout with fetch-depth: 0 helps)`
    case 'no-common-history':
      return `it has no history in common with ${branchText(reason)}`
    case 'first-commit':
      return `${whyBeforeText(reason.because)}, and ${short(reason.sha)} is its first commit`
  }
}

const branchText = ({ branch = 'the default branch' }: { readonly branch?: string | undefined }): string => branch

function whyBeforeText(because: WhyBefore): string {
  switch (because.kind) {
    case 'empty-push':
      return 'the push moved nothing'
    case 'on-branch':
      return `this is ${because.branch} itself`
    case 'part-of':
      return `head is part of ${because.branch}`
  }
}
