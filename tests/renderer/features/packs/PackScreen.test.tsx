import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PublicationRow, PublishEvent } from '#shared/contract/publishing.ts';
import { PackScreen } from '../../../../renderer/features/packs/pack/PackScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { blocking, buildDetail, buildPublication, buildReadiness, buildRow, warning } from './pack-builders.ts';

type Screen = Parameters<typeof PackScreen>[0];

function show(more: Partial<Screen> = {}, client: object = {}) {
  const props: Screen = {
    detail: buildDetail(),
    publications: [],
    newer: null,
    readiness: null,
    now: null,
    readOnly: false,
    said: null,
    ...more,
  };
  render(<PackScreen {...props} />, hostWith(client));
}

const final = buildDetail(buildRow({ state: 'final' }));

test('the three steps say in words which is done, which is now and which is to come', async () => {
  show({ detail: final });
  const steps = page.getByRole('list', { name: 'How far this pack has come' }).getByRole('listitem');
  await expect.element(steps.nth(0)).toMatchTextContent(/Draft.*Done: built .*Secretariat/u);
  await expect.element(steps.nth(1)).toMatchTextContent(/Final.*Now: 8 August 2019, Chair/u);
  await expect.element(steps.nth(2)).toMatchTextContent(/Published.*To come/u);
  await expect.element(steps.nth(1)).toHaveAttribute('aria-current', 'step');
});

test('with a blocking error there is no button that makes it final', async () => {
  show({ readiness: buildReadiness([blocking]) });
  await expect.element(page.getByText(/Not while it has a blocking error/u)).toBeVisible();
  expect(page.getByRole('button', { name: 'Make this pack final' }).elements()).toEqual([]);
});

test('what is said of a draft that was just built agrees with its checklist', async () => {
  show({ readiness: buildReadiness([blocking, warning]), said: 'built' });
  const said = page.getByRole('status').filter({ hasText: 'The draft is built' });
  await expect.element(said).toMatchTextContent(/1 blocking error before it can be made final/u);
  await expect.element(said).not.toMatchTextContent(/then make it final/u);
});

