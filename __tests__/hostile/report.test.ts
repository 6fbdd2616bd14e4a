import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feed } from './feed.ts'
import { foreignMarkup } from './shown.ts'

test('what a stranger changes in the results of a run is refused with a reason, or shown as plain text', async () => {
  const { refused, told, faults } = await feed(0, 120)
  assert.deepEqual(faults, [])
  assert.equal(refused + told, 120)
  assert.ok(refused > 20 && told > 10, `${refused} refused, ${told} told`)
})

test('markup of a stranger would be seen', async (t) => {
  const head = '<!-- go-binary-budget: ci . --><!-- run 500 attempt 2 head ccc -->\n### Title\n\n'
  assert.deepEqual(foreignMarkup(`${head}plain, \`@code\` and [own](https://x.example/)\n`, ['https://x.example/']), [])
  for (const text of [
    '<img src=x>',
    '<h1>x</h1>',
    '# more',
    '[x](https://evil.example)',
    'https://evil.example',
    'www.evil.example',
    'a@evil.example',
    '@hostile',
    'see #1',
    'GH-1',
    '$x$',
    'see &#35;1',
    '&#64;hostile',
    '<!-- x -->',
    '<p style="x">',
  ]) {
    await t.test(text, () => assert.notDeepEqual(foreignMarkup(`${head}${text}\n`, []), []))
  }
})
