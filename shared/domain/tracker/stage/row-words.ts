import { fold } from '../../returns/fold.ts';
import { placeOf, textAt, type TrackerRow } from '../columns/tracker-row.ts';
import { looksLikeName, ownerParts } from '../values/read-owner.ts';
import type { StageContext } from './stage-context.ts';
import type { KnownPlan, StagedAction } from './staged-action.ts';

/** A plan's list shows so much of an action; the whole text then stands in its description. */
const longestTitle = 200;

/** The title of an action: its text where that fits a line, else as much of it as does. */
export function titleOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longestTitle) return line;
  const cut = line.slice(0, longestTitle - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longestTitle / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

type RowLinks = Pick<StagedAction, 'findings' | 'recommendations' | 'indicators'>;

/** References of findings, recommendations and indicators of this workspace that a row names. */
export function linksOf(row: TrackerRow, known: KnownPlan): RowLinks {
  const said = [...linkTexts(row), textAt(row, 'indicator')].join('\n');
  const named = (refs: readonly string[]): string[] => refs.filter((ref) => ref !== '' && names(said, ref));
  return {
    findings: named(known.findings),
    recommendations: named(known.recommendations),
    indicators: named(known.indicators),
  };
}

const linkTexts = ({ texts }: TrackerRow): string[] =>
  (['finding', 'recommendation'] as const).flatMap((role) => (texts.get(role) ?? []).map(({ text }) => text));

/** As a word of its own: FD-1 is not in FD-12. */
const names = (text: string, ref: string): boolean =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.-])${ref.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\p{N}]|[.-][\\p{L}\\p{N}])`,
    'iu',
  ).test(text);

const labels = {
  recommendation: 'Recommendation',
  finding: 'Finding',
  indicator: 'Indicator',
  evidence: 'Evidence',
} as const;

/** What a tracker says of an action beside its title, in its own words, so that nothing is lost. */
export function descriptionOf(row: TrackerRow, known: KnownPlan, evidenceInWords: boolean): string {
  const text = textAt(row, 'action');
  const links = linksOf(row, known);
  const linked = new Set([...links.findings, ...links.recommendations, ...links.indicators].map(fold));
  const others = (['recommendation', 'finding', 'evidence'] as const).flatMap((role) =>
    role === 'evidence' && !evidenceInWords
      ? []
      : (row.texts.get(role) ?? []).map((each) => [role, each.text] as const),
  );
  const indicator = textAt(row, 'indicator');
  const said = [...others, ...(indicator === '' ? [] : [['indicator', indicator] as const])];
  return [
    ...(text === titleOf(text) ? [] : [text]),
    ...said
      .filter(([, words]) => words !== '' && !linked.has(fold(words)))
      .map(([role, words]) => `${labels[role]}: ${words}`),
    ...ownersInWords(row),
  ].join('\n\n');
}

/** Several owners in one cell, as they were named; never where one of them looks like a person's name. */
function ownersInWords(row: TrackerRow): string[] {
  const owners = textAt(row, 'lead');
  const parts = ownerParts(owners);
  return parts.length < 2 || parts.some(looksLikeName)
    ? []
    : [`Owners named in the tracker: ${owners.replaceAll(/\s+/g, ' ')}`];
}

/** Whether what the tracker calls evidence is there already or still to come. */
export function askEvidence({ asking }: StageContext, row: TrackerRow): 'claimed' | 'words' | null {
  const [first] = row.texts.get('evidence') ?? [];
  if (first === undefined) return 'words';
  const answer = asking.ask({
    key: 'evidence',
    group: 'evidence',
    kind: 'choice',
    text: '',
    question: 'What does the column of evidence hold?',
    hint: 'A claim waits for somebody to look at it: it never counts as accepted by itself.',
    cell: placeOf(row.sheet, first.cell),
    options: [
      { value: 'claimed', label: 'Evidence that is there: each becomes a claim, to be accepted or rejected' },
      { value: 'words', label: 'Evidence still to come: kept in the words of the description' },
    ],
  });
  return answer === null ? null : answer.choice === 'claimed' ? 'claimed' : 'words';
}

const priorities: readonly (readonly [RegExp, boolean])[] = [
  [/^(h|high|very high|critical|urgent|top|yes|y)$/, true],
  [/^(m|med|medium|l|low|normal|no|n|routine|standard)$/, false],
];

/** High priority or not; null while it is open. Without a column nothing is of high priority. */
export function askPriority({ asking }: StageContext, row: TrackerRow): boolean | null {
  const cell = row.cells.get('priority');
  const text = textAt(row, 'priority');
  if (cell === undefined || text === '') return false;
  const known = priorities.find(([pattern]) => pattern.test(fold(text)));
  const answer = asking.ask({
    key: `priority:${fold(text)}`,
    group: 'priority',
    kind: 'choice',
    text,
    question: `Is “${text}” a high priority?`,
    cell: placeOf(row.sheet, cell.ref),
    options: [
      { value: 'high', label: 'High priority' },
      { value: 'normal', label: 'Not a high priority' },
    ],
    read: known === undefined ? null : { kind: 'choice', choice: known[1] ? 'high' : 'normal' },
  });
  return answer === null ? null : answer.choice === 'high';
}
