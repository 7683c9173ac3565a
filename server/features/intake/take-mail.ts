import type { ArrivedMail, Mailroom, Verdict } from '../../integrations/mail/listener.ts'
import { parseMail } from '../../integrations/mail/parse-mail.ts'
import type { Integration } from '../services/integration-of-key.ts'
import { formats } from '../triage/formats.ts'
import { acceptSignal, type Accepted, type Intake } from './accept-signal.ts'
import type { KnownKeys } from './known-keys.ts'
import type { TakenBody } from './take-body.ts'

const KEPT_OF_UNREADABLE_BYTES = 64 * 1024

/** Mail to `KEY@…`, or `anything+KEY@…`, is a signal of the integration with that key. */
export function mailroom(intake: Intake, keys: KnownKeys): Mailroom {
  const find = (address: string) => keys.find(keyIn(address), ['mail'])
  return {
    know: async (address) => (await find(address)) !== null,
    take: async (mail) => {
      const body = await bodyOf(mail)
      const verdicts: Verdict[] = []
      for (const address of mail.to) {
        const integration = await find(address)
        if (integration) verdicts.push(await take(intake, integration, body))
      }
      // A sender that tries again for one of several is no harm: the others fold the same mail into their alert.
      return verdicts.find(({ code }) => code !== TAKEN.code) ?? TAKEN
    },
  }
}

function keyIn(address: string): string {
  const name = address.slice(0, address.lastIndexOf('@'))
  return name.slice(name.indexOf('+') + 1)
}

/** A mail as it is kept; what cannot be parsed is kept as it came, and is complained about. */
async function bodyOf({ raw, tooLarge, from }: ArrivedMail): Promise<TakenBody> {
  const beginning = raw.subarray(0, KEPT_OF_UNREADABLE_BYTES)
  if (tooLarge) return { bytes: beginning, tooLarge }
  try {
    return { bytes: Buffer.from(JSON.stringify(await parseMail(raw, from))), tooLarge }
  } catch {
    return { bytes: beginning, tooLarge }
  }
}

async function take(intake: Intake, integration: Integration, body: TakenBody): Promise<Verdict> {
  const answer = await acceptSignal(intake, integration, 'mail', body, (fallbackDedupKey, receivedAt) =>
    formats.mail({ bytes: body.bytes, headers: {}, receivedAt, fallbackDedupKey }),
  )
  intake.count('mail', answer.status)
  return verdictOf(answer)
}

const TAKEN: Verdict = { code: 250, text: '2.0.0 Taken.' }

/** What cannot be read is taken too: it is kept, and raises an alert that says so. */
function verdictOf({ status }: Accepted): Verdict {
  if (status === 429) return { code: 451, text: '4.7.1 Mail arrives too quickly; try again later.' }
  if (status === 413) return { code: 552, text: '5.3.4 At most 1 MB is taken.' }
  return TAKEN
}
