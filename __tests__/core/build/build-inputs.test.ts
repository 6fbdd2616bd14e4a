import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inputAmong } from '../../../src/core/build/build-inputs.ts'

const inputs = {
  packages: [
    { dir: '', hasAssembly: false, embedPatterns: ['VERSION', 'web/*.html'] },
    { dir: 'internal/api', hasAssembly: false, embedPatterns: ['all:static', 'data[0-9].bin', 'a+b'] },
    { dir: 'internal/fast', hasAssembly: true, embedPatterns: [] },
    { dir: 'third/party/lib', hasAssembly: false, embedPatterns: [] },
  ],
  configFile: '.github/binary-budget.yml',
  programsAreFound: false,
}

test('which changed paths can reach a binary', async (t) => {
  const reaching = [
    'main.go',
    'internal/api/api.go',
    'internal/api/cgo.h',
    'internal/fast/table.inc',
    'go.mod',
    'tools/go.mod',
    'go.sum',
    'go.work',
    'cmd/x/default.pgo',
    '.gitattributes',
    'internal/.gitattributes',
    '.github/binary-budget.yml',
    'vendor/modules.txt',
    'vendor/example.com/x/x.go',
    'app/vendor/x/LICENSE',
    'VERSION',
    'web/index.html',
    'internal/api/static/logo.svg',
    'internal/api/static/.hidden/file',
    'internal/api/data7.bin',
    'internal/api/a+b',
    'third/party',
    'third/party/lib',
  ]
  for (const path of reaching) {
    await t.test(`${path} can`, () => assert.equal(inputAmong(['README.md', path], inputs), path))
  }
  const others = [
    'README.md',
    'main_test.go',
    'docs/index.html',
    'webs/index.html',
    'web/deep/index.html',
    'web/index.htm',
    'VERSION.md',
    'internal/api/README.md',
    'internal/api/api_test.go',
    'internal/api/data77.bin',
    'internal/api/data.bin',
    'internal/api/aab',
    'internal/api/testdata/golden.txt',
    'internal/statics/x',
    'internal/unused/unused.go',
    '.github/workflows/ci.yml',
    'third/party2/x.go',
  ]
  for (const path of others) {
    await t.test(`${path} cannot`, () => assert.equal(inputAmong([path], inputs), undefined))
  }
})

test('where programs are found, a new one may be anywhere', () => {
  const found = { ...inputs, programsAreFound: true }
  assert.equal(inputAmong(['internal/unused/unused.go'], found), 'internal/unused/unused.go')
  assert.equal(inputAmong(['internal/unused/unused_test.go', 'README.md'], found), undefined)
})

test('a folder that is embedded whole is embedded with all that is in it', () => {
  const whole = { ...inputs, packages: [{ dir: 'web', hasAssembly: false, embedPatterns: ['.'] }] }
  assert.equal(inputAmong(['web/a/b.css'], whole), 'web/a/b.css')
  assert.equal(inputAmong(['webs/a'], whole), undefined)
})
