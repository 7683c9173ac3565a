import { z } from 'zod'
import { titleWords } from '../domain/incident/incident-template.ts'
import { roleNames } from '../domain/role/roles.ts'
import { pathsOf } from '../domain/rendering/fill-in.ts'
import { nearest } from '../domain/naming/nearest.ts'
import { fields, Id, Name, Reference } from './fields.ts'
import { Tags } from './tags.ts'

const Line = z.string().trim().min(1).max(500)

const TitlePattern = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .check((context) => {
    const unknown = pathsOf(context.value).find((path) => !titleWords.some((word) => word === path))
    if (unknown === undefined) return
    const meant = nearest(unknown, titleWords)
    const hint = meant === null ? `there are ${titleWords.join(', ')}` : `did you mean "${meant}"?`
    context.issues.push({ code: 'custom', input: context.value, message: `no field "${unknown}"; ${hint}` })
  })

/** What an incident of a kind begins with. */
export const IncidentTemplate = fields({
  id: Id,
  name: Name,
  title: TitlePattern.describe('For who gives none; {{ service }} and {{ date }} are filled in'),
  severity: z.string().min(1).max(40).nullable().default(null).describe('Null: it begins in triage'),
  impact: z.string().max(5_000).nullable().default(null),
  private: z.boolean().default(false),
  tags: Tags.default([]),
  roles: z.partialRecord(z.enum(roleNames), Reference).default({}).describe('People who get a role at once'),
  tasks: z.array(Line).max(50).default([]),
  notes: z.array(Line).max(20).default([]),
})
