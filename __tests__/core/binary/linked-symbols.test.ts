import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ReflectCall, symbolReader } from '../../../src/core/binary/linked-symbols.ts'

// Lines as cmd/link of Go 1.26 prints them; whole outputs of real links are read in __tests__/go/binary/dead-code.test.ts.
const start = [
  '_ -> _rt0_amd64_linux',
  '_rt0_amd64_linux -> _rt0_amd64',
  '_rt0_amd64 -> runtime.rt0_go',
  'runtime.rt0_go -> runtime.mainPC',
  'runtime.mainPC -> runtime.main',
  'runtime.main -> runtime.main_main·f',
  'runtime.main_main·f -> main.main',
]

describe('what switched dead-code elimination off', () => {
  const cases: readonly { name: string; lines: readonly string[]; expected: ReflectCall | undefined }[] = [
    { name: 'is nothing in most programs', lines: [...start, 'main.main -> fmt.Println'], expected: undefined },
    {
      name: 'is the first function that is marked: the others are kept because of it',
      lines: [
        ...start,
        'main.main -> main.call <ReflectMethod>',
        'main.call <ReflectMethod> -> reflect.Value.MethodByName',
        'reflect.Value.MethodByName -> type:reflect.Value <UsedInIface>',
        'type:reflect.Value <UsedInIface> -> example.com/other.Do <ReflectMethod>',
      ],
      expected: { function: 'main.call', path: ['main.main', 'main.call'] },
    },
    {
      name: 'may be reached through types and tables, which are not told',
      lines: [
        ...start,
        'main.main -> go:itab.*example.com/app/a.T,io.Writer',
        'go:itab.*example.com/app/a.T,io.Writer -> type:*example.com/app/a.T <UsedInIface>',
        'type:*example.com/app/a.T <UsedInIface> -> example.com/app/a.(*T).Write',
        'example.com/app/a.(*T).Write -> text/template.(*state).evalField <UsedInIface><ReflectMethod>',
      ],
      expected: {
        function: 'text/template.(*state).evalField',
        path: ['main.main', 'example.com/app/a.(*T).Write', 'text/template.(*state).evalField'],
      },
    },
    {
      name: 'is who calls reflect, where a function of reflect does it for somebody',
      lines: [
        ...start,
        'main.main -> example.com/app/a.list',
        'example.com/app/a.list -> reflect.Value.Methods',
        'reflect.Value.Methods -> reflect.Value.Methods.func1 <ReflectMethod>',
      ],
      expected: { function: 'example.com/app/a.list', path: ['main.main', 'example.com/app/a.list'] },
    },
    {
      name: 'may run before main',
      lines: [
        '_ -> go:main.inittasks',
        'go:main.inittasks -> example.com/app/a..inittask',
        'example.com/app/a..inittask -> example.com/app/a.init.0',
        'example.com/app/a.init.0 -> example.com/app/a.call <ReflectMethod>',
      ],
      expected: {
        function: 'example.com/app/a.call',
        path: ['example.com/app/a.init.0', 'example.com/app/a.call'],
      },
    },
    {
      name: 'is written as in source, not as the linker does',
      lines: [...start, 'main.main -> gopkg.in/yaml%2ev3.call[go.shape.int,go.shape.string] <ReflectMethod>'],
      expected: { function: 'gopkg.in/yaml.v3.call[…]', path: ['main.main', 'gopkg.in/yaml.v3.call[…]'] },
    },
    {
      name: 'is not a constant that looks like it',
      lines: [...start, 'main.main -> go:string."a -> b <ReflectMethod>"', '# example.com/app', 'b <ReflectMethod>'],
      expected: undefined,
    },
    {
      name: 'is found though a name stands for two symbols',
      lines: [...start, 'a.f -> a.f', 'main.main -> a.f', 'a.f -> a.g <ReflectMethod>'],
      expected: { function: 'a.g', path: ['main.main', 'a.f', 'a.g'] },
    },
  ]
  for (const { name, lines, expected } of cases) {
    it(name, () => {
      const { read, reflectCall } = symbolReader()
      for (const line of lines) read(line)
      assert.deepEqual(reflectCall(), expected)
    })
  }
})
