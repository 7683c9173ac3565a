import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { Inbox } from './inbox.ts'
import { readMail } from './mime.ts'
import { openPort } from './open-port.ts'

export type ReceivedMail = {
  to: string[]
  from: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  messageId: string
  receivedAt: Date
}

type Refusal = { code: number; text: string }

/** A mail server that keeps what it is given. */
export class FakeMail {
  readonly #inbox = new Inbox<ReceivedMail>()
  readonly #refusals: Refusal[] = []
  readonly #server: SMTPServer
  #port = 0

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? '' }),
      onData: (stream, session, callback) => this.#receive(stream, session, callback),
    })
    this.#server.on('error', () => {})
  }

  static async start(): Promise<FakeMail> {
    const mail = new FakeMail()
    mail.#port = await openPort(mail.#server.server)
    return mail
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`
  }

  get received(): readonly ReceivedMail[] {
    return this.#inbox.items
  }

  waitFor(fits: (mail: ReceivedMail) => boolean, timeoutMs?: number): Promise<ReceivedMail> {
    return this.#inbox.waitFor(fits, timeoutMs)
  }

  /** 4xx: try again later; 5xx: never. */
  refuseNext(count: number, code = 451): void {
    this.#refusals.push(...Array.from({ length: count }, () => ({ code, text: `told to answer ${code}` })))
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  #receive(
    stream: SMTPServerDataStream,
    { envelope }: SMTPServerSession,
    callback: (error?: Error | null) => void,
  ): void {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const refusal = this.#refusals.shift()
      if (refusal) return callback(Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
      const { headers, text, html } = readMail(Buffer.concat(chunks).toString('latin1'))
      this.#inbox.add({
        to: envelope.rcptTo.map(({ address }) => address),
        from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
        subject: headers['subject'] ?? '',
        messageId: headers['message-id'] ?? '',
        headers,
        text,
        html,
        receivedAt: new Date(),
      })
      callback()
    })
  }
}
