/** The text of a version in CHANGELOG.md, and whether its heading still says that it is not released. */
export function sectionOf(changelog: string, version: string): { readonly text: string; readonly isOpen: boolean } {
  const sections = changelog.split(/^(?=## )/m)
  const section = sections.find((text) => text.startsWith(`## ${version} `) || text.startsWith(`## ${version}\n`))
  if (section === undefined) throw new Error(`CHANGELOG.md has no section "## ${version}": run \`npm version\`.`)
  const [heading = '', ...lines] = section.split('\n')
  const text = lines.join('\n').trim()
  if (text === '') throw new Error(`CHANGELOG.md says nothing of ${version}.`)
  return { text, isOpen: heading.includes('(not released yet)') }
}

/** The changelog in which what is not released yet is the version, of that day. */
export function withReleased(changelog: string, version: string, day: string): string {
  return changelog.replace(/^## .*\(not released yet\)$/m, `## ${version} (${day})`)
}
