import { join } from 'node:path'
import { app, broken, config, module, says } from '../../terminal/programs.ts'
import { mergeGroup, pullRequest, push, workflowRun } from '../events.ts'
import type { ActionOptions, Scenario, Stage } from '../stage.ts'
import { after, before, limits, measured, sized } from './programs.ts'

const maxGrowth = limits('{ metric: size, max-growth: 1% }')

/** The jobs of a matrix that `plan` made, one after the other. */
async function measureAll(stage: Stage, on: Pick<ActionOptions, 'event' | 'payload' | 'sha' | 'ref'>): Promise<void> {
  const { include } = JSON.parse(stage.outputs.matrix ?? '{}') as { include: object[] }
  for (const [index, job] of include.entries()) {
    const inputs = {
      mode: 'measure',
      matrix: JSON.stringify(job),
      'job-index': String(index),
      'job-total': String(include.length),
    }
    await stage.action(`measure-${index + 1}`, { ...on, inputs, job: 'measure' })
  }
}

export const actionScenarios: Readonly<Record<string, Scenario>> = {
  'pull-request': {
    about: 'a pull request that breaks a budget, and then keeps to another: its comment is made, and then changed',
    play: async (stage) => {
      const generous = { 'generous.yml': sized(limits('{ metric: size, max-growth: 50% }'))[config] }
      const { event } = pullRequest(
        stage,
        { ...app(before), ...measured(maxGrowth), ...generous },
        { 'main.go': after },
      )
      await stage.action('opened', event)
      await stage.action('again', { ...event, inputs: { comment: 'always', config: 'generous.yml' } })
    },
  },
  overridden: {
    about: 'a broken budget that a label lets pass',
    play: async (stage) => {
      const { event } = pullRequest(stage, { ...app(before), ...sized(maxGrowth) }, { 'main.go': after })
      stage.github.labels.push('binary-budget-override')
      const label = { name: 'binary-budget-override' }
      stage.github.timeline.push({
        event: 'labeled',
        label,
        actor: { login: 'gopher' },
        created_at: '2026-01-02T10:00:00Z',
      })
      await stage.action('run', event)
    },
  },
  'cannot-comment': {
    about: 'a fork’s pull request, whose token may only read, changes the budgets of the config too',
    play: async (stage) => {
      const changed = { 'main.go': after, ...sized(limits('{ metric: size, max-growth: 50% }')) }
      const { event } = pullRequest(stage, { ...app(before), ...sized(maxGrowth) }, changed, { fork: true })
      stage.github.refuse = (request) => (/^(?:POST|PATCH) \/repos/.test(request) ? 403 : undefined)
      await stage.action('run', event)
    },
  },
  untouched: {
    about: 'a pull request of documentation: nothing is built',
    play: async (stage) => {
      const { event } = pullRequest(stage, { ...app(before), ...sized(maxGrowth) }, { 'readme.md': 'Read me.\n' })
      await stage.action('run', event)
    },
  },
  'broken-pull-request': {
    about: 'a pull request whose head does not build',
    play: async (stage) => {
      const { event } = pullRequest(stage, { ...app(before), ...sized(maxGrowth) }, { 'main.go': broken })
      await stage.action('run', event)
    },
  },
  matrix: {
    about: 'a planned matrix of three jobs for four programs, one of which is gone in head, and the job that reports',
    play: async (stage) => {
      const files = (source: string) => ({
        'cmd/one/main.go': source,
        'cmd/two/main.go': source,
        'cmd/three/main.go': source,
      })
      const budgets = [
        '{ metric: size, program: two, max-growth: 1% }',
        '{ metric: size, program: one, max-growth: 1%, level: warn }',
      ]
      const text = `flag-sets: [default]\nmeasure: { runs: 12, time: 2s }\nshards: 3\n${limits(...budgets)}`
      const { event } = pullRequest(
        stage,
        { 'go.mod': module, ...files(before), 'cmd/gone/main.go': before, [config]: text },
        { ...files(after), 'cmd/three/main.go': before, 'cmd/gone/main.go': undefined },
      )
      await stage.action('plan', { ...event, inputs: { mode: 'plan' }, job: 'plan' })
      await measureAll(stage, event)
      await stage.action('report', { ...event, inputs: { mode: 'report' }, job: 'report' })
    },
  },
  'one-step-matrix': {
    about: 'two jobs of one step, each of which publishes what there is by then',
    play: async (stage) => {
      const { event } = pullRequest(stage, { ...app(before), ...sized(maxGrowth) }, { 'main.go': after })
      for (const [at, name] of ['first', 'second'].entries()) {
        const inputs = { matrix: JSON.stringify({ of: name }), 'job-index': String(at), 'job-total': '2' }
        await stage.action(name, { ...event, inputs })
      }
      await stage.action('report', { ...event, inputs: { mode: 'report' }, job: 'report' })
    },
  },
  fork: {
    about: 'a fork’s run measures, and a run in the repository reports it',
    play: async (stage) => {
      const budgets = sized(maxGrowth)
      const opened = pullRequest(stage, { ...app(before), ...budgets }, { 'main.go': after }, { fork: true })
      const inputs = { mode: 'measure' }
      await stage.action('measure', { ...opened.event, inputs, runId: 500 })
      stage.github.files[config] = budgets[config] ?? ''
      await stage.action('report', { ...workflowRun(opened, 500), inputs: { mode: 'report' }, job: 'report' })
    },
  },
  'merge-group': {
    about: 'a merge queue’s group, whose pull request has the label',
    play: async (stage) => {
      const opened = pullRequest(stage, { ...app(before), ...sized(maxGrowth) }, { 'main.go': after })
      await stage.action('failed', mergeGroup(opened))
      stage.github.labels.push('binary-budget-override')
      await stage.action('let-pass', mergeGroup(opened))
    },
  },
  'push-with-history': {
    about: 'three pushes to the default branch, whose figures are kept, and the history in a terminal',
    play: async (stage) => {
      const history = 'history: { branch: binary-budget }'
      stage.commit({ ...app(before), ...sized(history) })
      await stage.action('first', push(stage, { 'main.go': says('hi') }))
      await stage.action('second', push(stage, { 'main.go': after }))
      await stage.action('third', push(stage, { 'readme.md': 'Read me.\n' }))
      const origin = join(stage.places.world, 'origin.git')
      stage.keep('third', 'history.jsonl', stage.git('--git-dir', origin, 'show', 'binary-budget:history.jsonl'))
      await stage.terminal('history', ['history'])
    },
  },
  'action-mistakes': {
    about: 'what is wrong is said on a runner: a config, an input, an event, a report without results',
    play: async (stage) => {
      const mistake = { [config]: 'budgets: [{ metric: sice, max: 1 }]\nflag-set: [default]\n' }
      const { event } = pullRequest(stage, { ...app(before), ...sized() }, mistake)
      await stage.action('config', event)
      await stage.action('input', { ...event, inputs: { mode: 'mesure' } })
      await stage.action('event', { ...event, event: 'pull_request_target' })
      await stage.action('no-results', { ...event, inputs: { mode: 'report' } })
    },
  },
}
