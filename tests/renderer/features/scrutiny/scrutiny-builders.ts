import type { EventDetail, FindingView, ScrutinyChoices, ScrutinyView } from '#shared/contract/scrutiny.ts';
import type { Citation } from '#shared/domain/provenance.ts';
import { responseStanding } from '#shared/domain/scrutiny/response-standing.ts';

export const citation: Citation = {
  title: 'Inspection report',
  publisher: 'Ofsted',
  publishedOn: '2019-07-29',
  url: '',
  note: '',
};

export const event: EventDetail['event'] = {
  ref: 'INS-2019',
  kind: 'inspection',
  title: 'Inspection of June 2019',
  startsOn: '2019-06-17',
  endsOn: '2019-06-28',
  datePrecision: 'day',
  publishedOn: '2019-07-29',
  summary: '',
  citation,
  judgements: [{ area: 'Overall effectiveness', grade: 'Inadequate', citation: null }],
  findings: [],
};

export const finding = (ref: string, more: Partial<FindingView> = {}): FindingView => ({
  finding: {
    ref,
    kind: 'area_for_improvement',
    text: `Text of ${ref}`,
    wording: 'theme',
    citation: null,
    indicators: [],
  },
  eventRef: 'INS-2019',
  standing: 'not_linked',
  state: 'No action answers this finding',
  actions: [],
  indicators: [],
  ...more,
});

export const deadline = (asAtOn: string): EventDetail['deadlines'][number] => ({
  id: 7,
  eventRef: 'INS-2019',
  eventTitle: 'Inspection of June 2019',
  requirement: 'Action plan',
  countedFromOn: '2019-07-29',
  workingDays: 70,
  dueOn: '2019-11-05',
  basis: '70 working days after 29 July 2019',
  citation: null,
  reports: [],
  standing: responseStanding('2019-11-05', [], asAtOn),
});

export const detail = (more: Partial<EventDetail> = {}): EventDetail => ({
  asAtOn: '2019-08-31',
  later: false,
  event,
  body: 'Ofsted',
  unpublished: false,
  judgements: [{ id: 1, framework: 'Ofsted ILACS 2018', area: 'Overall effectiveness', grade: 'Inadequate', citation }],
  findings: [finding('R01')],
  deadlines: [deadline('2019-08-31')],
  comparable: [],
  ...more,
});

export const view = (more: Partial<ScrutinyView> = {}): ScrutinyView => ({
  asAtOn: '2019-08-31',
  events: [event],
  findings: [finding('R01')],
  deadlines: [deadline('2019-08-31')],
  timeline: null,
  later: [],
  ...more,
});

const framework = 'Ofsted ILACS 2018';
export const choices: ScrutinyChoices = {
  areas: [
    { framework, name: 'Impact of leaders', continues: null },
    { framework, name: 'Overall effectiveness', continues: null },
  ],
  scales: [{ framework, grades: ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'] }],
  bodies: ['Ofsted'],
  sources: [citation],
  actions: [{ ref: 'FD-01', title: 'Agree thresholds' }],
  indicators: [{ code: 'FD10', name: 'Children without a social worker' }],
  events: [{ ref: 'INS-2019', title: 'Inspection of June 2019' }],
  findings: ['R01', 'R02'],
};
