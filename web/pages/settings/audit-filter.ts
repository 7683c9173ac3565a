export type AuditFilter = { action?: string; actor?: string; subject?: string }

export function readAuditFilter({ action, actor, subject }: Record<string, unknown>): AuditFilter {
  return {
    ...(isText(action) && { action }),
    ...(isText(actor) && { actor }),
    ...(isText(subject) && { subject }),
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
