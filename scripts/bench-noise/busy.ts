import { spawn } from 'node:child_process'
import * as os from 'node:os'
import { setTimeout } from 'node:timers/promises'

export const conditions = ['quiet', 'one core busy', 'all cores busy'] as const
export type Condition = (typeof conditions)[number]

/** Keeps cores busy until it is disposed. */
export async function busy(condition: Condition): Promise<AsyncDisposable> {
  const count = condition === 'quiet' ? 0 : condition === 'one core busy' ? 1 : os.availableParallelism()
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  )
  // Until they have started, and the last of the ones before are gone.
  await setTimeout(300)
  return {
    async [Symbol.asyncDispose]() {
      for (const child of children) child.kill('SIGKILL')
      await setTimeout(100)
    },
  }
}
