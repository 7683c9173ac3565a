import { contentLine } from '../calendar/content-line.ts'
import { textValue } from '../calendar/text-value.ts'

/** Who pages: the numbers that calls and SMS come from, and the sender of the mails. */
export type PagingSenders = { numbers: readonly string[]; mail: string | null }

/** A contact (vCard 3.0, which every phone reads) that a phone can be told to let through at night. */
export function pagingCard({ numbers, mail }: PagingSenders): string {
  const address = mail === null ? null : (/<([^>]+)>/.exec(mail)?.[1] ?? mail)
  return [
    ['BEGIN', 'VCARD'],
    ['VERSION', '3.0'],
    ['N', ';Tocsin;;;'],
    ['FN', 'Tocsin'],
    ...numbers.map((number) => ['TEL;TYPE=VOICE', textValue(number)]),
    ...(address === null ? [] : [['EMAIL;TYPE=INTERNET', textValue(address)]]),
    [
      'NOTE',
      textValue('Pages of the on-call work come from here. Let this contact break through do not disturb.'),
    ],
    ['END', 'VCARD'],
  ]
    .map(([name = '', value = '']) => contentLine(name, value))
    .join('')
}
