import type { ReleaseReason } from '../../core/reason/release-reason.ts'
import { fetchProblemText } from './outside-text.ts'

/** Why there is no release to compare with. */
export function releaseText(reason: ReleaseReason): string {
  switch (reason.kind) {
    case 'no-commit':
      return 'there is no commit yet'
    case 'no-tag':
      return `there is no ${tagText(reason.pattern)}`
    case 'no-tag-reachable':
      return `no ${tagText(reason.pattern)} is reachable${reason.shallow ? ' within the history of this shallow clone' : ''}`
    case 'tag-not-fetched':
      return `${reason.tag}: ${fetchProblemText(reason.why)}`
  }
}

const tagText = (pattern: string | undefined): string => (pattern === undefined ? 'tag' : `tag like ${pattern}`)
