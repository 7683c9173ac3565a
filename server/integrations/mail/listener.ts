import { once } from 'node:events'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

const LARGEST_BYTES = 1024 * 1024
const MOST_RECIPIENTS = 10
const MOST_CLIENTS = 50
const SILENCE_MS = 60_000

/** The answer of SMTP: a code and a sentence. */
export type Verdict = { code: 250 | 450 | 451 | 550 | 552; text: string }

export type ArrivedMail = { raw: Buffer; tooLarge: boolean; from: string; to: string[] }

export type Mailroom = {
  /** Whether somebody is at that address. */
  know: (address: string) => Promise<boolean>
  take: (mail: ArrivedMail) => Promise<Verdict>
}

type Answer = (error: Error | null, text?: string) => void

/** Takes mail for known addresses and passes none on: whoever is not known is refused before a mail is sent. */
export class MailListener {
  readonly #server: SMTPServer
  readonly #mailroom: Mailroom

  constructor(mailroom: Mailroom) {
    this.#mailroom = mailroom
    this.#server = new SMTPServer({
      banner: 'Tocsin',
      // No certificate is kept here: a mail server in front speaks TLS.
      disabledCommands: ['AUTH', 'STARTTLS'],
      authOptional: true,
      logger: false,
      disableReverseLookup: true,
      size: LARGEST_BYTES,
      maxClients: MOST_CLIENTS,
      socketTimeout: SILENCE_MS,
      closeTimeout: 1_000,
      onRcptTo: ({ address }, { envelope }, callback) => {
        if (envelope.rcptTo.length >= MOST_RECIPIENTS) return callback(refusal(TOO_MANY))
        void this.#admit(address, callback)
      },
      onData: (stream, session, callback) => {
        void this.#hand(stream, session, callback)
      },
    })
    // A connection that breaks is its sender's to try again.
    this.#server.on('error', () => {})
  }

  /** The port that it came to listen on. */
  async listen(port: number, host: string): Promise<number> {
    const server = this.#server.listen(port, host)
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : port
  }

  async close(): Promise<void> {
    if (!this.#server.server.listening) return
    await new Promise<void>((resolve) => this.#server.close(resolve))
  }

  async #admit(address: string, answer: Answer): Promise<void> {
    try {
      answer((await this.#mailroom.know(address)) ? null : refusal(NOBODY))
    } catch {
      answer(refusal(LATER))
    }
  }

  async #hand(stream: SMTPServerDataStream, session: SMTPServerSession, answer: Answer): Promise<void> {
    const verdict = await this.#receive(stream, session)
    if (verdict.code === 250) answer(null, verdict.text)
    else answer(refusal(verdict))
  }

  async #receive(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<Verdict> {
    try {
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of stream) {
        if (!Buffer.isBuffer(chunk)) continue
        size += chunk.length
        if (size <= LARGEST_BYTES) chunks.push(chunk)
      }
      return await this.#mailroom.take({
        raw: Buffer.concat(chunks),
        tooLarge: size > LARGEST_BYTES,
        from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
        to: envelope.rcptTo.map(({ address }) => address),
      })
    } catch {
      return LATER
    }
  }
}

const NOBODY: Verdict = { code: 550, text: '5.1.1 Nobody has this address; no mail is passed on.' }
const TOO_MANY: Verdict = { code: 450, text: '4.5.3 Too many recipients for one mail.' }
const LATER: Verdict = { code: 451, text: '4.3.0 Not possible now; try again later.' }

function refusal({ code, text }: Verdict): Error {
  return Object.assign(new Error(text), { responseCode: code })
}
