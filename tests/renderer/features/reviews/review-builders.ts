import type { AnsweringAction, ReviewDetail } from '#shared/contract/reviews.ts';
import { recommendationLadder } from '#shared/domain/reviews/evidence-ladder.ts';
import { signOffClock, signOffState } from '#shared/domain/reviews/sign-off.ts';
import { buildActionRow } from '../view-builders.ts';

const shared: AnsweringAction = {
  row: buildActionRow({ ref: 'A-01', title: 'Do A-01' }),
  recommendations: ['AK-1'],
  parts: [
    { agency: 'Council', part: 'lead', last: null, earlier: [], silence: 'Has never reported: 105 days' },
    {
      agency: 'Police',
      part: 'support',
      last: {
        reportedOn: '2019-07-01',
        status: 'in_progress',
        progressPercent: 40,
        forecastOn: null,
        narrative: 'A desk in the front door.',
        reportedBy: 'Police',
      },
      earlier: [],
      silence: null,
    },
  ],
  signOff: signOffState({ needed: ['Council', 'Police'], given: [] }, '2019-08-14'),
  signOffRows: [],
};

/** A published review with one recommendation and one shared action. */
export function aDetail(given: Partial<ReviewDetail> = {}): ReviewDetail {
  const signOff = signOffState({ needed: ['Council', 'Police'], given: [] }, '2019-08-14');
  const recommendation = {
    ref: 'AK-1',
    text: 'Agencies share what they know.',
    wording: 'theme' as const,
    citation: null,
    themes: ['Information sharing'],
  };
  return {
    review: {
      code: 'Child Ak',
      kind: 'serious_case_review',
      incidentPeriod: '2017-12',
      publishedOn: '2019-06-05',
      publication: 'published',
      summary: 'Fictional.',
      citation: null,
      recommendations: [recommendation],
    },
    recommendations: [{ recommendation, actions: [shared.row], ladder: recommendationLadder([], '2019-08-14') }],
    courseText: 'Published on 5 June 2019',
    colours: { red: 0, amber: 0, green: 1, blue: 0, grey: 0 },
    rungs: {
      no_action: 1,
      under_way: 0,
      no_evidence: 0,
      evidence_claimed: 0,
      evidence_accepted: 0,
      impact_tested: 0,
    },
    signOff,
    clock: signOffClock({ publishedOn: '2019-06-05', completedOn: null }, signOff, '2019-08-14'),
    asAtOn: '2019-08-14',
    today: '2019-08-14',
    period: '2019-07',
    cycleDays: 35,
    actions: [shared],
    histories: [{ ref: 'AK-1', responses: [], changes: [] }],
    changes: [],
    signOffRows: [],
    standing: {
      kind: 'serious_case_review',
      incidentPeriod: '2017-12',
      commissionedOn: null,
      completedOn: null,
      publication: 'published',
      publishedOn: '2019-06-05',
      notPublishedReason: '',
      summary: 'Fictional.',
      recommendations: [{ ref: 'AK-1', text: 'Agencies share what they know.', wording: 'theme' }],
    },
    known: {
      actions: [
        { ref: 'A-01', title: 'Do A-01' },
        { ref: 'A-02', title: 'Do A-02' },
      ],
      themes: ['Neglect'],
      deciders: ['Partnership'],
    },
    ...given,
  };
}
