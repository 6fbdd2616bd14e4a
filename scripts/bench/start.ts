import { join } from 'node:path'
import { median } from 'simple-statistics'
import { type Bench, run } from './bench.ts'
import { atMost, type Figure, milliseconds, spread } from './figure.ts'

/** From exec of Node.js to the first line: of the action, and of the program in a terminal, which loads everything first. */
export async function ownStart(bench: Bench, rounds: number): Promise<Figure[]> {
  bench.say(`The action's own start, ${rounds} rounds`)
  const env = { PATH: process.env.PATH }
  const times = { node: [] as number[], action: [] as number[], loaded: [] as number[], terminal: [] as number[] }
  // Without a runner around it the action ends by saying so, after all its modules were loaded.
  const start = (...args: string[]) => run(bench, process.execPath, args, { env, codes: [1, 2] })
  for (let round = 0; round < rounds; round++) {
    times.node.push((await start('--eval', 'console.log()')).firstOutput ?? Number.NaN)
    const action = await start(join(bench.dist, 'main.js'))
    times.action.push(action.firstOutput ?? Number.NaN)
    times.loaded.push(action.seconds)
    times.terminal.push((await start(join(bench.dist, 'cli.js'), '--version')).firstOutput ?? Number.NaN)
  }
  const node = `bare Node.js ${milliseconds(median(times.node))}`
  return [
    atMost("the action's start, from exec to the first line", {
      values: times.action,
      limit: 0.15,
      format: milliseconds,
      besides: `${node}; to the end without a runner, everything loaded: ${spread(times.loaded, milliseconds)}`,
    }),
    atMost("the terminal's start, from exec to the line of --version", {
      values: times.terminal,
      limit: 0.15,
      format: milliseconds,
      besides: node,
    }),
  ]
}
