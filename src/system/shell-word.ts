/** As a POSIX shell takes it for one word. Names of folders and programs are anybody's. */
export const shellWord = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
