import type { ColumnType } from 'kysely'
import type { ActorRef } from '../../../domain/incident/actor.ts'
import type { Json } from './columns.ts'

export type AccessTables = {
  tokens: {
    id: string
    name: string
    hash: Buffer
    role: string
    person_id: string | null
    scopes: string[]
    created_at: Date
    expires_at: Date | null
    last_used_at: Date | null
    revoked_at: Date | null
  }
  passwords: { person_id: string; hash: string; set_at: Date }
  sessions: {
    id: string
    hash: Buffer
    person_id: string
    device: string
    ip: string
    created_at: Date
    last_used_at: Date
  }
  sign_in_failures: { counted: string; count: number; last_at: Date }
  passkeys: {
    id: string
    person_id: string
    name: string
    public_key: Buffer
    counter: string
    transports: string[]
    backed_up: boolean
    created_at: Date
    last_used_at: Date | null
  }
  passkey_challenges: { challenge: string; person_id: string | null; expires_at: Date }
  second_factors: {
    person_id: string
    sealed_secret: Buffer
    created_at: Date
    confirmed_at: Date | null
    last_step: number | null
  }
  recovery_codes: { person_id: string; hash: Buffer; used_at: Date | null }
  sign_in_links: {
    hash: Buffer
    kind: string
    person_id: string
    created_at: Date
    expires_at: Date
    used_at: Date | null
  }
  oidc_identities: {
    issuer: string
    subject: string
    person_id: string
    created_at: Date
    last_used_at: Date
  }
  device_logins: {
    hash: Buffer
    user_code: string
    name: string
    ip: string
    created_at: Date
    expires_at: Date
    person_id: string | null
    answer: string | null
  }
  setup_links: { hash: Buffer; created_at: Date; used_at: Date | null }
  audit_log: {
    number: string
    at: Date
    actor: Json<ActorRef>
    action: string
    subject: string
    details: Json<Record<string, unknown>>
    previous_hash: string
    hash: string
  }
  idempotency_keys: {
    actor: string
    key: string
    request_hash: string
    status: number | null
    answer: ColumnType<unknown, string | null, string | null>
    created_at: Date
  }
}
