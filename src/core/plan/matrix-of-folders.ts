/**
 * Whether a matrix is one over folders, as for many services in one repository: a value of it is the job's working
 * directory, or one of the folders in its path. Then its other jobs are mostly those of other folders, and how many this one
 * has, and which of them is the first, is not to be known.
 */
export function isMatrixOfFolders(matrix: Readonly<Record<string, unknown>> | undefined, directory: string): boolean {
  const path = `/${trimmed(directory)}/`
  return Object.values(matrix ?? {}).some((value) => {
    if (typeof value !== 'string') return false
    const folder = trimmed(value)
    return folder !== '' && folder !== '.' && path.includes(`/${folder}/`)
  })
}

/** `services/a` of `./services/a/`. */
const trimmed = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.?\/)+|\/+$/g, '')
