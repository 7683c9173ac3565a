import type { WrittenRegime } from '../../../domain/regulation/written-regime.ts'
import { definitionsIn } from '../../database/definitions.ts'

export const ownRegimes = definitionsIn<WrittenRegime>('regulatory_regimes')
