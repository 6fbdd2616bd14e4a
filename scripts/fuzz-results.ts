// `npm run fuzz:results`: ten thousand mutated artifacts of a fork's run fed to `report`; `--count N` for more or less,
// `--first SEED` for others. Exit code 1 when one crashed it, got markup into the comment, or went without a reason.
import { parseArgs } from 'node:util'
import { feed } from '../__tests__/hostile/feed.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, first: { type: 'string', default: '1000000' } },
})
const [count, first] = [Number(values.count), Number(values.first)]
if (!(count > 0)) throw new Error(`--count ${values.count}: a number above 0 is wanted`)

const portion = 500
let [refused, told] = [0, 0]
for (let done = 0; done < count; done += portion) {
  const fed = await feed(first + done, Math.min(portion, count - done))
  refused += fed.refused
  told += fed.told
  if (fed.faults.length > 0) process.exitCode = 1
  for (const fault of fed.faults) console.log(fault)
  console.log(`${refused + told} artifacts: ${refused} refused with a reason, ${told} told as plain text`)
}
console.log(process.exitCode === 1 ? 'FAILED, see above' : 'Nothing crashed it, and no markup came through.')
