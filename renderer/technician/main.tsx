import { createRoot } from 'react-dom/client'
import { fontsReady } from '../fonts/fonts-ready.ts'
import '../look/base.css'
import '../look/look.css'
import { lockInput } from '../screen/lock-input.ts'
import { TechnicianApp } from './TechnicianApp.tsx'
import './technician.css'
import './facts.css'
import './entry.css'
import './forms.css'

/** The page over the picture: first the PIN pad, then what the machine knows of itself. */
async function start(place: HTMLElement): Promise<void> {
  lockInput(window)
  const bridge = window.technician
  if (bridge === undefined) return
  const [begin] = await Promise.all([bridge.begin(), fontsReady()])
  createRoot(place).render(<TechnicianApp bridge={bridge} begin={begin} />)
}

const place = document.querySelector<HTMLElement>('#technician')
if (place !== null) await start(place)
