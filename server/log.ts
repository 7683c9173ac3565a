import pino, { type Logger } from 'pino'

/** Structured lines on stderr. What could hold a secret never gets there. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      serializers: { err: essence },
      redact: {
        paths: [
          'authorization',
          'token',
          'key',
          'secret',
          'password',
          '*.authorization',
          '*.token',
          '*.key',
          '*.secret',
          '*.password',
          'headers.authorization',
        ],
        censor: '(not logged)',
      },
    },
    pino.destination({ fd: 2, sync: false }),
  )
}

/** An error's own words; what libraries hang on it (connections, parameters) may hold secrets. */
function essence(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  const code = 'code' in error ? { code: String(error.code) } : {}
  const cause = error.cause === undefined ? {} : { cause: essence(error.cause) }
  return { type: error.name, message: error.message, ...code, stack: error.stack, ...cause }
}
