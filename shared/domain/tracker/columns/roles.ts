import { fold } from '../../returns/fold.ts';

/** What a column of an action tracker may hold. */
export const trackerRoles = [
  'ref',
  'workstream',
  'recommendation',
  'finding',
  'indicator',
  'action',
  'success',
  'lead',
  'agency',
  'supporting',
  'start',
  'due',
  'revised',
  'reason',
  'forecast',
  'progress',
  'note',
  'rating',
  'status',
  'evidence',
  'priority',
] as const;
export type TrackerRole = (typeof trackerRoles)[number];

/** Several columns may hold these, such as one of updates for each month; of any other there is one. */
export const repeatedRoles: ReadonlySet<TrackerRole> = new Set(['note', 'evidence', 'recommendation', 'finding']);

/** Whole paragraphs are no headings. */
const longestHeading = 90;

/** Columns that look like one of the roles and are none: last month's colour, the day on which an action was closed. */
const noRole =
  /\b(previous|prior|last|old|original)\b.*\b(b?rag|rating|status)\b|\b(b?rag|rating)\b.*\b(previous|prior|last|forecast)\b|\bforecast\b.*\b(b?rag|rating)\b|\b(date|actual)\b.*\b(completed|closed|achieved|signed)\b|\bactual\b.*\b(end|completion|date)\b|\b(completed|closed|achieved) (on|date)\b|\b(last|date) (updated|reviewed)\b|\bupdated on\b/;

/** What headings say, the first that fits: "Action owner" is an owner and "Progress on the action" is progress. */
const words: readonly (readonly [role: TrackerRole, heading: RegExp])[] = [
  ['progress', /%|\bper ?cent|\bpercentage\b/],
  ['rating', /\b(b?rag|rating|traffic lights?|colou?r)\b/],
  ['reason', /\breasons?\b|\brationale\b|\bwhy (was|has|is) /],
  [
    'revised',
    /\b(revised|amended|extended|new|re-?baselined|current|agreed)\b.*\b(due|dates?|deadline|target|completion|timescales?)\b/,
  ],
  [
    'forecast',
    /\bforecast|\b(expected|anticipated|projected|estimated|predicted) (completion|end|finish|date|delivery)/,
  ],
  ['start', /\b(start|starts|begins?|commence\w*)\b/],
  [
    'due',
    /\b(due|deadline|by when|timescales?|time ?frames?|timeline|when)\b|\b(target|end|completion|delivery|finish|baseline) (date|by)\b|\bcomplet(e|ed|ion) by\b|\btarget completion\b|^(date|target|baseline)$/,
  ],
  [
    'ref',
    /^(#|no|nos|number|id|item|ref|refs|reference)$|\b(action|unique|item) (ref|reference|no|number|id)\b|^ref\b/,
  ],
  ['agency', /\b(lead|responsible|owning) (agency|organisation|organization|partner)\b/],
  ['lead', /\b(leads?|owners?|owned|responsib\w*|accountab\w*|who|officer|sro|assigned)\b/],
  ['supporting', /\b(support\w*|partners?|contributors?|consulted)\b/],
  ['agency', /\b(agency|agencies|organisation|organization|department|directorate)\b/],
  ['evidence', /\bevidence\w*\b|\bassurance\b|\bproof\b/],
  [
    'success',
    /\bsuccess\b|\boutcomes?\b|\bimpact\b|\bhow (will|do) we know\b|\bmeasures? of\b|\bdesired\b|\bgood look/,
  ],
  ['status', /\bstatus\b|\bstate\b/],
  ['note', /\bprogress\b|\bupdates?\b|\bcomment\w*\b|\bnarrative\b|\bnotes?\b|\bposition\b|\bwhat (has|have)\b/],
  ['workstream', /\bwork ?streams?\b|\bthemes?\b|\bpriority (area|theme)\b|\bstrand\b|\bpillar\b|\bprogramme\b/],
  ['priority', /^priority( level| rating)?$|\burgency\b|^(high|critical) priority\??$/],
  ['indicator', /\bindicators?\b|\bkpis?\b|\bperformance measures?\b/],
  ['recommendation', /\brecommendations?\b|^recs?\b/],
  ['finding', /\bfindings?\b|\bissues?\b|\bareas? for improvement\b|\binspection\b/],
  ['action', /\bactions?\b|\btasks?\b|\bactivit(y|ies)\b|\bwhat (will|are|do|needs|we)\b|\bsteps?\b|\bcommitments?\b/],
];

/** What a heading says of its column; null where it says nothing that is known. */
export function roleOfHeading(heading: string): TrackerRole | null {
  const text = fold(heading)
    .replaceAll(/[_*:.]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text === '' || text.length > longestHeading || noRole.test(text)) return null;
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
