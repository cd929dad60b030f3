import { fold } from '../../returns/fold.ts';
import { lineAt, placeOf, type TrackerRow } from '../columns/tracker-row.ts';
import { knownOwner, ownerParts, suggestOwner } from '../values/read-owner.ts';
import { actionCell } from './ask-dates.ts';
import type { AnswerOf } from './questions.ts';
import type { StageContext } from './stage-context.ts';

/** Names an owner's text among the answers. Kept with the workspace only as a hash: it may be a person's name. */
const ownerKey = (lead: string, agency: string, supporting: string): string =>
  `owner:${[lead, agency, supporting].map(fold).join(' | ')}`;

/** Who leads and who helps, asked once for each text. */
export function askOwner(context: StageContext, row: TrackerRow, isNeeded: boolean): AnswerOf<'owner'> | null {
  const { asking, known } = context;
  const [lead, agency, supporting] = [lineAt(row, 'lead'), lineAt(row, 'agency'), lineAt(row, 'supporting')];
  const held = supporting === '' ? knownOwner(lead, agency, known) : null;
  const suggestion = suggestOwner(lead, { agency, supporting }, known);
  const text = [lead, agency, supporting].filter((part) => part !== '').join(' · ');
  const cell = row.cells.get('lead') ?? row.cells.get('agency');
  return asking.ask({
    key: ownerKey(lead, agency, supporting),
    group: 'owner',
    kind: 'owner',
    text,
    question: text === '' ? 'Who leads the actions that name nobody?' : `Which role and agency is “${text}”?`,
    hint: suggestion.looksLikeName
      ? 'This looks like a person’s name. Plans name roles: a role stays when people change.'
      : ownerParts(lead).length > 1
        ? 'The first leads; agencies that help are named beside it.'
        : '',
    cell: cell === undefined ? actionCell(row) : placeOf(row.sheet, cell.ref),
    suggestion:
      suggestion.role === '' && suggestion.agency === ''
        ? null
        : { kind: 'owner', role: suggestion.role, agency: suggestion.agency, supporting: suggestion.supporting },
    required: isNeeded,
    read: held === null ? null : { kind: 'owner', ...held, supporting: [] },
  });
}

/** Which workstream a column, a title above the row or, of several sheets, the sheet names. */
export function askWorkstream(
  context: StageContext,
  row: TrackerRow,
  { isNeeded, bySheet }: { readonly isNeeded: boolean; readonly bySheet: boolean },
): AnswerOf<'workstream'> | null {
  const { asking, known } = context;
  const column = lineAt(row, 'workstream');
  const text = column || (row.section?.text.replaceAll(/\s+/g, ' ') ?? '') || (bySheet ? row.sheet : '');
  const own = row.cells.get('workstream')?.ref ?? row.section?.cell;
  const [only, ...others] = known.workstreams;
  const found = known.workstreams.find(({ code, name }) => [code, name].some((each) => fold(each) === fold(text)));
  const suggested = text === '' && others.length === 0 ? only : undefined;
  return asking.ask({
    key: `workstream:${fold(text)}`,
    group: 'workstream',
    kind: 'workstream',
    text,
    question: text === '' ? 'Which workstream do these actions belong to?' : `Which workstream is “${text}”?`,
    hint: text === '' ? 'The tracker names none for them.' : 'It has the name of none that is here.',
    cell: own === undefined ? actionCell(row) : placeOf(row.sheet, own),
    options: known.workstreams.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    suggestion:
      suggested !== undefined
        ? { kind: 'workstream', ...suggested }
        : text === ''
          ? null
          : { kind: 'workstream', code: codeFor(text, known.workstreams), name: withoutNumber(text) },
    required: isNeeded,
    read: found === undefined ? null : { kind: 'workstream', ...found },
  });
}

/** "Workstream 1: Front door" is called "Front door". */
const withoutNumber = (text: string): string => {
  const bare = text.replace(/^(?:work ?stream|theme|priority(?: area)?|section)?\s*[\dA-Z]{0,2}\s*[:.)–-]\s+/iu, '');
  return (bare === '' ? text : bare).slice(0, 200);
};

/** A short code from the words of a name that no workstream has yet: "Front door" is FD. */
function codeFor(text: string, taken: readonly { readonly code: string }[]): string {
  const codes = new Set(taken.map(({ code }) => code.toUpperCase()));
  const words = withoutNumber(text)
    .normalize('NFKD')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => /^[A-Za-z]/.test(word) && !/^(and|of|the|for|in|to|a|with)$/i.test(word));
  const [first = 'W'] = words;
  const initials = words.map((word) => word.charAt(0)).join('');
  const base = (initials.length >= 2 ? initials.slice(0, 4) : first.slice(0, 2)).toUpperCase();
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base}${number}`;
    if (!codes.has(code)) return code;
  }
}
