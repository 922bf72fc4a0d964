import { spawnSync } from 'node:child_process'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A line between shell and hub that can be cut so that packets vanish and nobody is told. */
export interface NetworkCut {
  /** How it cuts, in words. */
  readonly how: string
  /** What must stand before the hub's command, so that it lives behind the line. */
  readonly within: readonly string[]
  /** The hub's address, as the shell knows it. */
  readonly toHub: (port: number) => string
  /** The same past the line, for the test. */
  readonly past: (port: number) => string
  cut(): void
  mend(): void
  close(): Promise<void>
}

/**
 * On Linux as root: the hub in a network namespace of its own, behind a router in another one that stops forwarding. Elsewhere a TCP
 * proxy that stops reading: the nearest thing to lost packets that needs no rights.
 */
export async function networkCut(): Promise<NetworkCut> {
  return namespaces() ?? proxy()
}

function namespaces(): NetworkCut | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const name = `tr${process.pid % 100_000}`
  const [router, hub] = [`${name}r`, `${name}h`]
  const net = `10.${200 + (process.pid % 50)}`
  const close = () => {
    for (const space of [router, hub]) spawnSync('ip', ['netns', 'del', space])
    return Promise.resolve()
  }
  const script = `set -e
ip netns add ${router}
ip netns add ${hub}
ip link add ${name}a type veth peer name va netns ${router}
ip link add ${name}c type veth peer name vc netns ${hub}
ip -n ${router} link add vb type veth peer name vb netns ${hub}
ip addr add ${net}.0.1/30 dev ${name}a
ip addr add ${net}.2.1/30 dev ${name}c
ip -n ${router} addr add ${net}.0.2/30 dev va
ip -n ${router} addr add ${net}.1.1/30 dev vb
ip -n ${hub} addr add ${net}.1.2/30 dev vb
ip -n ${hub} addr add ${net}.2.2/30 dev vc
for link in ${name}a ${name}c; do ip link set $link up; done
for link in lo va vb; do ip -n ${router} link set $link up; done
for link in lo vb vc; do ip -n ${hub} link set $link up; done
ip route add ${net}.1.0/30 via ${net}.0.2
ip -n ${hub} route add ${net}.0.0/30 via ${net}.1.1
ip netns exec ${router} sh -c 'echo 1 > /proc/sys/net/ipv4/ip_forward'`
  if (spawnSync('sh', ['-c', script]).status !== 0) {
    void close()
    return undefined
  }
  const forward = (on: 0 | 1) => {
    const { status } = spawnSync('ip', [
      'netns',
      'exec',
      router,
      'sh',
      '-c',
      `echo ${on} > /proc/sys/net/ipv4/ip_forward`,
    ])
    if (status !== 0) throw new Error('the router of the test does not obey')
  }
  return {
    how: 'packets dropped by a router in a network namespace',
    within: ['ip', 'netns', 'exec', hub],
    toHub: (port) => `http://${net}.1.2:${port}`,
    past: (port) => `http://${net}.2.2:${port}`,
    cut: () => forward(0),
    mend: () => forward(1),
    close,
  }
}

async function proxy(): Promise<NetworkCut> {
  let target = 0
  let open = true
  const sockets = new Set<Socket>()
  const server: Server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => to.write(data))
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        if (open) to.destroy()
      })
      if (!open) from.pause()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    how: 'a TCP proxy that stops reading, since network namespaces are not allowed here',
    within: [],
    toHub: (hub) => {
      target = hub
      return `http://127.0.0.1:${port}`
    },
    past: (hub) => `http://127.0.0.1:${hub}`,
    cut: () => {
      open = false
      for (const socket of sockets) socket.pause()
    },
    mend: () => {
      open = true
      // What was on its way when the line was cut does not come any more.
      for (const socket of sockets) socket.destroy()
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
