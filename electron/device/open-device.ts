import path from 'node:path'
import { systemClock, systemTimers } from '../../protocol/time.ts'
import { Device, type AskHub, type DeviceOptions } from './device.ts'
import { openDeviceKey } from './device-key.ts'
import { PlaceFile } from './device-place.ts'
import type { Log } from '../log.ts'

const PATIENCE_MS = 5_000

/** This machine as a device, with its key pair and its place among the user data. Not yet started. */
export function openDevice(of: Pick<DeviceOptions, 'hubs'> & { readonly userData: string; readonly log: Log }): Device {
  const { hubs, userData, log } = of
  const key = openDeviceKey(path.join(userData, 'device.key'), log)
  let said = ''
  return new Device({
    hubs,
    key,
    place: new PlaceFile(path.join(userData, 'device-place.json'), key.publicKey, log),
    ask: askHub,
    clock: systemClock,
    timers: systemTimers,
    random: Math.random,
    log(sentence) {
      if (sentence !== said) log.info(sentence)
      said = sentence
    },
  })
}

/** Over Node's own HTTP, outside Chromium's local-network checks (kiosk.md 1.9). */
const askHub: AskHub = async (hub, method, place, { body, token }) => {
  const response = await fetch(new URL(place, hub), {
    method,
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const said: unknown = await response.json()
  return { status: response.status, body: said }
}
