import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import test from 'node:test'
import { parsePlatform, platformEnv, platformMistake, platformName } from '../../../src/core/plan/platform.ts'
import { UserError } from '../../../src/core/user-error.ts'
import { mistakePage } from '../../../src/render/words/mistake-text.ts'
import { platformText } from '../../../src/render/words/value-mistakes.ts'
import { sentenceOf } from '../../mistaken.ts'

const environments: Readonly<Record<string, Record<string, string>>> = {
  'linux/amd64': { GOOS: 'linux', GOARCH: 'amd64' },
  'linux/amd64/v3': { GOOS: 'linux', GOARCH: 'amd64', GOAMD64: 'v3' },
  'linux/arm/v7': { GOOS: 'linux', GOARCH: 'arm', GOARM: '7' },
  'linux/arm/v6,softfloat': { GOOS: 'linux', GOARCH: 'arm', GOARM: '6,softfloat' },
  'linux/arm64/v8.2': { GOOS: 'linux', GOARCH: 'arm64', GOARM64: 'v8.2' },
  'darwin/arm64/v8.0,lse,crypto': { GOOS: 'darwin', GOARCH: 'arm64', GOARM64: 'v8.0,lse,crypto' },
  'linux/386/softfloat': { GOOS: 'linux', GOARCH: '386', GO386: 'softfloat' },
  'linux/mips/softfloat': { GOOS: 'linux', GOARCH: 'mips', GOMIPS: 'softfloat' },
  'linux/mips64le/hardfloat': { GOOS: 'linux', GOARCH: 'mips64le', GOMIPS64: 'hardfloat' },
  'linux/ppc64le/power9': { GOOS: 'linux', GOARCH: 'ppc64le', GOPPC64: 'power9' },
  'linux/riscv64/rva22u64': { GOOS: 'linux', GOARCH: 'riscv64', GORISCV64: 'rva22u64' },
  'wasip1/wasm/satconv,signext': { GOOS: 'wasip1', GOARCH: 'wasm', GOWASM: 'satconv,signext' },
}

for (const [text, env] of Object.entries(environments)) {
  test(`${text} is built with ${JSON.stringify(env)}, and written as it was`, () => {
    const platform = parsePlatform(text)
    assert.deepEqual(platformEnv(platform), env)
    assert.equal(platformName(platform), text)
  })
}

// Go 1.26 itself lets any GO386, GOAMD64 and GOARM pass here: the check of GOARM64 forgets what those before it found.
for (const text of Object.keys(environments).filter((name) =>
  /\/(?:arm64|mips\w*|ppc64\w*|riscv64|wasm)\//.test(name),
)) {
  test(`the go command takes the variable and the value of ${text}, and no other value`, () => {
    const variables = platformEnv(parsePlatform(text))
    const list = (more: Record<string, string>) =>
      execFileSync('go', ['list', 'unsafe'], {
        env: { ...process.env, GOTOOLCHAIN: 'local', ...variables, ...more },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
    const variable = Object.keys(variables).at(-1) ?? ''
    assert.equal(list({}).trim(), 'unsafe')
    assert.throws(() => list({ [variable]: 'nonsense' }))
  })
}

// Lines of `go tool dist list`.
const known = ['linux/amd64', 'linux/arm', 'linux/arm64', 'darwin/arm64', 'windows/amd64']

const mistakes: readonly [string, string, (readonly string[])?][] = [
  [
    'linux/amd64/v9',
    'found "linux/amd64/v9", expected one of v1, v2, v3, v4 after linux/amd64. Did you mean "linux/amd64/v4"?',
  ],
  [
    'linux/arm64/v8',
    'found "linux/arm64/v8", expected one of v8.0 to v9.5 after linux/arm64. Did you mean "linux/arm64/v8.0"?',
  ],
  ['linux/arm/7', 'found "linux/arm/7", expected one of v5, v6, v7 after linux/arm. Did you mean "linux/arm/v7"?'],
  [
    'linux/mips/soft',
    'found "linux/mips/soft", expected one of hardfloat, softfloat after linux/mips. Did you mean "linux/mips/softfloat"?',
  ],
  [
    'linux/s390x/z14',
    'found "linux/s390x/z14", expected linux/s390x without a variant: s390x has none. Did you mean "linux/s390x"?',
  ],
  ['macos/aarch64', 'found "macos/aarch64", expected Go\'s own names. Did you mean "darwin/arm64"?'],
  ['linux/armv7', 'found "linux/armv7", expected Go\'s own names. Did you mean "linux/arm/v7"?'],
  [
    'linux-amd64',
    'found "linux-amd64", expected GOOS/GOARCH, such as linux/arm64, or with a variant, such as linux/arm/v7. Did you mean "linux/amd64"?',
  ],
  [
    'windows',
    'found "windows", expected GOOS/GOARCH, such as linux/arm64, or with a variant, such as linux/arm/v7. Did you mean "windows/amd64"?',
    known,
  ],
  [
    'linux/amd46',
    'found "linux/amd46", expected a platform that this Go toolchain builds ELF, Mach-O or PE files for (see "go tool dist list"). Did you mean "linux/amd64"?',
    known,
  ],
]

for (const [text, message, platforms] of mistakes) {
  test(`${text} is refused${platforms ? ' by a toolchain that lacks it' : ''}, and told why`, () => {
    const mistake = platformMistake(text, platforms)
    assert.equal(mistake && platformText(mistake), message)
    assert.throws(
      () => parsePlatform(text, platforms),
      (error) => {
        assert.equal(sentenceOf(error), `platform: ${message}`)
        return error instanceof UserError && mistakePage(error.mistake) === 'config-mistake'
      },
    )
  })
}

test('without a toolchain to ask, a pair that only has the right form passes', () => {
  assert.equal(platformMistake('linux/foo'), undefined)
  assert.equal(platformMistake('linux/foo', known)?.kind, 'platform-not-built')
})
