import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EventComparison, FindingMonth } from '#shared/contract/scrutiny.ts';
import { CompareScreen } from '../../../../renderer/features/scrutiny/compare/CompareScreen.tsx';
import { EventScreen } from '../../../../renderer/features/scrutiny/event/EventScreen.tsx';
import { FindingScreen } from '../../../../renderer/features/scrutiny/finding/FindingScreen.tsx';
import { ScrutinyScreen } from '../../../../renderer/features/scrutiny/ScrutinyScreen.tsx';
import { render } from '../../render.tsx';
import { deadline, detail, event, finding, view } from './scrutiny-builders.ts';

test('the list says what is owed first, and leads to the event, the finding and the report on an answer', async () => {
  render(<ScrutinyScreen view={view()} readOnly={false} />);
  await expect.element(page.getByRole('heading', { name: '1 answer is owed' })).toBeVisible();
  await expect.element(page.getByText('66 days left: due on 5 November 2019.')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Report on it (Action plan)' })).toBeVisible();
  expect(page.getByRole('link', { name: 'Inspection of June 2019' }).elements()).toHaveLength(2);
  await expect.element(page.getByRole('link', { name: 'Text of R01' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /17 June 2019 to 28 June 2019.*Inadequate/u })).toBeVisible();
  await expect.element(page.getByText('Theme only, not the words of the source')).toBeVisible();
});

test('overdue is a word and not only a colour; what is later than the day in view is named', async () => {
  const later = [{ ref: 'MV-2020', title: 'Monitoring visit', startsOn: '2020-01-01' }];
  render(<ScrutinyScreen view={view({ deadlines: [deadline('2019-11-06')], later })} readOnly />);
  await expect.element(page.getByRole('heading', { name: '1 answer is owed and overdue' })).toBeVisible();
  await expect.element(page.getByText('Overdue: Action plan')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Monitoring visit' })).toBeVisible();
  expect(page.getByRole('link', { name: 'Add an event' }).elements()).toEqual([]);
});

test('an empty workspace says what to do next', async () => {
  const empty = view({ events: [], findings: [], deadlines: [] });
  render(<ScrutinyScreen view={empty} readOnly={false} />);
  await expect
    .element(page.getByText(/No inspection, visit, direction or report is recorded by 31 August 2019/u))
    .toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Add an event' })).toBeVisible();
});

test('before its report is out an event says nothing of what it judged', async () => {
  const hidden = detail({ unpublished: true, judgements: [], findings: [], deadlines: [], asAtOn: '2019-07-28' });
  render(<EventScreen detail={hidden} readOnly={false} saved="" />);
  await expect.element(page.getByText(/was not published by 28 July 2019/u)).toBeVisible();
  expect(page.getByRole('heading', { name: 'Judgements' }).elements()).toEqual([]);
});

test('an event shows its grades with their framework and source, and what was just saved', async () => {
  render(<EventScreen detail={detail()} readOnly={false} saved="The judgement was added." />);
  await expect.element(page.getByRole('status')).toMatchTextContent('The judgement was added.');
  await expect.element(page.getByText('Framework: Ofsted ILACS 2018')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Source of the judgement of Overall effectiveness' }));
  await expect.element(page.getByText(/Source: Inspection report, Ofsted/u).nth(1)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Correct the judgement of Overall effectiveness' }))
    .toBeVisible();
});

const month = (period: string, more: Partial<FindingMonth>): FindingMonth => ({
  period,
  asAtOn: `${period}-28`,
  standing: 'under_way',
  state: '0 of 1 actions complete, the rest on track: A-01',
  changed: false,
  ...more,
});

test('months in which nothing changed stand in one row, and each change is named', async () => {
  const months = [
    month('2019-10', { standing: 'off_track', state: 'Red: A-01' }),
    month('2019-09', { standing: 'off_track', state: 'Red: A-01', changed: true }),
    month('2019-08', {}),
    month('2019-07', {}),
  ];
  const one = { asAtOn: '2019-10-28', view: finding('R01'), event, slippage: [], months };
  render(<FindingScreen detail={one} readOnly={false} />);
  await expect.element(page.getByRole('heading', { name: 'Its state changed once in 4 months' })).toBeVisible();
  await expect
    .element(
      page.getByRole('row', {
        name: /28 October 2019 since September 2019, 2 month ends Off track changed Red: A-01/u,
      }),
    )
    .toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /August 2019 since July 2019, 2 month ends Under way 0 of 1/u }))
    .toBeVisible();
  await expect.element(page.getByText(/Nothing in the plan answers this finding/u)).toBeVisible();
});

test('two events are held against each other in signs and words', async () => {
  const judged = (id: number, area: string, grade: string) => ({ id, framework: 'F', area, grade, citation: null });
  const comparison: EventComparison = {
    asAtOn: '2022-12-31',
    earlier: { event, frameworks: ['F'], findings: [finding('R01')] },
    later: { event: { ...event, ref: 'INS-2022', title: 'Inspection of 2022' }, frameworks: ['F'], findings: [] },
    areas: [
      {
        earlier: judged(1, 'Overall', 'Inadequate'),
        later: judged(2, 'Overall', 'Good'),
        change: 'better',
        remark: '',
      },
      { earlier: judged(3, 'Leaders', 'Good'), later: judged(4, 'Leaders', 'Inadequate'), change: 'worse', remark: '' },
      {
        earlier: judged(5, 'Care', 'Good'),
        later: null,
        change: 'not_comparable',
        remark: 'Not judged as an area of its own since',
      },
    ],
    remarks: ['Judged under unlike frameworks.'],
    events: [],
  };
  render(<CompareScreen events={[]} from="INS-2019" to="INS-2022" comparison={comparison} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent('1 area better, 1 worse');
  await expect.element(page.getByRole('row', { name: 'Overall Inadequate Good Better' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'Leaders Good Inadequate Worse' })).toBeVisible();
  await expect.element(page.getByText('Not judged as an area of its own since.')).toBeVisible();
  await expect.element(page.getByText('Judged under unlike frameworks.')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'R01 Text of R01' })).toBeVisible();
});
