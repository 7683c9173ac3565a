export type EgressRequest = {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** For all of it: name, connection, redirects, the last byte of the answer. */
  timeoutMs?: number
  maxResponseBytes?: number
  /** A destination that the operator named in the settings may be private. */
  trusted?: boolean
}
