import type { Scenario } from '../stage.ts'
import { actionScenarios } from './actions.ts'
import { terminalScenarios } from './terminal.ts'

/** Each plays in a repository of its own, and is recorded in the folder of its name. */
export const scenarios: Readonly<Record<string, Scenario>> = { ...terminalScenarios, ...actionScenarios }
