// The bridge of the technician's page. Bundled to one CommonJS file; it keeps nothing and decides nothing.
import { contextBridge, ipcRenderer } from 'electron'
import type { Answers, Notice, Notices, Question, Questions } from '../../protocol/ipc.ts'
import type { TechnicianBridge } from '../../protocol/technician.ts'

const ask = <C extends Question>(channel: C, content: Questions[C]): Promise<Answers[C]> =>
  ipcRenderer.invoke(channel, content)
const say = <C extends Notice>(channel: C, content: Notices[C]): void => ipcRenderer.send(channel, content)

const bridge: TechnicianBridge = {
  begin: () => ask('technician:begin', undefined),
  pin: (pin) => ask('technician:pin', { pin }),
  facts: () => ask('technician:facts', undefined),
  log: () => ask('technician:log', undefined),
  act: (deed) => ask('technician:act', deed),
  card: (shown) => say('technician:card', { shown }),
  leave: () => say('technician:leave', undefined),
}
contextBridge.exposeInMainWorld('technician', bridge)
