// Plain JavaScript, so that an older Node can say what it needs instead of failing at the first type.
const [major] = process.versions.node.split('.')
if (Number(major) < 26) {
  console.error(
    `Tocsin needs Node 26 or newer; this is ${process.versions.node}. On Linux with glibc "npm ci" brings it along, elsewhere install it.`,
  )
  process.exit(1)
}
