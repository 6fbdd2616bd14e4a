// The single source of what may be written in a config file. From it come the type of the written config, the
// validation, schema.json for editors and the table in docs/config.md (scripts/generate-config-docs.ts).
import * as v from 'valibot'
import { duration, percent, size } from '../quantity.ts'
import { budgetSchema } from './budget.ts'
import { flagSetSchema } from './flag-set.ts'
import { told } from './mistake.ts'
import { programSchema } from './program.ts'
import { amount, keys, noList, offOr, oneOf, platformText, text, textLike, variables, wants, whole } from './values.ts'

const measureSchema = v.pipe(
  keys({
    runs: v.optional(whole(10, 100_000, 'Runs of each cell, at most. Stops earlier when the time is up.'), 200),
    time: v.optional(
      amount(duration, 'Time for measuring, at most, for all cells of a job together.', '1s', '6h'),
      '60s',
    ),
    cold: v.optional(
      oneOf(['off', 'disk'], 'disk: also measure starts with the binary evicted from the page cache.'),
      'off',
    ),
    soak: v.optional(
      offOr(
        duration,
        'How long each side of a program is kept running to see whether it grows; a minute finds 100 kB/s from outside.',
        '5s',
        '6h',
      ),
      'off',
    ),
    'memory-limit': v.optional(
      offOr(
        size,
        'Memory limit under which programs are started, too; also has their smallest limit found.',
        '1MB',
        '1TB',
      ),
      'off',
    ),
  }),
  v.description('How much is measured.'),
)

const commentAboveSchema = v.pipe(
  keys({
    size: v.optional(amount(size, 'Smallest change of a size, in bytes.'), '64kB'),
    percent: v.optional(amount(percent, 'Smallest change of a size, in per cent.', undefined, '100%'), '0.5%'),
  }),
  v.description(
    'A change of size gets a comment when it is at least both of these; less goes to the job summary alone.',
  ),
)

const label = wants('the label of a runner')
const runners = v.pipe(v.string(label), v.regex(/^\S.*$/, label))

export const configSchema = v.pipe(
  keys({
    programs: v.exactOptional(
      v.pipe(
        v.array(programSchema, wants('a list of programs')),
        v.description(
          'The programs: a package each, or a map. Default: every main package found (of more than eight the eight largest), named after its folder.',
        ),
        v.minLength(1, told({ kind: 'empty-list', of: 'programs' })),
      ),
    ),
    'flag-sets': v.optional(
      v.pipe(
        v.array(flagSetSchema, wants('a list of flag sets')),
        v.description('The ways to build: names of built-in flag sets, and maps that define others.'),
        v.minLength(1, told({ kind: 'empty-list', of: 'flag-sets' })),
      ),
      ['default', 'stripped'],
    ),
    platforms: v.optional(
      v.pipe(
        v.array(platformText('host, or GOOS/GOARCH, also with a variant.'), wants('a list of platforms')),
        v.description('What to build for. The host is measured, the others are built and sized.'),
        v.minLength(1, told({ kind: 'empty-list', of: 'platforms' })),
      ),
      ['host'],
    ),
    prepare: v.exactOptional(text('A shell line that runs in each revision before its build.')),
    freeze: v.optional(
      variables('Environment of both builds, for what would stamp them differently, such as VERSION.'),
      {},
    ),
    measure: v.optional(measureSchema, {}),
    budgets: v.optional(
      v.pipe(
        v.array(budgetSchema, wants('a list of budgets')),
        v.description('Limits. Without any, the job fails only where a program of head does not build.'),
      ),
      [],
    ),
    'release-tags': v.exactOptional(
      textLike(
        /^(?![-/])[^\s~^:\\]+$/,
        'a pattern of tags, such as v*',
        'Which tags are releases for budgets with `against: release`: a pattern such as `v*`. Default: every tag.',
      ),
    ),
    'override-label': v.optional(
      textLike(
        /^(?=\S).{1,50}$/,
        'a label of at most 50 characters',
        'Label of a pull request that lets it pass over budget.',
      ),
      'binary-budget-override',
    ),
    'comment-above': v.optional(commentAboveSchema, {}),
    shards: v.exactOptional(whole(1, 256, 'Jobs that a plan splits the cells into.')),
    runners: v.optional(
      v.pipe(
        noList(
          v.record(platformText('', false), runners, wants('a map of platforms and runner labels')),
          'a map of platforms and runner labels',
        ),
        v.title('map of runner labels'),
        v.description('The label of the runner on which a plan measures a platform: `linux/arm64: ubuntu-24.04-arm`.'),
      ),
      {},
    ),
    history: v.exactOptional(
      v.pipe(
        keys({
          branch: textLike(
            /^(?![-/.])[^\s~^:?*[\\]+$/,
            'the name of a branch',
            'Branch that keeps the results of the default branch.',
          ),
        }),
        v.description('Where earlier results are kept.'),
      ),
    ),
  }),
  v.title('Go Binary Budget'),
  v.description('Config of Go Binary Budget, by default .github/binary-budget.yml.'),
)

/** A config as it was read: defaults filled in, quantities in base units. */
export type ReadConfig = v.InferOutput<typeof configSchema>
