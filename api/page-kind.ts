import { z } from 'zod'

export const PageKind = z
  .enum(['service', 'person', 'team'])
  .describe('Which of them is meant, where several have this id; default: the first in this order')
