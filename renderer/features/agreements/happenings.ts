import type { AgreementEvents } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { partiesOf, type Agreement } from '@shared/domain/agreement/agreement';
import type { AgreementReminder } from '@shared/domain/agreement/silence';
import { inForceFrom } from '@shared/domain/agreement/standing';
import type { Supplement } from '@shared/domain/agreement/supplement';
import type { Attachment } from '@shared/domain/attachment/attachment';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ProgramExtension } from '@shared/domain/program/extend-program';
import type { Words } from './agreement-rows';

export type Happening = { readonly key: string; readonly on: LocalDate; readonly words: string };

type Texts = { readonly text: Words; readonly life: Text<'agreements-life'> };

/** Everything that has happened to an agreement and around it, the earliest first. */
export function listHappenings(
  texts: Texts,
  agreement: Agreement,
  events: AgreementEvents | undefined,
): readonly Happening[] {
  const around =
    events === undefined
      ? []
      : [
          ...events.reminders.map((one) => reminderOf(texts, one)),
          ...events.supplements.flatMap((one) => supplementOf(texts, one)),
          ...events.extensions.map((one) => extensionOf(texts, one)),
          ...events.attachments.flatMap((one) => attachmentOf(texts, one)),
        ];
  return [...ownHappenings(texts.text, agreement), ...around].sort((one, other) =>
    one.on < other.on ? -1 : Number(one.on > other.on),
  );
}

function ownHappenings(text: Words, agreement: Agreement): readonly Happening[] {
  const { kind, draftedOn, sentOn, signatures, ending, state } = agreement;
  const from = inForceFrom(agreement);
  const list: (Happening | null)[] = [
    { key: 'drafted', on: draftedOn, words: text('history.drafted') },
    sentOn && { key: 'sent', on: sentOn, words: text('history.sent') },
    ...partiesOf(kind).map((party) => {
      const signature = signatures[party];
      const by = signature?.signedBy ?? '';
      const words = text(by === '' ? 'history.signed' : 'history.signed-by', {
        party: text(`party.${party}`),
        by,
      });
      return signature && { key: party, on: signature.signedOn, words };
    }),
    from && { key: 'effective', on: from, words: text('history.effective') },
    ending && {
      key: 'ended',
      on: ending.on,
      words: text(state === 'void' ? 'history.void' : 'history.terminated', {
        reason: ending.reason,
      }),
    },
  ];
  return list.filter((one) => one !== null);
}

function reminderOf({ text, life }: Texts, reminder: AgreementReminder): Happening {
  const { id, on, by, means, party, answer } = reminder;
  const facts = {
    by,
    means: life(`reminder.means.${means}`),
    party: text(`party.${party}`),
    answer,
  };
  return {
    key: id,
    on,
    words: life(answer === '' ? 'history.reminder' : 'history.answered', facts),
  };
}

function supplementOf({ life }: Texts, supplement: Supplement): readonly Happening[] {
  const { id, number, draftedOn, sentOn, appliedOn, ending, state, reason } = supplement;
  const list: (Happening | null)[] = [
    { key: `${id}/drafted`, on: draftedOn, words: life('history.supplement', { number, reason }) },
    sentOn && { key: `${id}/sent`, on: sentOn, words: life('history.supplement.sent', { number }) },
    appliedOn && {
      key: `${id}/applied`,
      on: appliedOn,
      words: life('history.supplement.applied', { number }),
    },
    ending && {
      key: `${id}/ended`,
      on: ending.on,
      words: life(state === 'void' ? 'history.supplement.void' : 'history.supplement.ended', {
        number,
        reason: ending.reason,
      }),
    },
  ];
  return list.filter((one) => one !== null);
}

function extensionOf({ life }: Texts, extension: ProgramExtension): Happening {
  const { id, enteredOn, documentNumber, yearNumber, endsOn, reverses, reason } = extension;
  const key = reverses === null ? 'history.extension' : 'history.extension.back';
  const facts = { document: documentNumber, number: yearNumber, day: endsOn, reason };
  return { key: id, on: enteredOn, words: life(key, facts) };
}

function attachmentOf({ life }: Texts, attachment: Attachment): readonly Happening[] {
  const { id, fileName, addedOn, addedBy, removal } = attachment;
  const added = {
    key: id,
    on: addedOn,
    words: life('history.file', { file: fileName, by: addedBy }),
  };
  if (removal === null) return [added];
  const words = life('history.file.removed', { file: fileName, reason: removal.reason });
  return [added, { key: `${id}/removed`, on: removal.on, words }];
}
