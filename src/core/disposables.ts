/** Resources that live as long as their list, disposed newest first. (`AsyncDisposableStack` is not in Node.js 22.) */
export interface Disposables extends AsyncDisposable {
  readonly use: <Resource extends AsyncDisposable>(resource: Resource) => Resource
}

export function disposables(): Disposables {
  const resources: AsyncDisposable[] = []
  return {
    use: (resource) => {
      resources.push(resource)
      return resource
    },
    [Symbol.asyncDispose]: async () => {
      const failures: unknown[] = []
      for (const resource of resources.reverse()) {
        try {
          await resource[Symbol.asyncDispose]()
        } catch (error) {
          // One that cannot be disposed must not keep the others from it.
          failures.push(error)
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'Not everything temporary could be removed')
    },
  }
}