test('warnings are accepted with a reason, and the focus goes to what came of it', async () => {
  const sent: unknown[] = [];
  const finalise = async (input: unknown) => {
    sent.push(input);
    return buildRow({ state: 'final' });
  };
  show({ readiness: buildReadiness([warning]) }, { publishing: { finalise } });
  await userEvent.click(page.getByRole('button', { name: 'Make this pack final' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Say why it is made final with 1 warning/u);
  expect(sent).toEqual([]);
  await userEvent.fill(page.getByLabelText('Why it is made final with 1 warning'), 'Agreed with the chair.');
  await userEvent.click(page.getByRole('button', { name: 'Make this pack final' }));
  await expect.element(page.getByText('This pack is final now')).toBeVisible();
  expect(sent).toEqual([{ packId: 1, warningsAcceptedBecause: 'Agreed with the chair.' }]);
  expect(document.activeElement?.textContent).toContain('This pack is final now');
});

test('data that changed since is said, and a new draft of the same order is offered', async () => {
  show({
    readiness: buildReadiness([warning], 'Since this draft was made, 1 action has changed.'),
    now: buildReadiness(),
  });
  await expect.element(page.getByText('Since this draft was made, 1 action has changed.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Build a new draft' })).toBeVisible();
  await expect.element(page.getByText(/what was mended since is not in it/u)).toBeVisible();
});

test('a draft that was built again leads to the newer one, and offers no third', async () => {
  show({
    readiness: buildReadiness([], 'Since this draft was made, 1 action has changed.'),
    newer: buildRow({ id: 2 }),
  });
  await expect.element(page.getByRole('link', { name: 'Open the newer one' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Build a new draft' }).elements()).toEqual([]);
});

async function* publishing(events: readonly PublishEvent[]) {
  yield* events;
}
const published: PublishEvent = { kind: 'published', publication: buildPublication() };

test('publishing says first what cannot be undone, and Escape leaves everything as it was', async () => {
  show({ detail: final });
  await userEvent.click(page.getByRole('button', { name: 'Publish this pack…' }));
  const dialog = page.getByRole('dialog', { name: 'Publish this pack?' });
  await expect.element(dialog).toMatchTextContent(/This cannot be undone.*Nobody can change, withdraw or delete/su);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Publish this pack…' })).toHaveFocus();
});

test('a first version is published without a reason', async () => {
  const sent: unknown[] = [];
  const publish = async (input: unknown) => {
    sent.push(input);
    return publishing([published]);
  };
  show({ detail: final }, { publishing: { publish } });
  await userEvent.click(page.getByRole('button', { name: 'Publish this pack…' }));
  await userEvent.click(page.getByRole('button', { name: 'Publish it' }));
  const said = page.getByRole('status').filter({ hasText: 'This pack is published' });
  await expect.element(said).toHaveFocus();
  expect(sent).toEqual([{ packId: 1, replaces: null, reason: '' }]);
  // nobody takes the files of the final pack for those that were published
  expect(page.getByRole('button', { name: /^Save/u }).elements()).toEqual([]);
});

test('where the month was published already, the pack is a correction of that one and needs a reason', async () => {
  const sent: unknown[] = [];
  const publish = async (input: unknown) => {
    sent.push(input);
    return publishing([published]);
  };
  const earlier = buildPublication({ packId: 9 });
  const others: PublicationRow[] = [
    buildPublication({ id: 8, packId: 10, period: '2019-05' }),
    buildPublication({ id: 9, packId: 11, profile: 'public', edition: 'public' }),
  ];
  show({ detail: final, publications: [...others, earlier] }, { publishing: { publish } });
  await userEvent.click(page.getByRole('button', { name: 'Publish this correction…' }));
  await userEvent.click(page.getByRole('button', { name: 'Publish the correction' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Say what is corrected and why/u);
  expect(sent).toEqual([]);
  await userEvent.fill(page.getByLabelText('Say what is corrected and why'), 'One figure was counted twice.');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(page.getByRole('button', { name: 'Publish this correction…' }));
  await expect
    .element(page.getByLabelText('Say what is corrected and why'))
    .toHaveValue('One figure was counted twice.');
  await userEvent.click(page.getByRole('button', { name: 'Publish the correction' }));
  await expect.poll(() => sent).toEqual([{ packId: 1, replaces: 3, reason: 'One figure was counted twice.' }]);
});

test('a refusal stays in the dialog with what to do', async () => {
  const data = {
    code: 'PackNotFinal',
    message: 'This pack is still a draft.',
    where: 'pack 1',
    next: 'Make it final.',
  };
  const publish = async () => {
    throw new ORPCError('REFUSED', { status: 422, message: data.message, data });
  };
  show({ detail: final }, { publishing: { publish } });
  await userEvent.click(page.getByRole('button', { name: 'Publish this pack…' }));
  await userEvent.click(page.getByRole('button', { name: 'Publish it' }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/still a draft.*Make it final/su);
  await expect.element(page.getByRole('alert')).toHaveFocus();
});

test('a published pack has its files and proofs, and nothing that would change it', async () => {
  show({ detail: buildDetail(buildRow({ state: 'published' })), publications: [buildPublication()] });
  await expect.element(page.getByRole('heading', { name: 'This is published pack 7' })).toBeVisible();
  for (const what of ['verification code', 'SHA-256 of the PDF', 'head of the audit trail', 'fingerprint of the key'])
    await expect.element(page.getByRole('button', { name: `Copy the ${what}` })).toBeVisible();
  const buttons = page.getByRole('button').elements();
  const names = buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent);
  expect(names.filter((name) => !/^(?:Copy|Save|\d+ checks)/u.test(name))).toEqual([]);
  expect(page.getByRole('textbox').elements()).toEqual([]);
});

test('what replaced what is a table with the reason', async () => {
  const first = buildPublication({ replacedBy: { id: 4, version: 2, on: '2019-08-20' } });
  const second = buildPublication({
    id: 4,
    packId: 2,
    version: 2,
    publishedOn: '2019-08-20',
    replaces: { id: 3, version: 1, reason: 'One figure was counted twice.' },
  });
  show({ detail: buildDetail(buildRow({ state: 'published' })), publications: [second, first] });
  await expect
    .element(page.getByRole('heading', { name: 'This was published pack 7: version 2 took its place' }))
    .toBeVisible();
  const row = page.getByRole('row', { name: /Version 2/u });
  await expect.element(row).toMatchTextContent(/20 August 2019.*One figure was counted twice\..*Yes/u);
  await expect
    .element(page.getByRole('row', { name: /Version 1, this one/u }))
    .toMatchTextContent(/No, since 20 August/u);
});

test('a workspace that may only be read shows a draft and its checklist, and takes no step', async () => {
  show({ readiness: buildReadiness([warning]), readOnly: true });
  await expect.element(page.getByRole('heading', { name: /Nothing blocks this draft/u })).toBeVisible();
  expect(page.getByRole('button', { name: /final|draft|publish/iu }).elements()).toEqual([]);
});

test('an order that made no new draft says so, and does not say that a published pack is a draft', async () => {
  const detail = buildDetail(buildRow({ state: 'published' }));
  show({ detail, publications: [buildPublication()], said: 'built' });
  const said = page.getByRole('status').filter({ hasText: 'No new draft was made' });
  await expect.element(said).toMatchTextContent(/Mend what is wrong first/u);
  await expect.element(page.getByText('The draft is built')).not.toBeInTheDocument();
});

test('Enter pressed twice in the dialog publishes the pack and does not cancel it', async () => {
  let stopped = false;
  const gate = Promise.withResolvers<void>();
  async function* waiting(signal: AbortSignal): AsyncGenerator<PublishEvent> {
    signal.addEventListener('abort', () => {
      stopped = true;
      gate.resolve();
    });
    await gate.promise;
    yield published;
  }
  const publish = async (_input: unknown, { signal }: { readonly signal: AbortSignal }) => waiting(signal);
  show({ detail: final }, { publishing: { publish } });
  await userEvent.click(page.getByRole('button', { name: 'Publish this pack…' }));
  page.getByRole('button', { name: 'Publish it' }).element().focus();
  await userEvent.keyboard('{Enter}{Enter}');
  await expect.element(page.getByRole('group', { name: 'Publishing the pack' })).toHaveFocus();
  expect(stopped).toBe(false);
  gate.resolve();
  await expect.element(page.getByText('This pack is published')).toBeVisible();
});
