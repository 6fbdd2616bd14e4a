import type { CacheProblem } from '../core/mistake/loss.ts'

/** What we use of @actions/cache, which tests replace. */
export interface CacheService {
  isFeatureAvailable(): boolean
  restoreCache(paths: string[], key: string, restoreKeys?: string[]): Promise<string | undefined>
  saveCache(paths: string[], key: string): Promise<number>
}

export interface CacheEntry {
  /** Absolute paths or patterns. The service tells entries of one key apart by them, so they must be the same each time. */
  readonly paths: readonly string[]
  /** At most 512 characters, without commas. Entries are immutable: the same key is never written twice. */
  readonly key: string
}

export type Restored =
  /** `key` is another one than asked for when a prefix matched. */
  { readonly kind: 'hit'; readonly key: string } | { readonly kind: 'miss'; readonly why?: CacheProblem }

export type Saved = { readonly kind: 'saved' } | { readonly kind: 'not-saved'; readonly why: CacheProblem }

/** Loaded when first needed: it is 70 ms of an action's start. */
const loadCache = (): Promise<CacheService> => import('@actions/cache')

const absent: CacheProblem = { kind: 'no-service' }

/** Brings back what an earlier run saved. Never throws: a broken cache is a miss with a reason, and costs time only. */
export async function restore(
  { paths, key, prefixes = [] }: CacheEntry & { readonly prefixes?: readonly string[] },
  load = loadCache,
): Promise<Restored> {
  try {
    const cache = await load()
    if (!cache.isFeatureAvailable()) return { kind: 'miss', why: absent }
    const found = await cache.restoreCache([...paths], key, [...prefixes])
    return found === undefined ? { kind: 'miss' } : { kind: 'hit', key: found }
  } catch (error) {
    return { kind: 'miss', why: { kind: 'not-read', words: wordsOf(error) } }
  }
}

/** Keeps the paths for later runs. Never throws; a read-only token, or a key that exists already, is a reason. */
export async function save({ paths, key }: CacheEntry, load = loadCache): Promise<Saved> {
  try {
    const cache = await load()
    if (!cache.isFeatureAvailable()) return { kind: 'not-saved', why: absent }
    // It logs its own failures and then answers -1.
    const id = await cache.saveCache([...paths], key)
    return id === -1 ? { kind: 'not-saved', why: { kind: 'not-taken', key } } : { kind: 'saved' }
  } catch (error) {
    return { kind: 'not-saved', why: { kind: 'not-written', words: wordsOf(error) } }
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
