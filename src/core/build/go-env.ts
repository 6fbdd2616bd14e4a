/** A file that `go env` names, of GOMOD and GOWORK: the null device, which has another name on Windows, and `off` are none. */
export const goEnvFile = (value: string): string | undefined =>
  ['', 'off', '/dev/null', 'NUL'].includes(value) ? undefined : value
