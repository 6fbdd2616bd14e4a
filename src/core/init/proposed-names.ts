import { namePattern } from '../config/flag-set.ts'
import { isPackagePath } from '../config/program.ts'

/** A name that a config takes for each program, by the name it goes by. Programs whose package no config can name are left out. */
export function proposedNames(
  programs: readonly { readonly name: string; readonly package: string }[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const { name, package: path } of programs) {
    if (names.has(name) || !isPackagePath(path)) continue
    const plain = name.replaceAll(/[^A-Za-z0-9._+-]/g, '-').replace(/^[^A-Za-z0-9]+/, '')
    const valid = namePattern.test(plain) ? plain : 'program'
    let unique = valid
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${valid.slice(0, 60)}-${number}`
    taken.add(unique.toLowerCase())
    names.set(name, unique)
  }
  return names
}
