import type { Cause } from '../core/binary/binary.ts'
import { packageOf } from '../core/binary/linked-symbols.ts'
import type { Cell } from '../core/cell/cell.ts'
import { code, type Line, type Span, strong } from './document.ts'

/** "`cmd/server` → `internal/export` → `github.com/x/y` (go.mod line 14)". */
export function chainText({ chain = [], goMod }: Cause, cell: Cell): Line {
  const steps = chain.flatMap((path, at): Span[] => [...(at > 0 ? [' → '] : []), stepText(path, cell)])
  return goMod === undefined ? steps : [...steps, ...goModText(goMod)]
}

/** The user's package that imports a cause; undefined where that is the program itself, or is not known. */
export function importerOf({ chain = [] }: Cause, { head }: Cell): Span | undefined {
  const module = head?.mainModule
  const own = chain.slice(0, -1).filter((path) => path === module || path.startsWith(`${module}/`))
  const last = own.at(-1)
  return own.length < 2 || last === undefined ? undefined : code(ownName(last, module))
}

const stepText = (path: string, { head }: Cell): Span => (path === '…' ? path : code(ownName(path, head?.mainModule)))

/** Packages of the program's own module relative to it, as the go command takes them; its root by the module's name. */
function ownName(path: string, module: string | undefined): string {
  if (module === undefined) return path
  if (path === module) return path.replace(/\/v\d+$/, '').replace(/^.*\//, '')
  return path.startsWith(`${module}/`) ? path.slice(module.length + 1) : path
}

function goModText({ file, line, kind, changed, through }: NonNullable<Cause['goMod']>): Line {
  const where = ` (${file} line ${line}`
  const what = kind === 'direct' ? '' : `, ${kind}`
  const before = changed ? '' : ', which was there before'
  if (through === undefined) return [`${where}${what}${before})`]
  return [`${where}${what}${before}; it comes with `, code(through), ')']
}

/** What happened, who does it, what it costs and what to do, for each program that lost dead-code elimination. */
export function deadCodeLines(cells: readonly Cell[]): readonly Line[] {
  const first = new Map<string, Cell>()
  for (const cell of cells) if (cell.deadCode !== undefined && !first.has(cell.program)) first.set(cell.program, cell)
  return [...first.values()].map(deadCodeLine)
}

function deadCodeLine({ program, head, deadCode }: Cell): Line {
  if (deadCode === undefined) return []
  return [
    strong('Dead-code elimination is off'),
    ' since this change in ',
    code(program),
    ': ',
    code(deadCode.function),
    ...reachedFrom(deadCode, head?.mainModule),
    ' calls methods by names that are known only at run time, so the linker keeps every exported method of every type in use. ',
    ...remedy(deadCode.function),
  ]
}

/** ", reached from `internal/report.Write` through `github.com/x/y.Render`,": the nearest own function, and who calls the caller. */
function reachedFrom({ function: caller, path }: NonNullable<Cell['deadCode']>, module: string | undefined): Line {
  const at = path.findLastIndex((name) => name !== caller && isOwn(name, module))
  const from = path[at]
  if (from === undefined) return []
  const through = path.slice(at + 1).findLast((name) => name !== '…' && packageOf(name) !== packageOf(caller))
  return [
    ', reached from ',
    code(withoutModule(from, module)),
    ...(through === undefined ? [] : [' through ', code(through)]),
    ',',
  ]
}

const remedy = (caller: string): Line =>
  packageOf(caller) === 'text/template'
    ? ['Any template does that: to have it back, go without templates, and without what uses them.']
    : [
        'Call the method itself, or through an interface, or give ',
        code('MethodByName'),
        ' a constant (Go 1.22), to have it back.',
      ]

const isOwn = (name: string, module: string | undefined): boolean =>
  name.startsWith('main.') || (module !== undefined && (name.startsWith(`${module}/`) || name.startsWith(`${module}.`)))

/** "internal/report.Write" of "example.com/app/internal/report.Write". */
const withoutModule = (name: string, module: string | undefined): string =>
  module !== undefined && name.startsWith(`${module}/`) ? name.slice(module.length + 1) : name
