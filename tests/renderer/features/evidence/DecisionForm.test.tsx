import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DecisionForm } from '../../../../renderer/features/evidence/DecisionForm.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildDetail, buildEvidence } from './evidence-builders.ts';

/** A host that keeps what was decided. */
function recorder() {
  const decided: unknown[] = [];
  const host = hostWith({
    evidence: {
      decide: (decision: unknown) => {
        decided.push(decision);
        return Promise.resolve(buildDetail());
      },
    },
  });
  return { decided, host };
}

describe('the decision on evidence', () => {
  test('is sent as it was typed, today and by the role of the settings unless another is given', async () => {
    const { decided, host } = recorder();
    render(<DecisionForm detail={buildDetail()} />, host);
    await page.getByRole('button', { name: 'Accept it' }).click();
    await expect
      .poll(() => decided)
      .toStrictEqual([{ id: 12, state: 'accepted', decidedOn: '2019-07-31', decidedBy: 'Secretariat', reason: '' }]);
  });

  test('warns the role that claimed it, and not when it rejects', async () => {
    const { host } = recorder();
    const box = render(<DecisionForm detail={buildDetail()} />, host);
    expect(box.textContent).not.toContain('also claimed it');
    await page.getByRole('textbox', { name: 'Who decides' }).fill('head of FRONT door');
    await expect.element(page.getByText(/Head of front door also claimed it/u)).toBeVisible();
    await page.getByText('Reject it', { exact: true }).first().click();
    await expect.poll(() => box.textContent).not.toContain('also claimed it');
  });

  test('says what a test is missing, field by field, and sends nothing', async () => {
    const { decided, host } = recorder();
    const detail = buildDetail({ row: buildEvidence({ state: 'accepted' }), decisions: ['impact_tested', 'rejected'] });
    render(<DecisionForm detail={detail} />, host);
    await page.getByRole('textbox', { name: 'Day' }).first().fill('31');
    await page.getByRole('button', { name: 'Record the test' }).click();
    const alert = page.getByRole('alert');
    await expect.element(alert).toMatchTextContent(/Say how it was tested/u);
    await expect.element(alert).toMatchTextContent(/Say what the test found/u);
    await expect.element(alert).toMatchTextContent(/Say whether it shows an impact/u);
    await expect.element(alert).toMatchTextContent(/Enter a real date/u);
    expect(decided).toStrictEqual([]);
  });

  test('needs a reason for a rejection', async () => {
    const { decided, host } = recorder();
    render(<DecisionForm detail={buildDetail()} />, host);
    await page.getByText('Reject it', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Reject it' }).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent(/Say why it does not show/u);
    expect(decided).toStrictEqual([]);
  });
});
