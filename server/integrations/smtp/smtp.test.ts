import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FakeMail } from '../../../test/world/fake-mail.ts'
import { openPort } from '../../../test/world/open-port.ts'
import { bundle, notice, outgoing, page, pagedIncident } from '../../../test/world/outgoing.ts'
import { createEgress } from '../../egress/egress.ts'
import { createMailer, type Mailer } from './mailer.ts'
import { sendMail } from './send.ts'

const egress = createEgress({ allow: [], now: () => new Date() })
let mail: FakeMail
let mailer: Mailer

beforeAll(async () => {
  mail = await FakeMail.start()
  mailer = createMailer(egress, { url: mail.url, from: 'Tocsin <tocsin@example.com>' })
})
afterAll(async () => {
  mailer.close()
  await mail.close()
  await egress.close()
})

async function sent(message = outgoing()) {
  expect(await sendMail(mailer, 'ana@example.com', message)).toMatchObject({ outcome: 'accepted' })
  const received = mail.received.at(-1)
  if (!received) throw new Error('nothing arrived')
  return received
}

describe('what arrives', () => {
  test('a page arrives as text and as HTML, with the links that answer it', async () => {
    const received = await sent()
    expect(received.to).toEqual(['ana@example.com'])
    expect(received.from).toBe('tocsin@example.com')
    expect(received.subject).toBe('[SEV1] INC-142 Disk full on db-7')
    for (const part of [received.text, received.html]) {
      expect(part).toContain('https://tocsin.example.com/a/142k3y')
      expect(part).toContain('https://tocsin.example.com/e/142k3y')
      expect(part).toContain('Disk full (db-7)')
    }
    expect(received.headers['auto-submitted']).toBe('auto-generated')
  })

  test('a bundle says how many and names them all', async () => {
    const received = await sent(outgoing(bundle(3)))
    expect(received.subject).toBe('3 incidents: [SEV1] INC-1 Disk full on db-7')
    expect(received.text).toMatch(/INC-1:[^]*INC-2:[^]*INC-3:/)
  })

  test('a notice is its subject and text', async () => {
    const received = await sent(outgoing(notice('Your code', 'It is 123456.\nIt ends soon.')))
    expect(received).toMatchObject({ subject: 'Your code', text: 'It is 123456.\nIt ends soon.' })
  })

  test('the same page has the same Message-ID, another page another one', async () => {
    const [first, again, other] = [
      await sent(),
      await sent(),
      await sent(outgoing(page(), { idempotencyKey: 'key-2' })),
    ]
    expect(again.messageId).toBe(first.messageId)
    expect(first.messageId).toMatch(/^<[\da-f]{40}@example\.com>$/)
    expect(other.messageId).not.toBe(first.messageId)
  })

  test('what may be a repetition says so', async () => {
    const received = await sent(outgoing(page(), { possibleDuplicate: true }))
    expect(received.text).toContain('may have had this message already')
    expect(received.headers['x-tocsin-possible-duplicate']).toBe('yes')
  })
})

describe('hostile titles', () => {
  const hostile = 'a\r\nBcc: eve@example.com\r\n\r\n<script>alert(1)</script>\u202E\u0000\uD800"'
  const alerts = [{ id: 'a', summary: hostile, severity: 'critical', source: hostile } as const]

  test('add no header, no recipient and no markup', async () => {
    const received = await sent(
      outgoing(page(pagedIncident(142, { title: hostile, service: hostile, alerts }))),
    )
    expect(received.to).toEqual(['ana@example.com'])
    expect(received.headers['bcc']).toBeUndefined()
    expect(received.subject).toBe('[SEV1] INC-142 a Bcc: eve@example.com <script>alert(1)</script>\uFFFD"')
    expect(received.html).not.toContain('<script')
    expect(received.html).toContain('&lt;script&gt;')
    expect(received.html + received.text).not.toMatch(/[\u202E\0]/)
  })

  test('a very long one leaves the rest of the subject readable', async () => {
    const received = await sent(outgoing(page(pagedIncident(142, { title: '😀'.repeat(5000) }))))
    expect(received.subject).toMatch(/^\[SEV1\] INC-142 (?:😀)+…$/u)
    expect(received.subject.length).toBeLessThanOrEqual(180)
  })

  test('an address with a second one in it reaches nobody else', async () => {
    const before = mail.received.length
    const result = await sendMail(mailer, 'ana@example.com, eve@example.com', outgoing())
    expect(result.outcome).toBe('refused')
    expect(mail.received).toHaveLength(before)
  })
})

describe('what became of it', () => {
  test.each([
    [451, { outcome: 'refused', permanent: false }],
    [550, { outcome: 'refused', permanent: true }],
  ])('%i', async (code, result) => {
    mail.refuseNext(1, code)
    expect(await sendMail(mailer, 'ana@example.com', outgoing())).toMatchObject(result)
  })

  test('nobody listening is worth another attempt', async () => {
    const lost = createMailer(egress, { url: 'smtp://127.0.0.1:1', from: 'a@example.com' })
    expect(await sendMail(lost, 'ana@example.com', outgoing())).toMatchObject({
      outcome: 'refused',
      permanent: false,
    })
    lost.close()
  })

  test('a connection that ends after the message left is an unknown outcome', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {}).write('220 hello\r\n')
      socket.on('data', (bytes) => {
        const text = bytes.toString()
        if (text.endsWith('\r\n.\r\n')) socket.destroy()
        else if (/^DATA/m.test(text)) socket.write('354 go on\r\n')
        else if (/^(?:EHLO|MAIL|RCPT)/.test(text)) socket.write('250 fine\r\n')
      })
    })
    const port = await openPort(server)
    const cut = createMailer(egress, { url: `smtp://127.0.0.1:${port}`, from: 'a@example.com' })
    expect(await sendMail(cut, 'ana@example.com', outgoing())).toMatchObject({ outcome: 'unknown' })
    cut.close()
    server.close()
  })

  test('forty at once share a few connections', async () => {
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        sendMail(mailer, 'ana@example.com', outgoing(page(), { idempotencyKey: `many-${index}` })),
      ),
    )
    expect(results.every(({ outcome }) => outcome === 'accepted')).toBe(true)
  })
})
