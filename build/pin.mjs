// `npm run pin [PIN]`: the member of a shell's configuration that lets whoever knows this PIN open the technician's page. Only its hash
// is kept; without a PIN one is made up.
import { randomBytes, randomInt, scryptSync } from 'node:crypto'
import { fileURLToPath } from 'node:url'

/** As the hub keeps passwords: "scrypt$N$r$p$salt$hash". */
const COST = { N: 2 ** 16, r: 8, p: 1 }

/**
 * @param {string} pin
 * @returns {string}
 */
export function pinHash(pin) {
  const salt = randomBytes(16)
  const key = scryptSync(pin, salt, 32, { ...COST, maxmem: 256 * COST.N * COST.r })
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [pin = String(randomInt(100_000, 1_000_000))] = process.argv.slice(2)
  if (/^\d{4,12}$/.test(pin)) {
    console.error(`PIN ${pin}; into the configuration of the screens goes:`)
    console.log(`"technician": { "pin": "${pinHash(pin)}" }`)
  } else {
    console.error('A PIN is 4 to 12 digits.')
    process.exitCode = 1
  }
}
