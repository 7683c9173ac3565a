import { z } from 'zod'

/** Lower-case words, each once, sorted. */
export const Tags = z
  .array(
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{N}\-_.:]{0,49}$/u,
        'a tag has letters, digits, "-", "_", "." and ":", such as "data-exposure"',
      ),
  )
  .max(30)
  .overwrite((tags) => [...new Set(tags)].toSorted())
