import packageJson from '../package.json' with { type: 'json' }

/** Name and version as they stand in package.json, the one place where they do. */
export const tool = { name: packageJson.name, version: packageJson.version }
