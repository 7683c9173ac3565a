import type { Trigger } from '../../../domain/incident/trigger.ts'
import { definitionsIn } from '../../database/definitions.ts'

export const ownTriggers = definitionsIn<Trigger>('triggers')
