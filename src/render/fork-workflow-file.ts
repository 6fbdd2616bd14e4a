/** The workflow that tells what was measured for a pull request from a fork, with the token that such a run never has. */
export function renderForkWorkflowFile(): string {
  return `# Comments on pull requests from forks: what the workflow "Binary budget" measured there, with a token that it never had.
# Nothing of the fork is checked out or run here.
name: Binary budget of forks
on:
  workflow_run:
    workflows: [Binary budget]
    types: [completed]

permissions: {}

jobs:
  report:
    if: github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.head_repository.full_name != github.repository
    runs-on: ubuntu-24.04
    permissions:
      actions: read # results of the run that measured
      contents: read # the budgets of the base branch
      pull-requests: write # to comment
      statuses: write # the verdict at the commit
    steps:
      - uses: go-binary-budget/go-binary-budget@v1
        with:
          mode: report
`
}
