import type { Command } from '../../../protocol/desk-commands.ts'
import type { Text } from '../words/say.ts'

const OTHERS = [
  'add media',
  'change password',
  'show password again',
  'end sign-in',
  'import badges',
  'remove badge',
] as const

/** What the commands are called; one that is not here is "Another command". */
export const COMMAND_WORDS: Readonly<Partial<Record<string, Text>>> = {
  'claim screen': 'Claim the screen',
  'set screen': 'Change a screen',
  'retire screen': 'Retire',
  'identify screens': 'Identify',
  'reload screens': 'Reload',
  'set group': 'Set a group',
  'remove group': 'Remove a group',
  'set zone': 'Set a zone',
  'remove zone': 'Remove a zone',
  'set plan': 'Set the plan',
  take: 'Take',
  'call off take': 'Call off',
  'undo take': 'Undo',
  'add media': 'Add a picture or video',
  'remove media': 'Remove a picture or video',
  'set person': 'Set a person',
  'remove person': 'Remove a person',
  'issue token': 'Issue a token',
  'revoke token': 'Revoke a token',
  'send message': 'Send a message',
  'end message': 'End a message',
  'issue emergency': 'Issue an emergency',
  'confirm emergency': 'Confirm an emergency',
  'cancel emergency': 'Cancel an emergency',
  'set rundown': 'Set a rundown',
  'remove rundown': 'Remove a rundown',
  'start rundown': 'Start a rundown',
  'next rundown': 'Next cue',
  'hold rundown': 'Hold a rundown',
  'stop rundown': 'Stop a rundown',
  'put embargo': 'Hold a result back',
  'release embargo': 'Release a result',
  // What is asked for beside commands.
  'change password': 'Change a password',
  'show password again': 'Show the password again',
  'end sign-in': 'End a sign-in',
  'import badges': 'Import badges',
  'remove badge': 'Remove a badge',
} satisfies Readonly<Partial<Record<Command['do'] | (typeof OTHERS)[number], Text>>>
