import { describe, expect, test } from 'vitest'
import { FakeSns } from '../../../test/world/fake-sns.ts'
import { fixture, signalsOf, vendorBody } from '../../../test/world/vendor-body.ts'
import type { Egress } from '../../egress/egress.ts'
import { EgressFailed } from '../../egress/failures.ts'
import { amazonAddress, signedText } from './envelope.ts'
import { createGate } from './gate.ts'
import { receive } from './receive.ts'

const at = new Date('2026-03-02T09:00:00Z')
const only = (envelope: object) => signalsOf(receive(vendorBody(envelope)))[0]
const alarm = fixture('sns/alarm.json').toString()

const unused = () => Promise.reject(new Error('not used'))

function egressTo(request: Egress['request']): Egress {
  return { request, connect: unused, allowListener: () => {}, close: unused }
}

function gateOf(sns: FakeSns) {
  const gate = createGate(egressTo(sns.request))
  return (envelope: object | string, when = at) => {
    const text = typeof envelope === 'string' ? envelope : JSON.stringify(envelope)
    return gate({ bytes: Buffer.from(text), headers: {}, key: 'key', at: when })
  }
}

describe('what was published', () => {
  test('an alarm of CloudWatch says all there is to know', () => {
    expect(only({ Type: 'Notification', Message: alarm })).toMatchObject({
      action: 'trigger',
      dedupKey: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:Database CPU',
      summary: 'Database CPU',
      source: 'db-1',
      severity: 'error',
      labels: { DBInstanceIdentifier: 'db-1', metric: 'CPUUtilization', namespace: 'AWS/RDS' },
      startedAt: new Date('2026-03-02T08:58:00Z'),
    })
  })

  test.each([
    ['ALARM', { action: 'trigger', severity: 'error' }],
    ['INSUFFICIENT_DATA', { action: 'trigger', severity: 'warning', summary: 'a: there is not enough data' }],
    ['OK', { action: 'resolve', dedupKey: '1:eu:a' }],
  ])('%s', (state, signal) => {
    const message = { AlarmName: 'a', AWSAccountId: '1', Region: 'eu', NewStateValue: state }
    expect(only({ Message: JSON.stringify(message) })).toMatchObject(signal)
  })

  test.each([
    [{ Subject: 'The subject', Message: 'text' }, 'The subject'],
    [{ Message: 'first line\nsecond line' }, 'first line'],
    [{ Message: '{"detail-type":"RDS DB Instance Event"}' }, 'RDS DB Instance Event'],
  ])('%j is a trouble of its topic', (envelope, summary) => {
    const topic = { TopicArn: 'arn:aws:sns:eu-west-1:1:alarms' }
    expect(only({ ...topic, ...envelope })).toMatchObject({ action: 'trigger', summary, source: 'alarms' })
  })
})

describe('the gate', () => {
  test.each(['1', '2'] as const)(
    'lets a notification pass that Amazon signed, version %s',
    async (version) => {
      const sns = new FakeSns()
      const ask = gateOf(sns)
      expect(await ask(sns.notification(alarm, version))).toBeNull()
      expect(await ask(sns.notification('another', version))).toBeNull()
      expect(sns.called).toEqual([sns.certificateUrl])
    },
  )

  test('confirms a subscription at Amazon', async () => {
    const sns = new FakeSns()
    expect(await gateOf(sns)(sns.confirmation())).toMatchObject({
      status: 200,
      body: { status: 'subscribed' },
    })
    expect(sns.called).toEqual([sns.certificateUrl, sns.subscribeUrl])
  })

  test('does not follow where an address sends it on to', async () => {
    const sns = new FakeSns()
    const asked: unknown[] = []
    const gate = createGate(
      egressTo(async (request) => {
        asked.push(request.redirects)
        return await sns.request(request)
      }),
    )
    await gate({ bytes: Buffer.from(JSON.stringify(sns.confirmation())), headers: {}, key: 'key', at })
    expect(asked).toEqual(['leave', 'leave'])
  })

  test('confirms nothing elsewhere, although it was signed', async () => {
    const sns = new FakeSns()
    expect(await gateOf(sns)(sns.confirmation('https://evil.example.com/'))).toMatchObject({ status: 401 })
    expect(sns.called).toEqual([sns.certificateUrl])
  })

  test.each([
    ['another text', (sns: FakeSns) => ({ ...sns.notification('a'), Message: 'b' })],
    ['another topic', (sns: FakeSns) => ({ ...sns.notification('a'), TopicArn: 'arn:b' })],
    ['no signature', (sns: FakeSns) => ({ ...sns.notification('a'), Signature: '' })],
    ['an unknown version', (sns: FakeSns) => ({ ...sns.notification('a'), SignatureVersion: '3' })],
    [
      'a certificate that is not there',
      (sns: FakeSns) => ({
        ...sns.notification('a'),
        SigningCertURL: 'https://sns.us-east-1.amazonaws.com/x.pem',
      }),
    ],
    [
      'a certificate from elsewhere',
      (sns: FakeSns) => ({ ...sns.notification('a'), SigningCertURL: 'https://evil.example.com/x.pem' }),
    ],
    ['no message at all', () => 'x'],
  ])('refuses %s', async (_claim, envelope) => {
    const sns = new FakeSns()
    expect(await gateOf(sns)(envelope(sns))).toMatchObject({ status: 401 })
  })

  test('refuses a certificate that is not valid any more', async () => {
    const sns = new FakeSns()
    expect(await gateOf(sns)(sns.notification('a'), new Date('2028-01-01T00:00:00Z'))).toMatchObject({
      status: 401,
    })
  })

  test('asks for another attempt when Amazon is not reached', async () => {
    const gate = createGate(
      egressTo(() => Promise.reject(new EgressFailed('no answer', { requestLeft: false }))),
    )
    const bytes = Buffer.from(JSON.stringify(new FakeSns().notification('a')))
    expect(await gate({ bytes, headers: {}, key: 'key', at })).toMatchObject({ status: 503 })
  })
})

test.each([
  ['https://sns.eu-west-1.amazonaws.com/x.pem', true],
  ['https://sns.cn-north-1.amazonaws.com.cn/x.pem', true],
  ['http://sns.eu-west-1.amazonaws.com/x.pem', false],
  ['https://sns.eu-west-1.amazonaws.com:8443/x.pem', false],
  ['https://me@sns.eu-west-1.amazonaws.com/x.pem', false],
  ['https://sns.eu-west-1.amazonaws.com.evil.example/x.pem', false],
  ['https://evil.sns.eu-west-1.amazonaws.com/x.pem', false],
  ['https://my-bucket.s3.amazonaws.com/x.pem', false],
  ['https://sns.example.com/#sns.eu-west-1.amazonaws.com', false],
  ['', false],
])('%s is an address of Amazon SNS: %s', (url, isAmazon) => {
  expect(amazonAddress(url) !== null).toBe(isAmazon)
})

test('what is signed has its names in order, without what is missing', () => {
  expect(
    signedText({ Type: 'Notification', Message: 'm', MessageId: 'i', Timestamp: 't', TopicArn: 'a' }),
  ).toBe('Message\nm\nMessageId\ni\nTimestamp\nt\nTopicArn\na\nType\nNotification\n')
})
