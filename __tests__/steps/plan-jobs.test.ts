import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { PlannedJob } from '../../src/core/plan/plan-shards.ts'
import { withOwnName } from '../../src/steps/plan-jobs.ts'

const job = (...programs: readonly string[]): PlannedJob => ({
  name: 'a (default, linux/amd64) and 1 more',
  runner: 'ubuntu-24.04',
  cells: programs.map((program) => ({ program, 'flag-sets': ['default'], platform: 'linux/amd64' })),
})

it('a job has the name of one of an earlier plan only if it has the same cells', () => {
  const { name } = withOwnName(job('a', 'c'))
  assert.match(name, /^a \(default, linux\/amd64\) and 1 more, [0-9a-f]{6}$/)
  assert.equal(withOwnName(job('a', 'c')).name, name)
  assert.notEqual(withOwnName(job('a', 'd')).name, name)
  assert.equal(withOwnName({ ...job('a'), name: 'a (default, linux/amd64)' }).name, 'a (default, linux/amd64)')
})
