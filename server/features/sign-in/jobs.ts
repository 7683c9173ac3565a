import { jobKind } from '../../engine/job.ts'

/** A link on its way to a mailbox. The token in it is sealed: jobs are kept as they are. */
export type LinkMail = { person: string; kind: 'invitation' | 'reset'; sealed: string }

export const mailLinkJob = jobKind<LinkMail>('sign-in.mail-link')
