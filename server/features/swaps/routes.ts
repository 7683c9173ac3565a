import * as contract from '../../../api/swaps.ts'
import { type Api, serve } from '../../http/serve.ts'
import { acceptSwap } from './accept-swap.ts'
import { approveSwap } from './approve-swap.ts'
import { askForSwap } from './ask-for-swap.ts'
import { declineSwap } from './decline-swap.ts'
import { listSwaps, readSwap } from './list-swaps.ts'
import { presentSwap } from './present-swap.ts'
import { rejectSwap } from './reject-swap.ts'
import { requireSchedule } from './swapped-schedule.ts'
import { withdrawSwap } from './withdraw-swap.ts'

export function swapRoutes(api: Api): void {
  serve(api, contract.listSwaps, async (tx, { query }) => await listSwaps(tx, query))
  serve(api, contract.showSwap, async (tx, { params }) => await readSwap(tx, params.id))
  serve(api, contract.listSwapsOfSchedule, async (tx, { params, query }) => {
    await requireSchedule(tx, params.id)
    return await listSwaps(tx, { ...query, schedule: params.id })
  })
  serve(api, contract.createSwap, async (tx, { params, body, actor }) =>
    presentSwap(await askForSwap(tx, actor, params.id, body)),
  )
  serve(api, contract.acceptSwap, async (tx, asked) => presentSwap(await acceptSwap(tx, asked)))
  serve(api, contract.declineSwap, async (tx, asked) => presentSwap(await declineSwap(tx, asked)))
  serve(api, contract.withdrawSwap, async (tx, asked) => presentSwap(await withdrawSwap(tx, asked)))
  serve(api, contract.approveSwap, async (tx, asked) => presentSwap(await approveSwap(tx, asked)))
  serve(api, contract.rejectSwap, async (tx, asked) => presentSwap(await rejectSwap(tx, asked)))
}
