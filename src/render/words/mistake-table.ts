import type { ErrorPage } from '../../core/error-pages.ts'

interface OfKind {
  readonly kind: string
}

/** For each kind of mistake its page in docs/errors and its sentence: what is wrong, where, and what to do. */
export type MistakeTable<M extends OfKind> = {
  readonly [One in M as One['kind']]: {
    readonly page: ErrorPage | ((mistake: One) => ErrorPage)
    readonly text: (mistake: One) => string
  }
}
