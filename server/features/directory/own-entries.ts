import type { Specialist, Vendor } from '../../../domain/directory/entry.ts'
import { definitionsIn } from '../../database/definitions.ts'

export const ownSpecialists = definitionsIn<Specialist>('specialists')
export const ownVendors = definitionsIn<Vendor>('vendors')
