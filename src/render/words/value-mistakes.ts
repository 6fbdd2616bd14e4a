import type { Path } from '../../core/mistake/config.ts'
import type { ExperimentMistake } from '../../core/mistake/experiment.ts'
import type { PlatformMistake } from '../../core/mistake/platform.ts'
import type { Found, RegexpProblem, ValueMistake } from '../../core/mistake/value.ts'
import { didYouMean } from './did-you-mean.ts'
import { experimentText } from './experiment-text.ts'
import { sentence } from './sentence.ts'

/** What was found in a config, and what was expected instead. */
export function valueText(mistake: ValueMistake): string {
  if (isAboutExperiment(mistake)) return experimentText(mistake)
  switch (mistake.kind) {
    case 'file-too-long':
      return `found a file of ${mistake.characters} characters, expected a config of at most ${mistake.limit}.`
    case 'nested-too-deeply':
      return 'found values nested too deeply, expected a config.'
    case 'second-document':
      return 'found a second document, expected one.'
    case 'not-yaml':
      return `not YAML: ${sentence(mistake.words)}`
    case 'unusable-yaml':
      return `not usable YAML: ${sentence(mistake.words)}`
    case 'other-yaml':
      return `found %YAML ${mistake.version}, expected YAML 1.2: remove that line.`
    case 'key-twice':
      return `found the key ${JSON.stringify(mistake.key)} twice in one map.`
    case 'unknown-alias':
      return `found *${mistake.alias}, expected the name of an anchor above it.`
    case 'wrong-value':
      return foundInstead(foundText(mistake.found), mistake.expected, mistake.meant)
    case 'wrong-regexp':
      return foundInstead(foundText(mistake.found), `a regular expression in Go syntax: ${regexpText(mistake.why)}`)
    case 'not-exactly-one':
      return foundInstead(mistake.found.join(' and ') || 'none', `exactly one of ${mistake.of.join(', ')}`)
    case 'empty-list':
      return `found an empty list, expected ${insteadOfNone[mistake.of]}.`
    case 'missing-key':
      return `the key "${mistake.key}" is missing.`
    case 'unknown-key':
      return foundInstead(
        `the unknown key ${textText(mistake.key)}`,
        `one of ${mistake.known.join(', ')}`,
        mistake.meant,
      )
    case 'budget-without-limit':
      return 'found neither max nor max-growth, expected one of them, or both: a budget without a limit holds nothing.'
    case 'beside-build':
      return `found ${mistake.key} beside build, expected it in that line: build runs in place of go build.`
    case 'race-without-cgo':
      return 'found race with CGO_ENABLED=0, expected one of them: the race detector needs cgo.'
    case 'platform-variable':
      return `found ${mistake.variable}, expected it under platforms.`
    case 'port-not-told':
      return 'found {port} here but in neither args nor env, expected it in one of them: the program cannot know its port.'
    case 'package-without-name':
      return `found the package ${textText(mistake.package)}, whose path gives the program no name, expected a name beside it: { name: …, package: ${mistake.package} }.`
    case 'package-of-bad-name':
      return `found the package ${textText(mistake.package)} without a name; its last element is no name: expected ${mistake.expected}.`
    case 'name-twice': {
      const other = mistake.first === undefined ? '' : `, once as ${textText(mistake.first)}`
      return `found the ${nouns[mistake.of]} ${textText(mistake.name)} twice${other}, expected each name once: give one of them another.`
    }
    case 'budget-on-unknown-name': {
      const { of, name, known, meant } = mistake
      const expected =
        known.length === 0
          ? `no name, as there is no ${nouns[of]}`
          : `a ${nouns[of]} that is there: ${known.join(', ')}`
      return foundInstead(textText(name), expected, meant)
    }
    case 'budget-on-unlisted-flag-set':
      return `found the built-in flag set ${textText(mistake.name)}, which flag-sets does not list, expected one of ${mistake.known.join(', ')}: add it there.`
    case 'budget-on-unlisted-platform': {
      const { platform, listed, orHost, meant } = mistake
      const host = orHost ? ', or that of a host' : ''
      return foundInstead(textText(platform), `a platform that platforms lists (${listed.join(', ')})${host}`, meant)
    }
    case 'platform-form':
    case 'platform-names':
    case 'platform-not-built':
    case 'platform-without-variants':
    case 'platform-variant':
      return platformText(mistake)
  }
}

/** What is wrong with a platform. */
export function platformText(mistake: PlatformMistake): string {
  const found = JSON.stringify(mistake.found)
  switch (mistake.kind) {
    case 'platform-form': {
      const form = 'GOOS/GOARCH, such as linux/arm64, or with a variant, such as linux/arm/v7'
      return foundInstead(found, form, mistake.meant)
    }
    case 'platform-names':
      return foundInstead(found, "Go's own names", mistake.meant)
    case 'platform-not-built': {
      const built = 'a platform that this Go toolchain builds ELF, Mach-O or PE files for (see "go tool dist list")'
      return foundInstead(found, built, mistake.meant)
    }
    case 'platform-without-variants': {
      const pair = `${mistake.goos}/${mistake.goarch}`
      return foundInstead(found, `${pair} without a variant: ${mistake.goarch} has none`, pair)
    }
    case 'platform-variant':
      return foundInstead(found, `one of ${summary(mistake.variants)} after ${mistake.pair}`, mistake.meant)
  }
}

export function isAboutExperiment(mistake: ValueMistake): mistake is ExperimentMistake {
  switch (mistake.kind) {
    case 'experiment-without-gc':
    case 'unknown-experiment':
    case 'experiment-refused':
      return true
    default:
      return false
  }
}

/** `budgets[0].max`. */
export function subjectText(path: Path): string {
  return path.map((key, depth) => (typeof key === 'number' ? `[${key}]` : depth === 0 ? key : `.${key}`)).join('')
}

/** The sentence that most mistakes are told in. */
function foundInstead(found: string, expected: string, meant?: string): string {
  return `found ${found}, expected ${expected}.${didYouMean(meant)}`
}

/** A written value: short, on one line, without control characters. */
function foundText(found: Found): string {
  switch (found.kind) {
    case 'nothing':
      return 'nothing'
    case 'list':
      return 'a list'
    case 'map':
      return 'a map'
    case 'text':
      return textText(found.text)
    case 'scalar':
      return found.text
  }
}

const textText = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text)

function regexpText(why: RegexpProblem): string {
  switch (why.kind) {
    case 'lookaround':
      return 'it has no lookahead and no lookbehind'
    case 'back-reference':
      return 'it has no back-references'
    case 'malformed':
      return why.words
  }
}

const nouns = { program: 'program', 'flag-set': 'flag set' } as const

const insteadOfNone = {
  programs: 'a program: leave programs out to have every main package found',
  'flag-sets': 'a flag set: leave flag-sets out to have default and stripped',
  platforms: 'a platform: leave platforms out to have host',
} as const

const summary = (values: readonly string[]): string =>
  values.length > 6 ? `${values[0]} to ${values.at(-1)}` : values.join(', ')
