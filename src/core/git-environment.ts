type Environment = Readonly<Record<string, string>>

/**
 * Variables that tell git where its repository is (`git rev-parse --local-env-vars`, without those that carry
 * configuration). Set by git for its hooks: a command that inherits them works on the user's index from anywhere.
 */
const locationVariables = new Set([
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_QUARANTINE_PATH',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
])

/** The environment without what would point git at a repository of its own choice; the folder decides again. */
export function withoutGitLocation(env: Environment): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !locationVariables.has(name)))
}

/** The environment with git configuration for one command added after what it already carries. */
export function withGitConfig(env: Environment, entries: readonly (readonly [string, string])[]): Environment {
  const present = Number(env.GIT_CONFIG_COUNT ?? 0)
  const added: Record<string, string> = { GIT_CONFIG_COUNT: String(present + entries.length) }
  for (const [index, [key, value]] of entries.entries()) {
    added[`GIT_CONFIG_KEY_${present + index}`] = key
    added[`GIT_CONFIG_VALUE_${present + index}`] = value
  }
  return { ...env, ...added }
}
