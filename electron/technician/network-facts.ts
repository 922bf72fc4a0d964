import { readFile } from 'node:fs/promises'
import type os from 'node:os'
import type { TechnicianFacts } from '../../protocol/technician.ts'

type Interfaces = ReturnType<typeof os.networkInterfaces>

/** The interfaces that lead out of the machine, with their addresses as "192.168.1.20/24". Pure. */
export function outerInterfaces(all: Interfaces): TechnicianFacts['network']['interfaces'] {
  return Object.entries(all).flatMap(([name, addresses = []]) => {
    const outer = addresses.filter(({ internal }) => !internal)
    const [first] = outer
    if (first === undefined) return []
    // IPv4 first: it is what is typed into a router.
    const ordered = outer.toSorted((a, b) => Number(a.family === 'IPv6') - Number(b.family === 'IPv6'))
    return [{ name, mac: first.mac, addresses: ordered.map(({ cidr, address }) => cidr ?? address) }]
  })
}

/** The router, as /proc/net/route tells it: the gateway of the route to everywhere. Pure. */
export function gatewayOf(table: string): string | undefined {
  for (const line of table.split('\n').slice(1)) {
    const [, destination, gateway = ''] = line.trim().split(/\s+/)
    if (destination !== '00000000' || !/^[0-9A-F]{8}$/i.test(gateway) || gateway === '00000000') continue
    // Four bytes, the last one first.
    return [6, 4, 2, 0].map((at) => Number.parseInt(gateway.slice(at, at + 2), 16)).join('.')
  }
  return undefined
}

/** undefined where the system does not tell it. Never rejects. */
export async function gateway(file = '/proc/net/route'): Promise<string | undefined> {
  return gatewayOf(await readFile(file, 'utf8').catch(() => ''))
}
