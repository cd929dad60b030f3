import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { unforeseen } from '../../../renderer/client/problem.ts';
import type { WorkProgress } from '#shared/contract/work-progress.ts';
import { useLongWork } from '../../../renderer/client/useLongWork.ts';
import { WorkProgressBar } from '../../../renderer/components/WorkProgressBar.tsx';
import { render } from '../render.tsx';

const half: WorkProgress = { kind: 'progress', done: 1, total: 2, sentence: 'Half of it' };

/** A screen whose work goes on when it is told to, and which counts how often it was begun. */
function workbench() {
  const gate = Promise.withResolvers<string>();
  const seen = { begun: 0, aborted: false };
  function Workbench() {
    const [shown, setShown] = useState(true);
    return (
      <>
        <button onClick={() => setShown(false)}>Leave</button>
        {shown ? <Work /> : null}
      </>
    );
  }
  function Work() {
    const { state, run, cancel, outcome } = useLongWork<string>();
    const start = () =>
      run(async function* (signal) {
        seen.begun += 1;
        const stopped = new Promise<never>((_, reject) =>
          signal.addEventListener('abort', () => {
            seen.aborted = true;
            reject(new Error('stopped'));
          }),
        );
        yield half;
        yield { kind: 'done', result: await Promise.race([gate.promise, stopped]) };
      });
    return (
      <>
        <button onClick={() => void start()}>Start</button>
        {state.kind === 'working' ? (
          <WorkProgressBar label="Working" progress={state.progress} onCancel={cancel} />
        ) : null}
        <div ref={outcome} tabIndex={-1} data-testid="outcome">
          {state.kind === 'done' ? state.result : state.kind === 'refused' ? state.problem.message : state.kind}
        </div>
      </>
    );
  }
  render(<Workbench />);
  return { seen, gate };
}

test('progress is shown as it comes, a second start does nothing, and then the result is there', async () => {
  const { seen, gate } = workbench();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect.element(page.getByRole('progressbar', { name: 'Working' })).toHaveAttribute('aria-valuenow', '1');
  await expect.element(page.getByText('Half of it')).toBeVisible();
  await page.getByRole('button', { name: 'Start' }).click();
  gate.resolve('All of it');
  await expect.element(page.getByTestId('outcome')).toHaveTextContent('All of it');
  expect(seen).toEqual({ begun: 1, aborted: false });
});

test('a cancel stops the work and leads to what came of it; it may be started again', async () => {
  const { seen } = workbench();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(page.getByTestId('outcome')).toHaveTextContent('cancelled');
  await expect.element(page.getByTestId('outcome')).toHaveFocus();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect.element(page.getByText('Half of it')).toBeVisible();
  expect(seen).toEqual({ begun: 2, aborted: true });
});

test('what goes wrong is told in words', async () => {
  const { gate } = workbench();
  await page.getByRole('button', { name: 'Start' }).click();
  gate.reject(new Error('nobody foresaw this'));
  await expect.element(page.getByTestId('outcome')).toHaveTextContent(unforeseen.message);
});

test('leaving the screen stops the work that is going on', async () => {
  const { seen } = workbench();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect.element(page.getByText('Half of it')).toBeVisible();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect.poll(() => seen.aborted).toBe(true);
});

test('the same key pressed twice begins the work and does not cancel it: the focus is led to the progress', async () => {
  let cancelled = 0;
  function Swapped() {
    const [working, setWorking] = useState(false);
    return working ? (
      <WorkProgressBar label="Publishing the pack" progress={null} onCancel={() => (cancelled += 1)} />
    ) : (
      <button onClick={() => setWorking(true)}>Publish it</button>
    );
  }
  render(<Swapped />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}{Enter}');
  await expect.element(page.getByRole('group', { name: 'Publishing the pack' })).toHaveFocus();
  expect(cancelled).toBe(0);
});
