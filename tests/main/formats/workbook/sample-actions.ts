import { addDays, shortDate } from '#shared/domain/dates.ts';
import type { Row, TableBlock } from '#shared/domain/pack/document.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { column, origins, text } from './sample-base.ts';

const leads = [
  'Head of front door',
  'Assistant director, safeguarding',
  'Rheolwr gwasanaeth (Gwŷr ifanc)',
  'Kierownik zespołu – Łukowska',
  '=HYPERLINK("http://example.org","Finance lead")',
];
const titles = [
  'Recruit two duty managers and train them in the new threshold document before the autumn',
  'Publish the neglect strategy',
  '-2 posts: agree cover with the agency',
  '+ weekly case audits by team managers',
  '@home visits recorded within two days',
  "=cmd|' /C calc'!A0",
];

function actionRow(_: unknown, i: number): Row {
  const ref = `A${1 + Math.floor(i / 30)}.${1 + (i % 30)}`;
  const due = addDays('2019-01-15', (i * 13) % 400);
  const agreed = addDays(due, i % 4 === 0 ? 42 : 0);
  origins[`action-${ref}`] = { kind: 'record', entity: 'Action', ref };
  origins[`update-${ref}`] = { kind: 'update', action: ref, reportedOn: addDays('2019-06-01', i % 28) };
  const colour = colours[i % 5] ?? 'grey';
  return {
    id: ref,
    cells: [
      text(ref),
      text(
        `${titles[i % titles.length]}${i % 7 === 0 ? ' — the board asked for evidence of impact, not only of completion, and for a date by which the change will be seen in audits' : ''}`,
      ),
      text(leads[i % leads.length] ?? ''),
      { kind: 'date', on: due, text: shortDate(due), origin: `action-${ref}` },
      { kind: 'date', on: agreed, text: shortDate(agreed), origin: `action-${ref}` },
      agreed === due
        ? { kind: 'blank', text: '' }
        : { kind: 'number', value: 42, text: '42 days', unit: 'days', origin: `action-${ref}` },
      { kind: 'number', value: (i * 17) % 101, text: `${(i * 17) % 101}%`, unit: 'percent', origin: `update-${ref}` },
      { kind: 'rating', colour: i % 3 === 0 ? 'green' : colour, because: 'As the owner reports it.' },
      {
        kind: 'rating',
        colour,
        because:
          colour === 'red'
            ? `Overdue by ${i % 90} days; agreed due date ${shortDate(agreed)}.`
            : 'On track against the agreed date.',
        ...(i === 4 ? { moderated: true } : {}),
      },
    ],
  };
}

export const actions: TableBlock = {
  kind: 'table',
  id: 'FD10',
  caption: 'All actions of the improvement plan',
  columns: [
    column('ref', 'Ref'),
    column('title', 'Action', 3),
    column('lead', 'Lead', 1),
    column('baseline_due_on', 'Baseline due', 'fit', 'right'),
    column('agreed_due_on', 'Agreed due', 'fit', 'right'),
    column('slippage', 'Slippage', 'fit', 'right'),
    column('progress', 'Progress', 'fit', 'right'),
    column('owner_rating', "Owner's rating"),
    column('rule_rating', 'Rating by rule'),
  ],
  rows: Array.from({ length: 300 }, actionRow),
  whenEmpty: 'The plan has no actions.',
};
