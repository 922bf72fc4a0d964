import { describe, expect, it } from 'vitest'
import { PROTOCOL_VERSION } from '../../protocol/messages.ts'
import { foundHub } from './find-hubs.ts'

const txt = { v: String(PROTOCOL_VERSION) }

describe('an announcement of a hub', () => {
  it('is its address, by IPv4 where there is one', () => {
    const addresses = ['fe80::1', 'fd00::7', '192.168.1.10']
    expect(foundHub({ name: 'North', port: 8787, addresses, txt })).toEqual([
      { name: 'North', address: 'http://192.168.1.10:8787' },
    ])
    expect(foundHub({ name: 'North', port: 8787, addresses: ['fe80::1', 'fd00::7'], txt })).toEqual([
      { name: 'North', address: 'http://[fd00::7]:8787' },
    ])
  })

  it('over TLS, where it says so', () => {
    expect(foundHub({ name: 'N', port: 443, addresses: ['10.0.0.1'], txt: { ...txt, tls: '1' } })).toEqual([
      { name: 'N', address: 'https://10.0.0.1:443' },
    ])
  })

  it('is none where it speaks another protocol, says nothing, or has no address', () => {
    const addresses = ['10.0.0.1']
    expect(foundHub({ name: 'N', port: 1, addresses, txt: { v: '999' } })).toEqual([])
    expect(foundHub({ name: 'N', port: 1, addresses })).toEqual([])
    expect(foundHub({ name: 'N', port: 1, addresses: ['fe80::1'], txt })).toEqual([])
    expect(foundHub({ name: 'N', port: 1, txt })).toEqual([])
  })
})
