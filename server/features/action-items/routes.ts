import * as contract from '../../../api/action-items.ts'
import { type Api, serve } from '../../http/serve.ts'
import { addActionItem } from './add-action-item.ts'
import { editActionItem } from './edit-action-item.ts'
import { listActionItems } from './list-action-items.ts'
import { readSeen } from './lock-seen.ts'
import { presentActionItem } from './present-action-item.ts'

export function actionItemRoutes(api: Api): void {
  serve(api, contract.listActionItems, async (tx, { query, actor }) => listActionItems(tx, actor, query))
  serve(api, contract.showActionItem, async (tx, { params, actor }) =>
    presentActionItem(await readSeen(tx, actor, params.id), tx.now),
  )
  serve(api, contract.addActionItem, async (tx, { body, actor }) => addActionItem(tx, actor, body))
  serve(api, contract.editActionItem, async (tx, { params, body, actor, ifMatch }) =>
    editActionItem(tx, actor, { id: params.id, asked: body, ifMatch }),
  )
}
