/** Browsers know passkeys only where the page came by TLS, or from this very machine. */
export const makesPasskeys = 'PublicKeyCredential' in window
