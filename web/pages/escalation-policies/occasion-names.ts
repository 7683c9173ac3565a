import type { occasions } from '../../../domain/escalation/occasion.ts'

export const occasionNames: Record<(typeof occasions)[number], string> = {
  off_hours: 'Off hours',
  weekend: 'Weekend',
  holiday: 'Holidays of the owner team',
}
