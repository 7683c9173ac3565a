import { describe, expect, test } from 'vitest'
import { signalsOf, vendorBody } from '../../../test/world/vendor-body.ts'
import { htmlText } from './html-text.ts'
import { parseMail } from './parse-mail.ts'
import { readSubject } from './read-subject.ts'
import { receive } from './receive.ts'

const mail = (headers: Record<string, string>, text = 'The disk of db-1 is full.') =>
  Buffer.from(
    [
      ...Object.entries({ From: 'Backup <backup@example.com>', Subject: 'Backup failed', ...headers }).map(
        ([name, value]) => `${name}: ${value}`,
      ),
      '',
      text,
    ].join('\r\n'),
  )

const read = async (raw: Buffer, envelopeFrom = 'backup@example.com') =>
  signalsOf(receive(vendorBody(await parseMail(raw, envelopeFrom))))

test('a mail says all there is to know', async () => {
  const headers = { Date: 'Mon, 2 Mar 2026 08:58:00 +0000', 'Message-ID': '<1@example.com>' }
  expect(await read(mail({ Subject: '[CRITICAL] Disk full on db-1', ...headers }))).toEqual([
    {
      action: 'trigger',
      dedupKey: 'backup@example.com:disk full on db-1',
      summary: 'Disk full on db-1',
      source: 'backup@example.com',
      severity: 'critical',
      labels: { from: 'backup@example.com' },
      details: {
        subject: '[CRITICAL] Disk full on db-1',
        text: 'The disk of db-1 is full.\n',
        message_id: '<1@example.com>',
      },
      links: [],
      startedAt: new Date('2026-03-02T08:58:00Z'),
      happenedAt: new Date('2026-03-02T08:58:00Z'),
    },
  ])
})

test.each([
  ['Disk full', 'trigger', 'error', 'Disk full'],
  ['[FIRING:2] Disk full', 'trigger', 'error', 'Disk full'],
  ['PROBLEM: Disk full', 'trigger', 'error', 'Disk full'],
  ['Warning: Disk full', 'trigger', 'warning', 'Disk full'],
  ['Re: CRITICAL: Disk full', 'trigger', 'critical', 'Disk full'],
  ['[RESOLVED] Disk full', 'resolve', 'error', 'Disk full'],
  ['OK: Disk full', 'resolve', 'info', 'Disk full'],
  ['Recovery: Disk full', 'resolve', 'error', 'Disk full'],
  ['[ACK] Disk full', 'acknowledge', 'error', 'Disk full'],
  ['[db-1] Disk full', 'trigger', 'error', '[db-1] Disk full'],
  ['Backup: done', 'trigger', 'error', 'Backup: done'],
  ['', 'trigger', 'error', ''],
])('the subject %j', (subject, action, severity, about) => {
  expect(readSubject(subject)).toEqual({ action, severity, about })
})

test.each([
  ['generated mail', { 'Auto-Submitted': 'auto-generated' }],
  ['mail that one can unsubscribe from', { 'List-Unsubscribe': '<https://watch.example.com/off>' }],
  ['bulk mail', { Precedence: 'bulk' }],
])('%s is heard, as monitoring services send it so', async (_what, headers) => {
  expect(await read(mail(headers), 'x@example.com')).toMatchObject([{ action: 'trigger' }])
})

describe('no trouble is reported by', () => {
  test.each([
    ['a bounce', {}, ''],
    ['a daemon', { From: 'MAILER-DAEMON@example.com' }, 'x@example.com'],
    ['a report', { 'Content-Type': 'multipart/report; boundary=b' }, 'x@example.com'],
    ['an absence note', { 'Auto-Submitted': 'auto-replied (vacation)' }, 'x@example.com'],
    ['an older absence note', { 'X-Autoreply': 'yes' }, 'x@example.com'],
    ['a list', { 'List-Id': '<ops.example.com>' }, 'x@example.com'],
    ['an older list', { Precedence: 'list' }, 'x@example.com'],
    ['a mail of our own', { 'X-Tocsin': 'page' }, 'x@example.com'],
    ['a mail that loops', { 'X-Loop': 'ops@example.com' }, 'x@example.com'],
  ])('%s', async (_what, headers, envelopeFrom) => {
    expect(await read(mail(headers), envelopeFrom)).toEqual([])
  })

  test('a mail that passed too many servers', async () => {
    const hops = Buffer.from('Received: by a; now\r\n'.repeat(31))
    expect(await read(Buffer.concat([hops, mail({})]))).toEqual([])
  })
})

test('monitoring that marks its mail as generated is heard', async () => {
  expect(await read(mail({ 'Auto-Submitted': 'auto-generated' }))).toHaveLength(1)
})

test('of a mail that is HTML only its text is read', async () => {
  const html =
    '<style>p { color: red }</style><p>Disk <b>full</b> &amp; slow</p><script>x</script><div>db-1</div>'
  const [signal] = await read(mail({ 'Content-Type': 'text/html' }, html))
  expect(signal).toMatchObject({ details: { text: 'Disk full & slow\ndb-1' } })
})

test('HTML that never ends is read as quickly', () => {
  expect(htmlText('<style'.repeat(100_000))).toBe('')
  expect(htmlText('<'.repeat(100_000))).toHaveLength(100_000)
})

test('without a subject each mail is a trouble of its own', async () => {
  expect(await read(mail({ Subject: '' }))).toMatchObject([
    { dedupKey: 'fallback', summary: expect.stringMatching(/^The disk of db-1/) },
  ])
})

test('what is no mail as it is kept cannot be read', () => {
  expect(receive(vendorBody({ subject: 'x' }))).toMatchObject({ readable: false })
})
