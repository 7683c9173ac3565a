import { fillInText, pathsIn } from '../rendering/fill-in.ts'
import { type FieldName, type FieldValues, isField, templateFields } from './template-fields.ts'
import type { Template } from './template.ts'

export type Draft = { subject: string; text: string; missing: FieldName[] }

/** The template with what is known of the incident. What is not known says so, and is listed; nothing is made up. */
export function draft({ subject, text }: Pick<Template, 'subject' | 'text'>, values: FieldValues): Draft {
  const missing = new Set<FieldName>()
  const valueAt = (path: string): string | null => (isField(path) ? values[path] : null)
  const whenEmpty = (expression: string): string => {
    const name = pathsIn(expression).find(isField)
    if (name === undefined) return ''
    missing.add(name)
    return templateFields[name].unknown
  }
  const [filledSubject, filledText] = [subject, text].map((part) => fillInText(part, valueAt, whenEmpty))
  return { subject: filledSubject ?? '', text: filledText ?? '', missing: [...missing] }
}
