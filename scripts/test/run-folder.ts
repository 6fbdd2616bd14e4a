import { join } from 'node:path'

/** The variable that names the folder of a run of `npm test` to its test files. */
export const runFolderVariable = 'GO_BINARY_BUDGET_TEST_RUN'

/** Where in that folder each thing is that a run makes once for all test files. */
export const placesIn = (folder: string) => ({
  /** The package as a user installs it, with a bundle of src/ as it is now. */
  package: join(folder, 'package'),
  program: join(folder, 'package', 'dist', 'cli.js'),
  /** Compiled probes. Their names say from which source. */
  probes: join(folder, 'probes'),
  /** What Node.js keeps of the modules that it has compiled. */
  modules: join(folder, 'modules'),
})
