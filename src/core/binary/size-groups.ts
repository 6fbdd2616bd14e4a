/** The names that groups of bytes have where a module's path would stand. */
export const standardModule = 'standard library'
export const noModule = 'code of C and of no module'
export const noPackage = 'of no package'

export const moduleName = (module: string | undefined): string =>
  module === undefined ? noModule : module === 'std' ? standardModule : module
