import { describe, expect, it } from 'vitest'
import { gatewayOf, outerInterfaces } from './network-facts.ts'

describe('the network of a machine, as a technician reads it', () => {
  it('interfaces that lead out, IPv4 first; not the loopback', () => {
    const mac = '02:fc:00:00:00:01'
    const v6 = {
      address: 'fe80::1',
      cidr: 'fe80::1/64',
      netmask: '',
      mac,
      internal: false,
      family: 'IPv6',
      scopeid: 2,
    } as const
    const v4 = { address: '10.0.0.7', cidr: '10.0.0.7/24', netmask: '', mac, internal: false, family: 'IPv4' } as const
    const lo = { ...v4, address: '127.0.0.1', cidr: '127.0.0.1/8', internal: true }
    expect(outerInterfaces({ lo: [lo], eth0: [v6, v4], wlan0: [] })).toEqual([
      { name: 'eth0', mac, addresses: ['10.0.0.7/24', 'fe80::1/64'] },
    ])
  })

  const table = (...lines: readonly string[]) => ['Iface\tDestination\tGateway \tFlags', ...lines].join('\n')
  it.each([
    [
      'the route to everywhere has one',
      table('eth0\t0000A8C0\t00000000\t0001', 'eth0\t00000000\t0101A8C0\t0003'),
      '192.168.1.1',
    ],
    ['no route leads out', table('eth0\t0000A8C0\t00000000\t0001'), undefined],
    ['a line without a router is none', table('ppp0\t00000000\t00000000\t0001'), undefined],
    ['the system tells nothing', '', undefined],
    ['it tells nonsense', table('eth0\t00000000\tzzzz'), undefined],
  ])('the gateway: %s', (_words, text, found) => {
    expect(gatewayOf(text)).toBe(found)
  })
})
