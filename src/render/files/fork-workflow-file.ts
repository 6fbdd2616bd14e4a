/** The workflow that tells what was measured for a pull request from a fork, with the token that such a run never has. */
export function renderForkWorkflowFile(): string {
  return `# Comments on pull requests from forks what their own runs of "Binary budget" measured but cannot post.
# It checks nothing out and runs nothing of the pull request.
name: Binary budget (forks)
on:
  workflow_run: # zizmor: ignore[dangerous-triggers] no code or text of the run is used, figures and names alone
    workflows: [Binary budget]
    types: [completed]

permissions: {}

jobs:
  report:
    if: github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.head_repository.full_name != github.repository
    runs-on: ubuntu-24.04
    permissions:
      actions: read # the results that the run left
      contents: read # the config of the base branch
      pull-requests: write # to comment
      statuses: write # to say whether it passed
    steps:
      - uses: go-binary-budget/go-binary-budget@v1
        with:
          mode: report
`
}
