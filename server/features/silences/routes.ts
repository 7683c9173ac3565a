import * as contract from '../../../api/silences.ts'
import { type Api, serve } from '../../http/serve.ts'
import { addSilence } from './add-silence.ts'
import { endSilence } from './end-silence.ts'
import { findSilence } from './find-silence.ts'
import { listSilences } from './list-silences.ts'
import { presentSilence } from './present-silence.ts'
import { previewSilence } from './preview-silence.ts'

export function silenceRoutes(api: Api): void {
  serve(api, contract.listSilences, async (tx, { query }) => await listSilences(tx, query))
  serve(api, contract.showSilence, async (tx, { params }) =>
    presentSilence(await findSilence(tx, params.id), tx.now),
  )
  serve(api, contract.addSilence, async (tx, { actor, body }) => await addSilence(tx, actor, body))
  serve(api, contract.endSilence, async (tx, { actor, params }) => await endSilence(tx, actor, params.id))
  serve(api, contract.previewSilence, async (tx, { actor, body }) => await previewSilence(tx, actor, body))
}
