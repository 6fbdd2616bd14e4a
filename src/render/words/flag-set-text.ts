import { neededInWords } from '../../core/binary/linkage.ts'
import type { FlagSetEffect } from '../../core/reason/flag-set-effect.ts'

/** What to know before choosing a flag set. */
export function flagSetEffectText(effect: FlagSetEffect): string {
  switch (effect.kind) {
    case 'same-file':
      return `the same file as ${effect.flagSet}`
    case 'stripped': {
      const tools = effect.elf ? 'perf, nm and objdump' : 'nm and objdump'
      return `${tools} cannot name functions${effect.functionTable ? '; pprof and panics can' : ''}`
    }
    case 'no-debug-information':
      return 'debuggers know no lines, types and variables'
    case 'needs-files':
      return `needs ${neededInWords(effect)}: does not start in a scratch image`
    case 'import-paths-in-traces':
      return 'stack traces name import paths instead of folders'
    case 'watches-races':
      return 'watches for data races, which costs time and memory'
    case 'collects-late':
      return `collects no garbage before it has ${effect.limit}`
    case 'never-collects':
      return 'grows without bound when it allocates'
  }
}
