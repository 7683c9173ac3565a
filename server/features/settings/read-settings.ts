import type { Target } from '../../../domain/escalation/policy.ts'
import type { PaidCaps } from '../../../domain/notification/paid-sends.ts'
import {
  type AttachmentLimits,
  type BusinessHours,
  defaultSettings,
  type SettingsSection,
} from '../../../domain/organisation/document.ts'
import { effectiveScheme } from '../../../domain/severity/effective-scheme.ts'
import type { RoomTemplates } from '../../../domain/war-room/room.ts'
import type { Scheme } from '../../../domain/severity/scheme.ts'
import type { Tx } from '../../database/transaction.ts'
import { readSection } from './store.ts'

export type Settings = {
  /** The active scheme with what the organisation wants otherwise of its levels. */
  scheme: Scheme
  mttrStartsAt: 'detected' | 'started'
  /** Empty means all administrators. */
  catchAll: Target[]
  /** Whom a level means by its executives. */
  executives: Target[]
  businessHours: BusinessHours
  /** Null: an acknowledgement never goes stale. */
  staleAcknowledgementMinutes: number | null
  /** The policy that is walked when another is through. */
  fallbackPolicy: string | null
  paidSends: PaidCaps
  /** Null: no room opens by itself. */
  warRoom: RoomTemplates | null
  attachments: AttachmentLimits
}

export async function readSettings(tx: Tx): Promise<Settings> {
  const found = await tx.organisation.fetch(
    'settings',
    ['all'],
    async () => new Map([['all', settingsOf(await readSection(tx))]]),
  )
  return found.get('all') ?? settingsOf(defaultSettings)
}

function settingsOf({ paid_sends: paid, ...section }: SettingsSection): Settings {
  return {
    scheme: effectiveScheme(section.severity_scheme, section.severity_levels),
    mttrStartsAt: section.mttr_starts_at,
    catchAll: section.catch_all,
    executives: section.executives,
    businessHours: section.business_hours,
    staleAcknowledgementMinutes: section.stale_acknowledgement_minutes,
    fallbackPolicy: section.fallback_policy,
    paidSends: {
      perPersonAnHour: paid.per_person_an_hour,
      anHour: paid.an_hour,
      countries: paid.countries,
    },
    warRoom: section.war_room,
    attachments: section.attachments,
  }
}
