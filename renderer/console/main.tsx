import { createRoot } from 'react-dom/client'
import { ConsoleApp } from './ConsoleApp.tsx'
import './console.css'
import './desk/desk.css'
import './pages/pages.css'

const place = document.querySelector<HTMLElement>('#console')
if (place !== null) createRoot(place).render(<ConsoleApp />)
