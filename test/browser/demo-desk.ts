import { steps } from '../../demo/outage.ts'
import { startPhones } from '../../demo/phones.ts'
import { prepare } from '../../demo/prepare.ts'
import { Stage } from '../../demo/stage.ts'
import { ADMIN_TOKEN } from '../world/tocsin.ts'
import { Desk } from './desk.ts'

/** In the middle of its outage: declared, with roles, questions answered, a cause, a decision and a workaround. */
const AMID = 13

/** The organisation that `npm run demo` opens, amid its outage, which is INC-243. */
export async function openDemoDesk(): Promise<Desk> {
  const desk = await Desk.open()
  const stage = new Stage(desk.tocsin.url, ADMIN_TOKEN)
  await prepare(stage, await startPhones(), desk.tocsin.clock.now())
  await desk.tocsin.settle()
  for (const step of steps.slice(0, AMID)) {
    await step.do(stage)
    await desk.tocsin.settle()
  }
  return desk
}
