import * as contract from '../../../api/hand-overs.ts'
import { type Api, serve } from '../../http/serve.ts'
import { addNote } from './add-note.ts'
import { confirmHandOver } from './confirm-hand-over.ts'
import { listHandOvers } from './list-hand-overs.ts'
import { readHandOver } from './present-hand-over.ts'
import { replaceNotes } from './replace-notes.ts'

export function handOverRoutes(api: Api): void {
  serve(api, contract.listHandOvers, async (tx, { query }) => await listHandOvers(tx, query))
  serve(api, contract.showHandOver, async (tx, { params }) => await readHandOver(tx, params.id))
  serve(api, contract.editHandOver, async (tx, asked) => {
    await replaceNotes(tx, asked)
    return await readHandOver(tx, asked.params.id)
  })
  serve(api, contract.noteHandOver, async (tx, asked) => {
    await addNote(tx, asked)
    return await readHandOver(tx, asked.params.id)
  })
  serve(api, contract.confirmHandOver, async (tx, asked) => {
    await confirmHandOver(tx, asked)
    return await readHandOver(tx, asked.params.id)
  })
}
