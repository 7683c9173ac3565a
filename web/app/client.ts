import { createClient } from '../../api/client.ts'

/** Speaks as the session of this browser; the header shows that a script of this site sends, and no other site's form. */
export const client = createClient({ url: '', token: null, headers: { 'x-tocsin-client': 'web' } })
