import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { putFiles } from '../../src/init/put-files.ts'
import { createExec } from '../../src/system/exec.ts'

const env = { PATH: process.env.PATH ?? '' }

describe('a file that is there already is replaced', () => {
  const cases: readonly { name: string; answer: string; replaced: boolean }[] = [
    { name: 'where whoever is asked says y', answer: 'y', replaced: true },
    { name: 'where whoever is asked says Yes', answer: 'Yes', replaced: true },
    { name: 'not where the answer is no', answer: 'n', replaced: false },
    { name: 'not where there is no answer', answer: '', replaced: false },
  ]
  for (const { name, answer, replaced } of cases) {
    it(name, async () => {
      const root = await mkdtemp(join(tmpdir(), 'put-files-'))
      const temporary = await mkdtemp(join(tmpdir(), 'put-files-'))
      try {
        await writeFile(join(root, 'a.yml'), 'one\n')
        const asked: string[] = []
        const said: string[] = []
        await putFiles(
          {
            exec: createExec(),
            env,
            root,
            temporary,
            force: false,
            ask: async (question) => {
              asked.push(question)
              return answer
            },
            say: (text) => said.push(text),
          },
          [
            { path: 'a.yml', text: 'two\n' },
            { path: 'below/b.yml', text: 'new\n' },
          ],
        )
        assert.deepEqual(asked, ['Replace a.yml? [y/N]'])
        assert.match(said[0] ?? '', /^--- present\/a\.yml\n\+\+\+ proposed\/a\.yml\n[\s\S]*^-one\n\+two$/m)
        assert.equal(await readFile(join(root, 'a.yml'), 'utf8'), replaced ? 'two\n' : 'one\n')
        assert.equal(await readFile(join(root, 'below/b.yml'), 'utf8'), 'new\n')
      } finally {
        await rm(root, { recursive: true })
        await rm(temporary, { recursive: true })
      }
    })
  }
})
