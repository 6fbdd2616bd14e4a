// What GitHub's timeline of a pull request has and emulate's lacks: who set which label, and the commits in between.

export interface Timeline {
  readonly items: readonly object[]
  committed(sha: string): void
  labeled(label: string, set: boolean, actor: object): void
}

export function timeline(repository: string): Timeline {
  const items: object[] = []
  const person = { name: 'Octocat', email: 'octocat@example.com', date: '2026-11-26T12:00:00Z' }
  return {
    items,
    committed(sha) {
      items.push({
        event: 'committed',
        sha,
        node_id: `C_${items.length}`,
        url: `https://api.github.com/repos/${repository}/git/commits/${sha}`,
        html_url: `https://github.com/${repository}/commit/${sha}`,
        author: person,
        committer: person,
        message: 'change',
        tree: { sha, url: `https://api.github.com/repos/${repository}/git/trees/${sha}` },
        parents: [],
        verification: { verified: false, reason: 'unsigned', signature: null, payload: null },
      })
    },
    labeled(label, set, actor) {
      items.push({
        id: items.length,
        node_id: `LE_${items.length}`,
        url: `https://api.github.com/repos/${repository}/issues/events/${items.length}`,
        actor,
        event: set ? 'labeled' : 'unlabeled',
        commit_id: null,
        commit_url: null,
        created_at: new Date().toISOString().replace(/\.\d+/, ''),
        label: { name: label, color: 'ededed' },
        performed_via_github_app: null,
      })
    },
  }
}
