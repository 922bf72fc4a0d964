import { createRoot } from 'react-dom/client'
import { ConsoleApp } from './ConsoleApp.tsx'
import '../fonts/archivo.css'
import './console.css'
import './masthead.css'
import './states.css'
import './desk/desk.css'
import './desk/preview.css'
import './desk/take.css'
import './desk/narrow.css'
import './pages/pages.css'

const place = document.querySelector<HTMLElement>('#console')
if (place !== null) createRoot(place).render(<ConsoleApp />)
