import { expect, test } from 'vitest';
import { UpdateSaved } from '../../../renderer/features/plan/UpdateSaved.tsx';
import { render } from '../render.tsx';
import { buildActionDetail, buildActionRow } from './view-builders.ts';

const update = {
  reportedOn: '2019-07-05',
  status: 'in_progress',
  progressPercent: 60,
  selfRating: null,
  forecastOn: null,
  narrative: 'Agreed by the partners.',
} as const;

test('where the update is known at the date of the screen, the new rating is said with its reason', () => {
  const detail = buildActionDetail(
    buildActionRow({ byRule: { colour: 'green', because: 'On track.', rule: 'on_track' } }),
  );
  const known = { ...detail, facts: { ...detail.facts, updates: [{ ...update, citation: null }] } };
  expect(render(<UpdateSaved update={update} detail={known} newestPeriod="2019-06" />).textContent).toContain(
    'The rule now says Green: On track.',
  );
});

test('on a screen of an earlier date the update is not said to be counted', () => {
  const text = render(<UpdateSaved update={update} detail={buildActionDetail()} newestPeriod="2026-10" />).textContent;
  expect(text).toContain('dated after 31 July 2019');
  expect(text).not.toContain('The rule now says');
});
