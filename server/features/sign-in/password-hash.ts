import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** The least that OWASP names for argon2id: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456
const PASSES = 2
const LANES = 1
const KEY_BYTES = 32
const SALT_BYTES = 16

type Parameters = { memory: number; passes: number; lanes: number; salt: Buffer; keyBytes: number }

/** In the usual form `$argon2id$v=19$m=…,t=…,p=…$salt$key`, so that the parameters can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await keyOf(password, {
    memory: MEMORY_KIB,
    passes: PASSES,
    lanes: LANES,
    salt,
    keyBytes: KEY_BYTES,
  })
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(salt)}$${base64(key)}`
}

/** Without a hash the same work is done, so that how long it takes does not tell whether there is one. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const { parameters, key } = parse(hash ?? NOBODYS)
  const given = await keyOf(password, parameters)
  return timingSafeEqual(given, key) && hash !== null
}

const NOBODYS = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(Buffer.alloc(SALT_BYTES))}$${base64(Buffer.alloc(KEY_BYTES))}`

async function keyOf(
  password: string,
  { memory, passes, lanes, salt, keyBytes }: Parameters,
): Promise<Buffer> {
  // The same word may be typed as different code points on another keyboard.
  const message = password.normalize('NFKC')
  return await derive('argon2id', {
    message,
    nonce: salt,
    parallelism: lanes,
    tagLength: keyBytes,
    memory,
    passes,
  })
}

function parse(hash: string): { parameters: Parameters; key: Buffer } {
  const [, memory, passes, lanes, salt = '', key = ''] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash) ?? []
  if (key === '') throw new Error('a password hash of the database cannot be read')
  const expected = Buffer.from(key, 'base64')
  const parameters = {
    memory: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    salt: Buffer.from(salt, 'base64'),
    keyBytes: expected.length,
  }
  return { parameters, key: expected }
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
