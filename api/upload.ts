import { z } from 'zod'

/** A body that is a file and no JSON; `content_type` travels as the header. */
export const Upload = z
  .object(
    { content_type: z.string().max(200), bytes: z.instanceof(Uint8Array<ArrayBufferLike>) },
    'send the file as the body, with its Content-Type',
  )
  .meta({ 'x-media-type': 'application/octet-stream' })
export type Upload = z.output<typeof Upload>
