import { dateInWords, periodInWords, type IsoDate } from '#shared/domain/dates.ts';
import { lapsedSentence } from '#shared/domain/meetings/moderation.ts';
import type { Changes, Closed, Named } from '#shared/domain/pack/changes.ts';
import type { Row, TableBlock } from '#shared/domain/pack/document.ts';
import { sectionIds } from '#shared/domain/pack/profile.ts';
import { sectionLabels } from '#shared/wording/section-labels.ts';
import { thingLabels } from '#shared/wording/thing-labels.ts';
import type { Assessment } from '../assessment.ts';
import { column, text, textOr } from '../cells.ts';

/** What is no longer here, what was closed and how, what is new: the promise that nothing goes without a word. */
export function thingTables(changes: Changes, assessment: Assessment): TableBlock[] {
  return [
    table('changes-vanished', 'In the last pack, absent from this one', 'Why', {
      rows: changes.vanished.map((thing) => ({ thing, why: whyGone(thing, assessment) })),
      whenEmpty: 'Nothing has vanished.',
    }),
    table('changes-closed', 'Completed, cancelled or superseded since', 'How', {
      rows: changes.closed.map((thing) => ({ thing, why: howClosed(thing) })),
      whenEmpty: 'Nothing was closed.',
    }),
    table('changes-added', 'New in this pack', null, {
      rows: changes.added.map((thing) => ({ thing, why: '' })),
      whenEmpty: 'Nothing is new.',
    }),
  ];
}

const howClosed = ({ how }: Closed): string => (how === '' ? 'Not kept by the last pack' : how);

interface Rows {
  readonly rows: readonly { readonly thing: Named; readonly why: string }[];
  readonly whenEmpty: string;
}

function table(id: string, caption: string, why: string | null, { rows, whenEmpty }: Rows): TableBlock {
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      column('kind', 'Kind'),
      column('ref', 'Ref', 0.6),
      column('title', 'Title', 2),
      ...(why === null ? [] : [column('why', why, 2)]),
    ],
    rows: rows.map((one): Row => ({
      id: `${id}-${one.thing.kind}-${one.thing.ref}`,
      cells: [
        text(thingLabels[one.thing.kind]),
        text(one.thing.ref),
        textOr(titleOf(one.thing)),
        ...(why === null ? [] : [textOr(one.why, 'No reason is recorded')]),
      ],
    })),
    whenEmpty,
  };
}

function titleOf({ kind, ref, title }: Named): string {
  const section = kind === 'section' ? sectionIds.find((id) => id === ref) : undefined;
  return section === undefined ? title : sectionLabels[section].title;
}

function whyGone(thing: Named, assessment: Assessment): string {
  switch (thing.kind) {
    case 'indicator':
      return whyRetired(thing.ref, assessment);
    case 'evidence':
      return whyNoProof(thing, assessment);
    case 'moderation':
      return whyNotModerated(thing, assessment);
    case 'agency':
      return 'It leads no action any more';
    case 'section':
      return 'This kind of pack does not hold it any more';
    case 'action':
    case 'finding':
    case 'review':
    case 'recommendation':
    case 'decision':
    case 'workstream':
      return '';
  }
}

/** Why an indicator of the last pack is not in this one; empty where nobody retired it. */
function whyRetired(code: string, { snapshot }: Assessment): string {
  const found = snapshot.retired?.find((one) => one.code === code);
  return found === undefined ? '' : `Retired from ${periodInWords(found.from)}: ${found.reason} (${found.decidedBy})`;
}

/** Evidence that was accepted and is not any more was decided anew, or its action has gone. */
function whyNoProof({ ref, about }: Named, { actions }: Assessment): string {
  const action = actions.find(({ row }) => row.ref === about);
  if (action === undefined) return about === undefined ? '' : `${about} has gone`;
  const held = action.facts.evidence.find(({ title }) => ref.startsWith(`${about} ${title}`));
  if (held?.state !== 'rejected' || held.decidedOn === null) return '';
  return `Rejected on ${dateInWords(held.decidedOn)} by ${held.decidedBy}`;
}

function whyNotModerated({ about }: Named, { actions, indicators, snapshot }: Assessment): string {
  const action = actions.find(({ row }) => row.ref === about);
  if (action !== undefined) return endedHow(action.facts.moderation, snapshot.asAtOn);
  const indicator = indicators.find(({ row }) => row.code === about);
  if (indicator === undefined) return `${about ?? 'What it was of'} has gone`;
  const { previous } = snapshot;
  return previous === null || previous.period === snapshot.period
    ? endedHow(indicator.facts.moderation, snapshot.asAtOn)
    : `It was for ${periodInWords(previous.period)} only`;
}

function endedHow(moderation: Assessment['actions'][number]['facts']['moderation'], asAtOn: IsoDate): string {
  if (moderation === null) return 'Taken back: the rule’s colour counts again';
  return lapsedSentence(moderation, asAtOn) ?? `Another took its place on ${dateInWords(moderation.moderatedOn)}`;
}
