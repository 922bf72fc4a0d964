/** Texts about new versions of screens, in French. */
export const FRENCH_UPDATES = {
  'An update begins with one screen in a shell that staff have claimed: none is heard.':
    'Une mise à jour commence par un écran de l’application que l’équipe a pris : aucun ne se fait entendre.',
  'Begin an update': 'Commencer une mise à jour',
  'Each step when its screens were well for {n} minutes · begun by {name}':
    'Chaque étape quand ses écrans vont bien depuis {n} minutes · commencée par {name}',
  'First one screen': 'D’abord un écran',
  'Give the update up': 'Abandonner la mise à jour',
  'Give up': 'Abandonner',
  'Give up an update': 'Abandonner une mise à jour',
  'Go on now, without waiting': 'Continuer tout de suite, sans attendre',
  'Go on without {name}': 'Continuer sans {name}',
  'Go on with an update': 'Continuer une mise à jour',
  'Held since {time}.': 'Suspendue depuis {time}.',
  'Hold an update': 'Suspendre une mise à jour',
  'Minutes that each step must have been well': 'Minutes pendant lesquelles chaque étape doit bien aller',
  'No package lies in the folder yet.': 'Le dossier ne contient encore aucun paquet.',
  'No screen in a shell is heard. Pages in browsers take no updates: they load anew.':
    'Aucun écran de l’application ne se fait entendre. Les pages de navigateur ne se mettent pas à jour : elles se rechargent.',
  'Screens that have it go back to the version before · {name}, {time}':
    'Les écrans qui l’ont reviennent à la version précédente · {name}, {time}',
  'Screens that have the new version go back to the one before, each when nothing is running on it.':
    'Les écrans qui ont la nouvelle version reviennent à la précédente, chacun quand rien n’y est en cours.',
  'The update to {version} was given up': 'La mise à jour vers {version} est abandonnée',
  'The update under way': 'La mise à jour en cours',
  'Then a group': 'Puis un groupe',
  'Then all screens': 'Puis tous les écrans',
  'This hub has no folder of packages: start it with --updates FOLDER.':
    'Ce hub n’a pas de dossier de paquets : lancez-le avec --updates DOSSIER.',
  'Try once more from here': 'Réessayer à partir d’ici',
  'Update to {version}': 'Mise à jour vers {version}',
  Updates: 'Mises à jour',
  Version: 'Version',
  'What they show': 'Ce qu’ils montrent',
  'What screens run': 'Ce que font tourner les écrans',
  ahead: 'à venir',
  'could not take it: {why}': 'n’a pas pu la prendre : {why}',
  done: 'faite',
  'fetches it': 'la télécharge',
  'has fetched it, and waits until nothing is running': 'l’a téléchargée et attend que rien ne soit en cours',
  held: 'suspendue',
  'no group: all at once': 'aucun groupe : tous à la fois',
  now: 'en cours',
  'started it at {time}': 'l’a lancée à {time}',
  'well since {time}': 'va bien depuis {time}',
  'went back: {why}': 'est revenu en arrière : {why}',
  '{well} of {all} well': '{well} sur {all} vont bien',
} as const
