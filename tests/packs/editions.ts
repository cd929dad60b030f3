import type { PackRequest } from '#main/core/packs/pack-request.ts';
import { june, profileOf } from '../main/core/packs/document-of.ts';
import type { Sample } from './sample-packs.ts';

export const editions = ['board', 'public', 'review'] as const;
export type EditionName = (typeof editions)[number];

/** The months that a review of June 2019 looks back over: from the focused visit, or half a year. */
const reviewFrom = { northamptonshire: '2018-10', exampleshire: '2019-01' } as const satisfies Record<Sample, string>;

/** What is ordered for June 2019 in each edition. */
export const requestFor = (sample: Sample, edition: EditionName): PackRequest =>
  edition === 'review'
    ? { ...june, profile: profileOf('progress-review'), span: { from: reviewFrom[sample], baselineEvent: null } }
    : { ...june, profile: profileOf(edition === 'public' ? 'public' : 'monthly-board') };
