import type { RevisionNote } from '../../core/note/revision-notes.ts'
import type { NoteTexts } from './note-texts.ts'
import { fetchProblemText, short } from './outside-text.ts'

export const revisionNotes: NoteTexts<RevisionNote> = {
  'same-commit': ({ revision, sha }) => `Base "${revision}" and head are the same commit, ${short(sha)}.`,
  'other-checkout': ({ sha, pullRequest, pullRequestHead }) =>
    `The checkout, ${short(sha)}, is neither the merge commit of pull request #${pullRequest} nor its head ${short(pullRequestHead)}.`,
  'push-base-gone': ({ sha, problem }) =>
    `What was there before the push, ${short(sha)}, is gone: ${fetchProblemText(problem)}`,
  'empty-submodule': ({ path, sha, commit, output }) =>
    `Submodule ${path} is empty at ${short(sha)}, as its commit ${short(commit)} could not be had: ${output}`,
  'lfs-pointers': ({ sides, path, others }) => {
    const more = others > 0 ? ` and ${others} more` : ''
    const differ = sides.length > 1 ? '' : ' Base and head differ by that.'
    return `In ${sides.join(' and ')}, ${path}${more} is a Git LFS pointer and not the file it stands for, so what embeds it is smaller than what is shipped.${differ} Fetch them: \`lfs: true\` at actions/checkout, or \`git lfs pull\`.`
  },
  'jobs-differ': ({ side, shas }) =>
    `The jobs did not measure the same ${side}: ${shas.map((sha) => sha.slice(0, 12)).join(', ')}.`,
}
