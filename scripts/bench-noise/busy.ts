import { spawn } from 'node:child_process'
import * as os from 'node:os'
import { setTimeout } from 'node:timers/promises'

export const conditions = ['quiet', 'one core busy', 'all cores busy'] as const
export type Condition = (typeof conditions)[number]

/** Ends with its parent: a core that stays busy would spoil what is recorded later as quiet. */
const spinning = 'for (const parent = process.ppid; process.ppid === parent; ) for (let i = 0; i < 1e7; i++);'

/** Keeps cores busy until it is disposed. */
export async function busy(condition: Condition): Promise<AsyncDisposable> {
  const count = condition === 'quiet' ? 0 : condition === 'one core busy' ? 1 : os.availableParallelism()
  const children = Array.from({ length: count }, () => spawn(process.execPath, ['-e', spinning], { stdio: 'ignore' }))
  // Until they have started, and the last of the ones before are gone.
  await setTimeout(300)
  return {
    async [Symbol.asyncDispose]() {
      for (const child of children) child.kill('SIGKILL')
      await setTimeout(100)
    },
  }
}
