import type { ReactElement } from 'react'
import type { AccountState } from '../../../api/accounts.ts'
import { Fact, Facts } from '../../components/facts.tsx'
import { Ago, Moment } from '../../time/moment.tsx'

export function AccountFacts({ account }: { account: AccountState }): ReactElement {
  const { passkeys, last_seen_at: seen, invited_at: invited, disabled_at: disabled, sessions } = account
  const ways = [
    account.password && 'password',
    passkeys > 0 && `${passkeys} ${passkeys === 1 ? 'passkey' : 'passkeys'}`,
    account.totp && 'authenticator app',
    account.oidc && 'OpenID Connect',
  ].filter((way) => way !== false)
  return (
    <Facts>
      <Fact name="Ways">{ways.length > 0 ? ways.join(', ') : 'none yet'}</Fact>
      <Fact name="Signed in">{sessions > 0 && `in ${sessions} ${sessions === 1 ? 'place' : 'places'}`}</Fact>
      <Fact name="Last seen">{seen && <Ago at={seen} />}</Fact>
      <Fact name="Invited">{invited && <Moment at={invited} />}</Fact>
      <Fact name="Disabled">{disabled && <Moment at={disabled} />}</Fact>
    </Facts>
  )
}
