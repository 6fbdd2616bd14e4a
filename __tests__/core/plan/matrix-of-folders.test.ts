import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMatrixOfFolders } from '../../../src/core/plan/matrix-of-folders.ts'

test('a matrix is over folders if one of its values is the working directory, or a folder on the way to it', () => {
  const cases: readonly [matrix: Record<string, unknown> | undefined, directory: string, expected: boolean][] = [
    [{ service: 'orders' }, 'services/orders', true],
    [{ path: './services/orders/' }, 'services/orders', true],
    [{ path: 'services/orders' }, './services/orders', true],
    [{ team: 'shop' }, 'teams/shop/orders', true],
    [{ os: 'ubuntu-24.04', go: '1.26' }, 'services/orders', false],
    [{ service: 'order' }, 'services/orders', false],
    [{ directory: '.' }, '.', false],
    [{ cells: [{ program: 'orders' }] }, 'services/orders', false],
    [undefined, 'services/orders', false],
  ]
  for (const [matrix, directory, expected] of cases)
    assert.equal(isMatrixOfFolders(matrix, directory), expected, `${JSON.stringify(matrix)} ${directory}`)
})
