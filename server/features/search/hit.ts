import type { SearchHit } from '../../../api/search.ts'

export type RankedHit = SearchHit & { rank: number }

export type Wanted = { typed: string; words: string[]; limit: number }
