// `npm run replay`: plays recorded runs against the program as it is, and prints what comes out otherwise.
// -- [NAME…]           these alone
// -- --accept [NAME…]  and what comes out now is what is expected from now on
// -- --record [NAME…]  with real commands, starts and times, which takes minutes: on a quiet machine, with Go 1.26
import { existsSync } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { accepted } from '../__tests__/replay/accepted.ts'
import { compared } from '../__tests__/replay/differences.ts'
import { type Replay, replay, resultsIn, scenarioNames } from '../__tests__/replay/replay.ts'
import { answersFile, recordedFolder, removeUnused, sharedFolder } from '../__tests__/replay/store.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean' }, accept: { type: 'boolean' } },
})
const unknown = positionals.filter((name) => !scenarioNames.includes(name))
if (unknown.length > 0) {
  console.error(`There is no scenario ${unknown.join(', ')}. There are: ${scenarioNames.join(', ')}`)
  process.exit(2)
}
const names = positionals.length > 0 ? positionals : scenarioNames
if (values.record) {
  for (const name of names) {
    console.log(`Recording ${name}`)
    await using recording = await replay([name], { record: true })
    if (!hasProblem(recording)) await keep(recording, [name], { answers: true })
  }
  removeUnused(recordedFolder)
}
await using played = await replay(names)
if (values.accept && !hasProblem(played)) await keep(played, names, { answers: false })
const { differences, unused } = compared(await resultsIn(recordedFolder, names), played.results, accepted)
for (const difference of differences) console.log(`\n${difference}`)
// What is accepted may be of scenarios that were not played.
const stale = names === scenarioNames ? unused : []
for (const { reason } of stale)
  console.log(`\nAccepted and not there: ${reason}. Remove it from __tests__/replay/accepted.ts.`)
console.log(`\n${names.length} scenarios, ${differences.length} files differ`)
process.exitCode = differences.length + stale.length > 0 ? 1 : process.exitCode

/** Says what went wrong: then nothing is kept. */
function hasProblem({ results }: Replay): boolean {
  const problems = [...results].filter(([file]) => file.endsWith('/problem.txt'))
  for (const [file, text] of problems) console.log(`\n${file}\n${text}`)
  if (problems.length > 0) process.exitCode = 1
  return problems.length > 0
}

async function keep({ folder, results }: Replay, names: readonly string[], { answers }: { readonly answers: boolean }) {
  for (const file of (await resultsIn(recordedFolder, names)).keys()) await rm(join(recordedFolder, file))
  for (const file of results.keys()) {
    await mkdir(dirname(join(recordedFolder, file)), { recursive: true })
    await cp(join(folder, file), join(recordedFolder, file))
  }
  if (!answers) return
  for (const name of names) await cp(join(folder, name, answersFile), join(recordedFolder, name, answersFile))
  const shared = join(folder, sharedFolder)
  if (existsSync(shared)) await cp(shared, join(recordedFolder, sharedFolder), { recursive: true })
}
