import assert from 'node:assert/strict'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { systemProcesses } from '../../src/system/process-identity.ts'
import { claimFolder, removeStaleFolders } from '../../src/system/stale-folders.ts'
import { moduleFolder } from '../go/module-folder.ts'

it('what a killed run left is removed, and nothing else', async () => {
  await using folder = await moduleFolder()
  const processes = await systemProcesses()
  const dead = { ...processes.self, started: '1' }
  const elsewhere = { ...dead, host: 'another-machine' }
  for (const name of ['run-dead', 'run-own', 'run-elsewhere', 'run-unclaimed', 'run-odd', 'other-dead']) {
    await mkdir(join(folder.path, name))
    await writeFile(join(folder.path, name, 'file'), '')
  }
  await claimFolder(join(folder.path, 'run-dead'), { self: dead })
  await claimFolder(join(folder.path, 'other-dead'), { self: dead })
  await claimFolder(join(folder.path, 'run-own'), processes)
  await claimFolder(join(folder.path, 'run-elsewhere'), { self: elsewhere })
  await writeFile(join(folder.path, 'run-odd', '.owner.json'), '{"pid": -1')
  await removeStaleFolders(folder.path, 'run-', processes)
  const left = (await readdir(folder.path)).filter((name) => /dead|own|where|claimed|odd/.test(name)).sort()
  const kept = ['other-dead', 'run-elsewhere', 'run-odd', 'run-own', 'run-unclaimed']
  // Where no system tells when a process started, a reused pid cannot be told from its owner.
  assert.deepEqual(left, processes.self.started === undefined ? [...kept, 'run-dead'].sort() : kept)
})
