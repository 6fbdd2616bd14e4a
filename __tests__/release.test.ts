import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { sectionOf, withReleased } from '../scripts/release/changelog.ts'
import { pack, tryPackage } from '../scripts/release/package.ts'
import { type Done, type Release, releaseSteps } from '../scripts/release/steps.ts'
import { tool } from '../src/tool.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

const release: Release = { version: '1.2.3', commit: 'c123', tarball: 'p.tgz', notes: 'n.md' }
const nothing: Done = { tags: new Map(), hasRelease: false, isPublished: false }
const create = 'gh release create v1.2.3 p.tgz --verify-tag --title v1.2.3 --notes-file n.md'
const publish = 'npm publish p.tgz --provenance --access public --tag latest'

describe('a release', () => {
  const rows: readonly (readonly [string, Done, readonly string[]])[] = [
    [
      'tags, makes the release, publishes, and moves vX last',
      nothing,
      [
        ...['git tag v1.2.3 c123', 'git push origin refs/tags/v1.2.3', create, publish],
        ...['git tag --force v1 c123', 'git push --force origin refs/tags/v1'],
      ],
    ],
    [
      'goes on where an attempt before it failed',
      { tags: new Map([['v1.2.3', 'c123']]), hasRelease: true, isPublished: false },
      [publish, 'git tag --force v1 c123', 'git push --force origin refs/tags/v1'],
    ],
    [
      'has nothing to do where all is done',
      {
        tags: new Map([
          ['v1.2.3', 'c123'],
          ['v1', 'c123'],
        ]),
        hasRelease: true,
        isPublished: true,
      },
      [],
    ],
    [
      'of an older version moves neither vX nor what npx takes; another major version is no newer one',
      {
        ...nothing,
        tags: new Map([
          ['v1.10.0', 'c110'],
          ['v1', 'c110'],
          ['v2.0.0', 'c2'],
        ]),
      },
      ['git tag v1.2.3 c123', 'git push origin refs/tags/v1.2.3', create, publish.replace('latest', 'v1-old')],
    ],
    [
      'moves vX where the newest one is older, by numbers and not by letters',
      {
        tags: new Map([
          ['v1.2.3', 'c123'],
          ['v1.2.2', 'c1'],
          ['v1', 'c1'],
        ]),
        hasRelease: true,
        isPublished: true,
      },
      ['git tag --force v1 c123', 'git push --force origin refs/tags/v1'],
    ],
  ]
  for (const [name, done, expected] of rows) {
    it(name, () =>
      assert.deepEqual(
        releaseSteps(release, done).map((step) => step.join(' ')),
        expected,
      ),
    )
  }

  it('of a version that is out already, from another commit, is refused', () => {
    assert.throws(() => releaseSteps(release, { ...nothing, tags: new Map([['v1.2.3', 'other']]) }), /npm version/)
  })

  it('leaves a remote with both tags on the commit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'release-test-'))
    const git = (cwd: string, ...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, GIT_CONFIG_GLOBAL: devNull },
      }).trim()
    try {
      const [remote, clone] = [join(folder, 'remote.git'), join(folder, 'clone')]
      git(folder, 'init', '--quiet', '--bare', remote)
      git(folder, 'init', '--quiet', clone)
      git(clone, 'remote', 'add', 'origin', remote)
      const commits = ['1.2.2', '1.2.3'].map((version) => {
        git(clone, 'commit', '--quiet', '--allow-empty', `--message=${version}`)
        const commit = git(clone, 'rev-parse', 'HEAD')
        const tags = new Map(
          git(clone, 'ls-remote', '--tags', 'origin')
            .split('\n')
            .map((line) => {
              const [hash = '', ref = ''] = line.split('\t')
              return [ref.slice('refs/tags/'.length), hash] as const
            }),
        )
        const steps = releaseSteps({ ...release, version, commit }, { tags, hasRelease: true, isPublished: true })
        for (const [command, ...args] of steps) {
          assert.equal(command, 'git')
          git(clone, ...args)
        }
        return commit
      })
      const at = (tag: string) => git(remote, 'rev-parse', `${tag}^{commit}`)
      assert.deepEqual([at('v1.2.2'), at('v1.2.3'), at('v1')], [commits[0], commits[1], commits[1]])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('the version', () => {
  it('is set in package.json alone: everything else follows from it', () => {
    const { version } = JSON.parse(textOf('package.json'))
    const lock = JSON.parse(textOf('package-lock.json'))
    assert.deepEqual([tool.version, lock.version, lock.packages[''].version], [version, version, version])
    execFileSync(process.execPath, [join(root, 'scripts/derive-version.ts'), '--check'], { stdio: 'pipe' })
  })

  it('has a section in CHANGELOG.md, which becomes the text of the release', () => {
    assert.ok(sectionOf(textOf('CHANGELOG.md'), tool.version).text.length > 100)
    const changelog = '# Changelog\n\n## 1.1.0 (not released yet)\n\n- new\n\n## 1.0.0 (2026-01-02)\n\n- old\n'
    assert.deepEqual(sectionOf(changelog, '1.1.0'), { text: '- new', isOpen: true })
    assert.deepEqual(sectionOf(changelog, '1.0.0'), { text: '- old', isOpen: false })
    const released = withReleased(changelog, '1.1.0', '2026-02-03')
    assert.equal(released, changelog.replace('(not released yet)', '(2026-02-03)'))
    assert.throws(() => sectionOf(changelog, '1.2.0'), /has no section "## 1\.2\.0"/)
  })
})

it('the package brings nothing along, and works in an empty folder without the network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-test-'))
  try {
    assert.deepEqual(tryPackage(pack(folder)), {
      version: `go-binary-budget ${tool.version}`,
      verdict: 'pass',
      cells: 1,
      installed: ['node_modules/go-binary-budget'],
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

describe('.github/workflows/release.yml', () => {
  const { permissions, jobs } = parse(textOf('.github/workflows/release.yml'))

  it('gives only the job that releases more than reading, and that job runs nothing that is installed', () => {
    assert.deepEqual(permissions, {})
    assert.deepEqual(jobs.check.permissions, { contents: 'read' })
    assert.deepEqual(jobs.release.permissions, { contents: 'write', 'id-token': 'write', attestations: 'write' })
    assert.equal(jobs.release.needs, 'check')
    const commands = jobs.release.steps.map(({ run = '' }: { run?: string }) => run).join('\n')
    assert.doesNotMatch(commands, /npm (ci|install|run)/)
    assert.match(commands, /node scripts\/release\.ts/)
  })

  it('is tried in CI', () => {
    const { jobs: ci } = parse(textOf('.github/workflows/ci.yml'))
    const commands = Object.values<{ steps: { run?: string }[] }>(ci).flatMap(({ steps }) =>
      steps.map(({ run }) => run),
    )
    assert.ok(commands.includes('node scripts/release.ts --dry-run'), JSON.stringify(commands))
  })
})
