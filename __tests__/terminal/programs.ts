import { gomod, main } from '../go/module-folder.ts'

// Small programs: without an import they link the runtime alone, and build in a fraction of a second.

export const module = gomod('example.com/app')
export const config = '.github/binary-budget.yml'
/** Enough starts to decide. They take a second, and more only where other tests keep the CPUs busy. */
export const quick = 'measure: { runs: 10, time: 30s }\n'

/** Prints and ends. */
export const says = (text: string) => main(`println(${JSON.stringify(text)})`)

/** As `says`, and larger by about that many bytes, whatever strips it. */
export function larger(bytes: number): string {
  const body = 'for i := range data { sum += int(data[i]) }; println(sum)'
  return main(body, `var sum int\n\nvar data = [...]byte{${bytes - 1}: 1}`)
}

export const broken = main('undefined()')

/** One program at the module's root. */
export const app = (source: string, rest: Readonly<Record<string, string>> = {}) => ({
  'go.mod': module,
  'main.go': source,
  ...rest,
})
