import type { Message } from '../../../domain/notification/message.ts'
import { urlOfLink, validHours, type LinkKind } from './links.ts'

type About = { kind: LinkKind; name: string; publicUrl: string; token: string; at: Date }

const subjects: Record<LinkKind, string> = {
  invitation: 'Your invitation to Tocsin',
  reset: 'Set a new password for Tocsin',
}

const words: Record<LinkKind, string> = {
  invitation: 'You are invited to Tocsin, which pages people when something breaks. Choose how you sign in:',
  reset: 'Somebody, probably you, asked to set a new password for Tocsin:',
}

const endings: Record<LinkKind, string> = {
  invitation: `The link works once, within ${validHours.invitation / 24} days.`,
  reset: 'The link works once, within an hour. If it was not you, leave it: nothing changes.',
}

export function linkMessage({ kind, name, publicUrl, token, at }: About): Message {
  const text = [`${name},`, words[kind], urlOfLink(publicUrl, kind, token), endings[kind]].join('\n\n')
  return { kind: 'notice', subject: subjects[kind], text, at }
}
