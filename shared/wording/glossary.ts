/** A word of the domain and what it means here; used by the help panel and by the pack's definitions. */
export interface GlossaryEntry {
  readonly term: string;
  readonly meaning: string;
}

/** In alphabetical order. One word has one meaning in the store, the code, the screen and the pack. */
export const glossary: readonly GlossaryEntry[] = [
  {
    term: 'Action',
    meaning: 'One thing the improvement plan says will be done, with a lead, an agency and a due date.',
  },
  {
    term: 'Action log',
    meaning:
      'What meetings decided, who does it and by when: open until it is done, dropped with a reason, or an action of the plan.',
  },
  {
    term: 'Agreed due date',
    meaning: 'The due date in force: the last one that was agreed, with who agreed it and why.',
  },
  {
    term: 'As-at date',
    meaning: 'What was known at the end of that day. Anything recorded or dated later is left out.',
  },
  {
    term: 'Assurance',
    meaning: 'Whether the target can be expected to be met every time, given how much the figure usually varies.',
  },
  { term: 'Baseline due date', meaning: 'The first due date an action was given. It never changes.' },
  {
    term: 'Case review',
    meaning:
      'A review of what happened to a child, known by a code and never by a name. Its plan runs on whether it is published or not.',
  },
  { term: 'Control limits', meaning: 'The range within which a process that has not changed nearly always stays.' },
  {
    term: 'Correction',
    meaning:
      'A report that takes the place of another that was wrong, with the reason. Both stay in the history of the action.',
  },
  { term: 'Direction of travel', meaning: 'The change since the last value, and whether it is for the better.' },
  {
    term: 'Evidence',
    meaning:
      'What an owner offers to show that an action is done: claimed, then accepted or rejected, then impact tested. Only a test that shows an impact earns Blue.',
  },
  {
    term: 'Finding',
    meaning:
      'Something an inspection, visit or review found: a priority action, an area for improvement or a strength.',
  },
  { term: 'Forecast', meaning: 'The date on which the owner now expects to be done.' },
  {
    term: 'Forward plan',
    meaning: 'What is to come before the board, once or again and again; the agendas are made from it.',
  },
  {
    term: 'Handover',
    meaning: 'What one role led goes to another from a day on. As at a day before, the former lead stands.',
  },
  { term: 'Indicator', meaning: 'A measured figure with a definition, a unit and a direction that is better.' },
  { term: 'Marker', meaning: 'The reason why a number is absent, such as suppressed or not returned. It is never 0.' },
  {
    term: 'Moderation',
    meaning:
      'A rating that the board or secretariat put in place of the rule’s, with a reason, who did it, and until when it holds. It lapses by itself.',
  },
  { term: 'Not rated', meaning: 'There is no colour, and the reason is given. Not rated never counts as green.' },
  {
    term: 'Observation',
    meaning: 'One value of one indicator for one period, from one cell of one return or one source.',
  },
  { term: 'Owner’s rating', meaning: 'The colour the owner gives the action; printed beside the rule’s.' },
  {
    term: 'Pack',
    meaning: 'The papers of one board meeting, made from one frozen snapshot of the facts, as at one date.',
  },
  { term: 'Period', meaning: 'A calendar month. The financial year runs from April to March.' },
  {
    term: 'Progress review',
    meaning:
      'A look back over a span of months, held against what an inspection or visit found before: its baseline. A finding is mended only where a measure improved beyond its limits.',
  },
  { term: 'Rating', meaning: 'Red, Amber, Green, Blue or not rated, always with the sentence that says why.' },
  {
    term: 'Rebase',
    meaning: 'Control limits calculated anew from a month on, with a reason, a name and a date.',
  },
  {
    term: 'Recommendation',
    meaning: 'What a case review asks for: in its own words or as a theme, which is always said.',
  },
  { term: 'Restated', meaning: 'A figure that was changed after it was first reported. Old and new are both kept.' },
  { term: 'Return', meaning: 'One file received with figures for a period, kept byte for byte.' },
  {
    term: 'Return calendar',
    meaning:
      'Who owes which figures for which month and by when. A return is complete on the day its last figure came.',
  },
  { term: 'Roll-up', meaning: 'One colour for a group, by a printed rule, with the count of every colour beside it.' },
  {
    term: 'Sign-off',
    meaning:
      'An agency’s word that the plan of a case review, or one shared action, is agreed. It can be taken back, with a note.',
  },
  { term: 'Slippage', meaning: 'Days from the baseline due date to the agreed or forecast date. It is never reset.' },
  {
    term: 'Small numbers',
    meaning: 'The denominator is so small that one child more or less changes the figure a lot.',
  },
  { term: 'Special cause', meaning: 'A sign that the process itself has changed, not only varied as it always does.' },
  {
    term: 'Statistical neighbours',
    meaning: 'Other authorities with similar children and families, set by the Department for Education.',
  },
  { term: 'Theme', meaning: 'What recommendations of several case reviews have in common, in the same words.' },
  { term: 'Update', meaning: 'An owner’s dated report on an action. It is never edited, only followed by another.' },
  {
    term: 'Workbook for an owner',
    meaning:
      'An Excel file with the open actions of one role or agency, to be filled in and sent back. Only the cells that the owner changed count.',
  },
  { term: 'Workspace', meaning: 'One file that holds the oversight of one authority.' },
  { term: 'Workstream', meaning: 'A part of the improvement plan with a lead of its own.' },
];

const meanings = new Map(glossary.map(({ term, meaning }) => [term.toLowerCase(), meaning]));

/** What a term means, whatever its capitals; null where the glossary does not have it. */
export const meaningOf = (term: string): string | null => meanings.get(term.toLowerCase()) ?? null;
