import type { ExperimentMistake } from '../../core/mistake/experiment.ts'
import { didYouMean } from './did-you-mean.ts'
import { commandFailureText } from './outside-text.ts'

/** What is wrong with a GOEXPERIMENT, and what Go has instead. */
export const experimentText = (mistake: ExperimentMistake): string =>
  `GOEXPERIMENT=${mistake.value}: ${problemText(mistake)}`

function problemText(mistake: ExperimentMistake): string {
  switch (mistake.kind) {
    case 'experiment-without-gc':
      return 'Go has no experiment that switches the garbage collector off. What Go does have: the flag set gc-off (GOGC=off at run time), GOMEMLIMIT in run-env, or another compiler by build: (TinyGo: tinygo build -gc=none).'
    case 'unknown-experiment': {
      const list = mistake.known.length === 0 ? 'none' : mistake.known.join(', ')
      const name = JSON.stringify(mistake.experiment)
      return `this Go toolchain has no experiment ${name}; it has ${list}.${didYouMean(mistake.meant)}`
    }
    case 'experiment-refused':
      return commandFailureText(mistake.failure)
  }
}
