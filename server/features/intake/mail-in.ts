import { MailListener } from '../../integrations/mail/listener.ts'
import type { Intake } from './accept-signal.ts'
import type { KnownKeys } from './known-keys.ts'
import { mailroom } from './take-mail.ts'

/** The SMTP listener at its configured place. */
export class MailIn {
  readonly #place: { host: string; port: number }
  readonly #listener: MailListener

  constructor(place: { host: string; port: number }, intake: Intake, keys: KnownKeys) {
    this.#place = place
    this.#listener = new MailListener(mailroom(intake, keys))
  }

  /** The port that it came to listen on. */
  async listen(): Promise<number> {
    return await this.#listener.listen(this.#place.port, this.#place.host)
  }

  async close(): Promise<void> {
    await this.#listener.close()
  }
}
