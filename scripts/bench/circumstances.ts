import * as os from 'node:os'
import { type Bench, run } from './bench.ts'

/** Says what is being done, with the minutes since now and the load. */
export function sayer(): Bench['say'] {
  const began = performance.now()
  return (text) => {
    const minutes = ((performance.now() - began) / 60_000).toFixed(1).padStart(5)
    process.stderr.write(`${minutes} min  load ${os.loadavg()[0]?.toFixed(1)}  ${text}\n`)
  }
}

/** When and where figures were found, without a full stop. `before`: the load averages at the beginning. */
export async function circumstances(bench: Bench, before: readonly number[]): Promise<string> {
  const { stdout: go } = await run(bench, 'go', ['env', 'GOVERSION'])
  const cpus = os.cpus()
  const loads = [before, os.loadavg()].map((load) => load.map((one) => one.toFixed(1)).join(' '))
  return (
    `${new Date().toISOString().slice(0, 10)}, ${cpus.length} × ${cpus[0]?.model.trim()}, ${os.type()} ${os.release()} ${os.arch()}, ` +
    `${go.trim()}, Node.js ${process.version}. Load averages (1, 5, 15 minutes) ${loads[0]} at the beginning, ${loads[1]} at the end, ` +
    `the benchmark's own work included`
  )
}
