import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { useMutation } from '@tanstack/react-query'
import { passkeySignInOptions, signInWithPasskey } from '../../../api/sign-in.ts'
import { client } from '../../app/client.ts'
import { tellRefusal } from '../../app/toasts.tsx'
import { wasLeft } from '../../components/passkey-left.ts'

/** Whoever closes the browser's own dialog changed their mind; nothing is told then. */
export function usePasskeySignIn(onDone: () => void) {
  return useMutation({
    mutationFn: async () => {
      const options = await client.call(passkeySignInOptions)
      const response = await startAuthentication({ optionsJSON: asked(options) })
      return await client.call(signInWithPasskey, { body: { response: { ...response } } })
    },
    onSuccess: onDone,
    onError: (error) => {
      if (!wasLeft(error)) tellRefusal(error)
    },
  })
}

/** The server's library made them for the browser's. */
function asked(options: Record<string, unknown>): PublicKeyCredentialRequestOptionsJSON {
  return { challenge: '', ...options }
}
