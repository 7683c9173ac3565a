export type EgressRequest = {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** For all of it: name, connection, redirects, the last byte of the answer. */
  timeoutMs?: number
  maxResponseBytes?: number
  /** Default `follow`; left alone, the answer that redirects is the answer. */
  redirects?: 'follow' | 'leave'
  /** A destination that the operator named in the settings may be private. */
  trusted?: boolean
}
