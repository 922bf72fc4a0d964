import { NEEDED_ROLE, type Command } from '../../protocol/desk-commands.ts'
import { atLeast } from '../../protocol/desk-people.ts'
import { decidePutEmbargo, decideReleaseEmbargo } from './decide-embargoes.ts'
import { decideCancelEmergency, decideConfirmEmergency, decideIssueEmergency } from './decide-emergencies.ts'
import { decideRemoveMedia } from './decide-media.ts'
import { decideEndMessage, decideSendMessage } from './decide-messages.ts'
import { decideRemovePerson, decideSetPerson } from './decide-people.ts'
import { decideIssueToken, decideRevokeToken } from './decide-tokens.ts'
import { decideRemoveGroup, decideRemoveZone, decideSetGroup, decideSetZone } from './decide-places.ts'
import { decideClaim, decideIdentify, decideReload, decideRetire, decideSetScreen } from './decide-screens.ts'
import { decideSetPlan } from './decide-plan.ts'
import {
  decideHoldRundown,
  decideNextRundown,
  decideRemoveRundown,
  decideSetRundown,
  decideStartRundown,
  decideStopRundown,
} from './decide-rundowns.ts'
import { decideCallOff, decideTake, decideUndo } from './decide-takes.ts'
import { decideBeginUpdate, decideContinueUpdate, decideGiveUpUpdate, decideHoldUpdate } from './decide-updates.ts'
import { refused, type Decision, type DeskMoment } from './decision.ts'

/**
 * What becomes of a command: the role is looked at first, for every command, then its targets, then the thing itself. Pure.
 * @param hashed of the secret that the command brings or makes: a password, a token.
 */
export function decide(command: Command, moment: DeskMoment, hashed?: string): Decision {
  const { actor } = moment
  const needed = NEEDED_ROLE[command.do]
  if (!atLeast(actor.role, needed))
    return refused(403, `${actor.name} is ${actor.role}; to ${command.do} one must be ${needed}.`)
  switch (command.do) {
    case 'claim screen':
      return decideClaim(command, moment)
    case 'set screen':
      return decideSetScreen(command, moment)
    case 'retire screen':
      return decideRetire(command, moment)
    case 'identify screens':
      return decideIdentify(command, moment)
    case 'reload screens':
      return decideReload(command, moment)
    case 'set group':
      return decideSetGroup(command, moment)
    case 'remove group':
      return decideRemoveGroup(command, moment)
    case 'set zone':
      return decideSetZone(command, moment)
    case 'remove zone':
      return decideRemoveZone(command, moment)
    case 'set plan':
      return decideSetPlan(command, moment)
    case 'take':
      return decideTake(command, moment)
    case 'call off take':
      return decideCallOff(command, moment)
    case 'undo take':
      return decideUndo(command, moment)
    case 'remove media':
      return decideRemoveMedia(command, moment)
    case 'set person':
      return decideSetPerson(command, moment, hashed)
    case 'remove person':
      return decideRemovePerson(command, moment)
    case 'issue token':
      return decideIssueToken(command, moment, hashed)
    case 'revoke token':
      return decideRevokeToken(command, moment)
    case 'send message':
      return decideSendMessage(command, moment)
    case 'end message':
      return decideEndMessage(command, moment)
    case 'issue emergency':
      return decideIssueEmergency(command, moment)
    case 'confirm emergency':
      return decideConfirmEmergency(command, moment)
    case 'cancel emergency':
      return decideCancelEmergency(command, moment)
    case 'set rundown':
      return decideSetRundown(command, moment)
    case 'remove rundown':
      return decideRemoveRundown(command, moment)
    case 'start rundown':
      return decideStartRundown(command, moment)
    case 'next rundown':
      return decideNextRundown(command, moment)
    case 'hold rundown':
      return decideHoldRundown(command, moment)
    case 'stop rundown':
      return decideStopRundown(command, moment)
    case 'put embargo':
      return decidePutEmbargo(command, moment)
    case 'release embargo':
      return decideReleaseEmbargo(command, moment)
    case 'begin update':
      return decideBeginUpdate(command, moment)
    case 'continue update':
      return decideContinueUpdate(command, moment)
    case 'hold update':
      return decideHoldUpdate(command, moment)
    case 'give up update':
      return decideGiveUpUpdate(command, moment)
    default:
      return command satisfies never
  }
}
