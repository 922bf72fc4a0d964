/** Texts about results that are held back, and about who looks at a screen, in French. */
export const FRENCH_EMBARGO = {
  'All results of {discipline}': 'Tous les résultats : {discipline}',
  Discipline: 'Discipline',
  'For the jury': 'Le jury',
  'For the media': 'Les médias',
  'For the public': 'Le public',
  'For the warm-up': 'L’échauffement',
  'For tests': 'Les essais',
  'For VIP': 'Les VIP',
  'Held back': 'Retenus',
  'Held back since {time} by {name}: screens stay as they were.':
    'Retenu depuis {time} par {name} : les écrans restent comme ils étaient.',
  'Hold a discipline back': 'Retenir une discipline',
  'Hold all its results back': 'Retenir tous ses résultats',
  'Hold the result back': 'Retenir le résultat',
  'Hold a result back': 'Retenir un résultat',
  'No result is held back. One alone is held back on the page On air.':
    'Aucun résultat n’est retenu. Un résultat seul se retient sur la page À l’antenne.',
  Release: 'Publier',
  'Release a result': 'Publier un résultat',
  'Release the result': 'Publier le résultat',
  'Release {what}': 'Publier {what}',
  'Show to the jury': 'Montrer au jury',
  'This result goes to all screens as it comes.': 'Ce résultat va à tous les écrans dès qu’il arrive.',
  'What is held back stays on all screens as it was, with all that it leads to: standings, brackets, medallists, medals. Only screens of the jury can show it.':
    'Ce qui est retenu reste à l’écran tel qu’il était, avec tout ce qui en découle : classements, tableaux, médaillés, médailles. Seuls les écrans du jury peuvent le montrer.',
  'Who looks at it': 'Qui le regarde',
  '{n} documents wait': '{n} documents attendent',
  '{what}, held back': '{what}, retenu',
} as const
