import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { verdicts, type Verification } from '#shared/contract/publishing.ts';
import { VerificationView } from '../../../../renderer/features/packs/verify/VerificationView.tsx';
import { VerifyScreen } from '../../../../renderer/features/packs/verify/VerifyScreen.tsx';
import { hostWith, render } from '../../render.tsx';
import { buildVerification } from './pack-builders.ts';

test('a file is chosen, and the focus goes to the answer', async () => {
  const sent: { readonly name: string; readonly content: Blob }[] = [];
  const verify = async (input: (typeof sent)[number]) => {
    sent.push(input);
    return buildVerification();
  };
  render(<VerifyScreen />, hostWith({ publishing: { verify } }));
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  expect(input?.accept).toBe('.pdf,.xlsx,.plumbpack');
  await userEvent.upload(input ?? document.body, [new File(['x'], 'pack.pdf')]);
  await expect.element(page.getByRole('heading', { name: 'Published, and unaltered' })).toBeVisible();
  expect(sent.map(({ name }) => name)).toEqual(['pack.pdf']);
  expect(document.activeElement?.textContent).toContain('Published, and unaltered');
});

test.each(verdicts)('the answer "%s" is in words, with what was checked and what to do', async (verdict) => {
  const verification: Verification = buildVerification({
    verdict,
    sentence: `It is ${verdict}.`,
    next: 'Do this next.',
    checks: [
      { what: 'It carries a manifest', outcome: 'passed', because: 'It does.' },
      { what: 'Its contents are as sealed', outcome: 'failed', because: 'They were changed.' },
      { what: 'The key is known', outcome: 'not_made', because: 'There is none.' },
    ],
  });
  render(<VerificationView verification={verification} />);
  await expect.element(page.getByText(`It is ${verdict}.`)).toBeVisible();
  await expect.element(page.getByText('Do this next.')).toBeVisible();
  await expect.element(page.getByRole('row', { name: /as sealed/u })).toMatchTextContent(/Failed.*They were changed/u);
  await expect.element(page.getByRole('row', { name: /The key is known/u })).toMatchTextContent(/Not made/u);
});

test('what an altered file says of itself is not taken for true', async () => {
  const claims = {
    format: 'plumbline-manifest/1',
    workspaceUid: 'u',
    authority: 'Exampleshire',
    title: 'Improvement board pack: June 2019',
    edition: 'board',
    profile: 'monthly-board',
    period: '2019-06',
    asAtOn: '2019-07-31',
    number: 7,
    version: 1,
    replaces: null,
    publishedOn: '2019-08-14',
    publishedBy: 'Secretariat',
    producer: 'Plumbline',
    verificationCode: 'AAAA',
    snapshotSha256: 'a',
    documentSha256: 'b',
    auditHead: { entries: 1, sha256: 'c' },
    files: [],
    publicKey: '',
    signature: '',
  } as const;
  render(<VerificationView verification={buildVerification({ verdict: 'altered', claims })} />);
  await expect.element(page.getByText('This need not be true: see what was checked.')).toBeVisible();
  await expect.element(page.getByText('14 August 2019, Secretariat')).toBeVisible();
});
