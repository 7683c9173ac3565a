import type { ColumnType } from 'kysely'

/** JSON columns are read as values and written as JSON text. */
export type Json<T> = ColumnType<T, string, string>
export type Defaulted<T> = ColumnType<T, T | undefined, T>
export type DefaultedJson<T> = ColumnType<T, string | undefined, string>
