import { createSign } from 'node:crypto'
import type { EgressResponse } from '../../server/egress/exchange.ts'
import type { EgressRequest } from '../../server/egress/request.ts'
import { signedText } from '../../server/integrations/sns/envelope.ts'
import { selfSigned } from './self-signed.ts'

const HOST = 'https://sns.eu-west-1.amazonaws.com'

/** Amazon SNS: signs what it publishes, shows its certificate, and notes which subscriptions are confirmed. */
export class FakeSns {
  readonly certificateUrl = `${HOST}/SimpleNotificationService-0123456789abcdef.pem`
  readonly subscribeUrl = `${HOST}/?Action=ConfirmSubscription&Token=t0k3n`
  readonly called: string[] = []
  readonly #signer = selfSigned('sns.amazonaws.com')

  /** Stands in for the network behind the egress. */
  readonly request = async ({ url }: EgressRequest): Promise<EgressResponse> => {
    this.called.push(url)
    const found = url === this.certificateUrl ? this.#signer.pem : url === this.subscribeUrl ? '<ok/>' : null
    const body = Buffer.from(found ?? '')
    return { status: found === null ? 404 : 200, headers: {}, body, truncated: false }
  }

  notification(message: string, version: '1' | '2' = '2'): Record<string, string> {
    return this.sign({ Type: 'Notification', Message: message, Subject: 'An alarm' }, version)
  }

  confirmation(subscribeUrl = this.subscribeUrl): Record<string, string> {
    const text = 'You have chosen to subscribe to the topic.'
    return this.sign({
      Type: 'SubscriptionConfirmation',
      Message: text,
      Token: 't0k3n',
      SubscribeURL: subscribeUrl,
    })
  }

  sign(fields: Record<string, string>, version: '1' | '2' = '2'): Record<string, string> {
    const envelope = {
      MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
      TopicArn: 'arn:aws:sns:eu-west-1:123456789012:alarms',
      Timestamp: '2026-03-02T09:00:00.000Z',
      SignatureVersion: version,
      SigningCertURL: this.certificateUrl,
      ...fields,
    }
    const signer = createSign(version === '1' ? 'RSA-SHA1' : 'RSA-SHA256').update(signedText(envelope))
    return { ...envelope, Signature: signer.sign(this.#signer.privateKey, 'base64') }
  }
}
