import { z } from 'zod'
import { fields, Id, Minutes, Reference } from './fields.ts'
import { Tags } from './tags.ts'
import { Target } from './targets.ts'

const shared = {
  id: Id,
  enabled: z.boolean().default(true),
  services: z.array(Reference).max(1_000).default([]).describe('Empty: all'),
}
const page = z.array(Target).max(50)

/** What is done by itself when incidents look a certain way. */
export const Trigger = z.discriminatedUnion('when', [
  fields({
    ...shared,
    when: z.literal('repeated'),
    count: z.int().min(2).max(1_000).default(3),
    minutes: Minutes.positive().default(60),
    page: page.default([]).describe("Empty: the manager of the service's team"),
    parent: z.boolean().default(true).describe('Opens an incident that is the parent of them'),
  }),
  fields({
    ...shared,
    when: z.literal('weekend'),
    severity: z.string().min(1).max(40).describe('This level or a worse one'),
    time_zone: z.string().default('UTC'),
    page: page.min(1),
  }),
  fields({
    ...shared,
    when: z.literal('tagged'),
    tags: Tags.min(1),
    page: page.min(1),
    private: z.boolean().default(true),
  }),
])
