import type { Report, Revision } from '../../core/report/report.ts'
import type { Block, Line } from '../document.ts'
import { percent, quantityPair } from '../quantity.ts'
import { howText } from '../words/how-text.ts'
import { noteText } from '../words/note-text.ts'
import { startWayText } from '../words/start-text.ts'
import { machineLines } from './jobs-text.ts'
import { reasonTexts } from './reasons-text.ts'

type Measuring = NonNullable<Report['measuring']>

/** How the numbers came about, what could not be measured and why, and how to repeat it. */
export function measuredFold(report: Report): Block {
  const { machine, revisions, measuring } = report
  const against = revisions.base === undefined ? 'nothing' : revisionName(revisions.base)
  const lines: Line[] = [
    [
      `${revisionName(revisions.head)} against ${against}. ${howText(revisions.how)}${report.jobs ? '' : ` ${machineText(report)}`}`,
    ],
    ...machineLines(report),
    ...(revisions.release === undefined
      ? []
      : [[`The latest release below base is ${revisionName(revisions.release)}.`]]),
  ]
  if (measuring !== undefined) lines.push([[measuringText(measuring), courseText(report)].filter(Boolean).join(' ')])
  const ofJobs = report.jobs?.find((job) => job.measuring !== undefined)?.measuring
  if (ofJobs !== undefined) lines.push([`In each job: ${measuringText(ofJobs)}`])
  if (!report.nothingBuilt) {
    const zstd = machine.zstd === undefined ? '' : `, zstd ${machine.zstd}`
    const builtWith = report.jobs ? '' : ` Built with ${goText(machine)}.`
    lines.push([`Compressed sizes: gzip ${machine.gzip}${zstd}.${builtWith}`])
  }
  if (report.cells.some(({ head }) => head?.fromTwin !== undefined)) {
    lines.push([
      'Data of stripped files was assigned to packages by builds with the same flags that kept their symbols.',
    ])
  }
  const remarks = [...starts(report), ...unpinned(report), ...reasonTexts(report), ...report.notes.map(noteText)]
  return {
    kind: 'fold',
    title: 'How this was measured',
    blocks: [
      { kind: 'paragraph', lines },
      ...(remarks.length > 0 ? [{ kind: 'list', items: remarks.map((remark): Line => [remark]) } satisfies Block] : []),
      ...(report.reproduce.length > 0
        ? [
            { kind: 'paragraph', lines: [[repeatIn(report)]] } satisfies Block,
            { kind: 'code', text: report.reproduce.join('\n') } satisfies Block,
          ]
        : []),
    ],
  }
}

function measuringText({ pairs, seconds, pinned, p, minimumChange, noiseFloor }: Measuring): string {
  const floor = noiseFloor === undefined ? '' : `; head against head showed up to ${percent(noiseFloor * 100)}`
  return (
    `At most ${pairs} pairs of runs a row, fewer where the answer was clear, in ${Number(seconds.toPrecision(2))} s; ` +
    `base and head in random order, ${pinned ? 'pinned to one CPU' : 'not pinned, as this machine does not allow it'}. ` +
    `Changed when p < ${Number(p.toPrecision(2))} (signed ranks, round by round; any false alarm at all in at most 1 % of runs) and ` +
    `beyond ${percent(minimumChange * 100)}${floor}.`
  )
}

/** What disturbed it, where something did. */
function courseText({ measuring, machine }: Report): string {
  const { blocks = 0, disturbedBlocks = 0, others = 0, cpus = machine.cpus } = measuring ?? {}
  const disturbed =
    disturbedBlocks > 0
      ? `${disturbedBlocks} of ${blocks} blocks of runs were disturbed, and measured again or doubted`
      : ''
  const busy = others >= 0.125 * cpus ? `other processes kept ${others.toFixed(1)} of ${cpus} CPUs busy` : ''
  const text = [disturbed, busy].filter(Boolean).join('; ')
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const mostUnpinned = 12

/** Go uses one processor where it is pinned to one, so the medians on all of them are shown beside. */
function unpinned({ cells }: Report): readonly string[] {
  const texts = cells.flatMap(({ program, flagSet, metrics }) => {
    const { base, head } = metrics['cold-start'] ?? {}
    if (head?.unpinned === undefined) return []
    const [from, to] = quantityPair(base?.unpinned ?? head.unpinned, head.unpinned, 'cold-start')
    return [`${program} (${flagSet}) ${base?.unpinned === undefined ? to : `${from} → ${to}`}`]
  })
  if (texts.length === 0) return []
  const more = texts.length > mostUnpinned ? `, and ${texts.length - mostUnpinned} more in the report` : ''
  return [`Medians on all CPUs, not pinned, from fewer runs: ${texts.slice(0, mostUnpinned).join('; ')}${more}`]
}

const revisionName = ({ name, sha, dirty }: Revision): string => {
  const short = sha?.slice(0, 7)
  const named = short === undefined || name.startsWith(short) ? name : `${name} (${short})`
  return dirty ? `${named} with uncommitted changes` : named
}

const machineText = ({ machine }: Report): string =>
  `${machine.cpu}, ${machine.cpus} CPUs, ${machine.os} ${machine.kernel}.`

const goText = ({ go, baseGo }: Report['machine']): string =>
  baseGo === undefined || baseGo === go ? go : `${go}, base with ${baseGo}`

/** How each program was started, once per program. */
function starts(report: Report): readonly string[] {
  const found = new Map<string, string>()
  for (const { program, start } of report.cells) if (start !== undefined) found.set(program, startWayText(start))
  return [...found].map(([program, start]) => `${program}: ${start}`)
}

const repeatIn = ({ revisions: { head } }: Report): string =>
  head.dirty === true ? 'Repeat it here, as long as these files are as they are:' : 'Repeat it in a clone:'
