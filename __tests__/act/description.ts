// GitHub's own description of its API, held against what passes by.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The paths that this project uses; with all of them, loading takes minutes. */
const usedPaths = [
  '/user',
  '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
  '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
  '/repos/{owner}/{repo}/compare/{basehead}',
  '/repos/{owner}/{repo}/contents/{path}',
  '/repos/{owner}/{repo}/issues/comments/{comment_id}',
  '/repos/{owner}/{repo}/issues/{issue_number}/comments',
  '/repos/{owner}/{repo}/issues/{issue_number}/labels',
  '/repos/{owner}/{repo}/issues/{issue_number}/timeline',
  '/repos/{owner}/{repo}/commits/{commit_sha}/pulls',
  '/repos/{owner}/{repo}/pulls',
  '/repos/{owner}/{repo}/pulls/{pull_number}',
  '/repos/{owner}/{repo}/statuses/{sha}',
]

export interface HttpRequest {
  readonly method: string
  readonly path: string
  readonly query: Record<string, string>
  readonly headers: Record<string, string>
  readonly body: unknown
}

export interface Description {
  /** What GitHub would not understand in the request, as sentences. */
  requestErrors(request: HttpRequest): string[]
  /** What GitHub would not have answered. */
  responseErrors(request: HttpRequest, status: number, body: unknown): string[]
}

type Json = { [key: string]: Json | undefined }
interface Operation {
  readonly operationId: string
  readonly responses: Record<string, unknown>
}
interface Validation {
  readonly errors?:
    | readonly { readonly instancePath: string; readonly message?: string; readonly params: unknown }[]
    | null
}
/** The little of openapi-backend that is used. Its own types are there only where the bench is installed. */
interface Backend {
  init(): Promise<unknown>
  matchOperation(request: HttpRequest): Operation | undefined
  validateRequest(request: HttpRequest, operation: Operation): Validation
  validateResponse(body: unknown, operation: Operation, status: number): Validation
}

export async function loadDescription(): Promise<Description> {
  const file = require.resolve('@octokit/openapi/generated/api.github.com.json')
  const definition = extract(JSON.parse(await readFile(file, 'utf8')) as Json, usedPaths)
  const { OpenAPIBackend } = require('openapi-backend') as { OpenAPIBackend: new (options: object) => Backend }
  const addFormats = require('ajv-formats') as (ajv: object) => object
  const backend = new OpenAPIBackend({
    definition,
    quick: true,
    ajvOpts: { strict: false, logger: false },
    customizeAjv: (ajv: object) => addFormats(ajv),
  })
  await backend.init()

  const sentences = (what: string, { errors }: Validation) =>
    (errors ?? []).map(
      ({ instancePath, message, params }) => `${what}${instancePath} ${message} ${JSON.stringify(params)}`,
    )
  return {
    requestErrors(request) {
      const operation = backend.matchOperation(request)
      if (operation === undefined) return [`${request.method} ${request.path} is not among the described paths in use`]
      return sentences(operation.operationId, backend.validateRequest(request, operation))
    },
    responseErrors(request, status, body) {
      const operation = backend.matchOperation(request)
      // GitHub describes no 5xx, and not every 401.
      // An answer without a body has nothing to hold against it.
      if (operation === undefined || !(status in operation.responses) || status === 204) return []
      return sentences(`${operation.operationId} ${status}`, backend.validateResponse(body, operation, status))
    },
  }
}

/** The description of some paths, with what they refer to and no more. */
function extract(whole: Json, paths: readonly string[]): Json {
  const part: Json = { openapi: whole.openapi, info: whole.info, paths: {} }
  for (const path of paths) {
    const item = whole.paths?.[path]
    if (item === undefined) throw new Error(`GitHub does not describe ${path}`)
    if (part.paths !== undefined) part.paths[path] = item
    takeReferences(item)
  }
  return part

  function takeReferences(node: unknown): void {
    if (typeof node !== 'object' || node === null) return
    // ajv refuses what GitHub writes here and there.
    if ('nullable' in node && !('type' in node)) delete node.nullable
    if ('$ref' in node && typeof node.$ref === 'string') takeReference(node.$ref.split('/').slice(1))
    for (const child of Object.values(node)) takeReferences(child)
  }

  function takeReference(keys: readonly string[]): void {
    let [from, to]: [Json | undefined, Json] = [whole, part]
    for (const key of keys.slice(0, -1)) {
      from = from?.[key]
      to[key] ??= {}
      to = to[key]
    }
    const last = keys.at(-1)
    if (last === undefined || to[last] !== undefined) return
    to[last] = from?.[last]
    takeReferences(to[last])
  }
}
