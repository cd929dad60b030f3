// Pages of both samples' packs as pictures, for docs/screenshots. Needs poppler (pdftoppm) and, for the workbook,
// LibreOffice; says so and leaves out what it cannot make.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at, run, say } from './lib.mjs';

/** Sections worth a picture, by the heading that begins their page. */
const pages = [
  ['summary', 'Summary'],
  ['changes', 'What changed since the last pack'],
  ['plan-on-a-page', 'Plan on a page'],
  ['exceptions', 'Exceptions'],
  ['scorecard', 'Indicator scorecard'],
  ['indicator', 'Red and concern indicators'],
  ['findings', 'Scrutiny and findings tracker'],
  ['data-quality', 'Data quality'],
];
const sheets = [
  ['workbook-summary', 'Summary'],
  ['workbook-scorecard', 'Indicator scorecard'],
  ['workbook-chart', 'Red and concern indicators'],
  ['workbook-list', 'Owner greener than the rule'],
  ['workbook-data', 'Data behind the charts'],
];

const tool = (name, args) => spawnSync(name, args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
const isThere = (name) => tool(name, ['-v']).error === undefined;

/** First page after the contents that has the heading on a line of its own; 0 when there is none. */
const pageOf = (texts, heading, from) =>
  texts.findIndex((text, i) => i >= from && text.split('\n').some((line) => line.trim() === heading)) + 1;

function picture(pdf, page, file) {
  const base = file.replace(/\.png$/, '');
  tool('pdftoppm', ['-r', '75', '-png', '-f', String(page), '-l', String(page), '-singlefile', pdf, base]);
}

function picturesOf(pdf, wanted, prefix, out, from) {
  const texts = tool('pdftotext', ['-layout', pdf, '-']).stdout.split('\f');
  for (const [name, heading] of wanted) {
    const page = pageOf(texts, heading, from);
    if (page > 0) picture(pdf, page, path.join(out, `${prefix}-${name}.png`));
  }
}

/** The other editions and a comparison, each by the page that shows best what it is for. */
function otherPacks(sample, workspace, folder, out) {
  const cli = (...args) => run('out/main/cli.js', args, { stdio: 'ignore' });
  const pdfIn = (into) => path.join(into, readdirSync(into).find((name) => name.endsWith('.pdf')) ?? 'none');
  const order = ['pack', workspace, '--period', '2019-06'];
  if (sample === 'northamptonshire') {
    const into = path.join(folder, 'review');
    cli(...order, '--edition', 'review', '--from', '2018-10', '--out', into);
    return picturesOf(pdfIn(into), [['review', 'Progress at a glance']], `${sample}-pdf`, out, 2);
  }
  const into = path.join(folder, 'public');
  cli(...order, '--edition', 'public', '--out', into);
  picturesOf(pdfIn(into), [['public', 'What this edition leaves out']], `${sample}-pdf`, out, 2);
  const published = path.join(folder, 'published');
  const board = path.join(folder, 'board.plumbline');
  cli('sample', sample, board);
  for (const [i, period] of ['2019-05', '2019-06'].entries()) {
    cli('pack', board, '--period', period, '--out', path.join(folder, 'drafts'));
    cli('publish', board, String(i + 1), '--accept-warnings', 'For a picture', '--out', path.join(published, period));
  }
  const compared = path.join(folder, 'compared');
  cli('compare', ...['2019-05', '2019-06'].map((period) => pdfIn(path.join(published, period))), '--out', compared);
  return picture(pdfIn(compared), 3, path.join(out, `${sample}-pdf-comparison.png`));
}

/** Makes the packs of both samples in a folder of its own and writes their pictures to `out`. */
export function packPictures(out) {
  if (!isThere('pdftoppm')) return say('pdftoppm is not installed: no pictures of packs were made.');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-pictures-'));
  for (const sample of ['northamptonshire', 'exampleshire']) {
    const workspace = path.join(folder, `${sample}.plumbline`);
    run('out/main/cli.js', ['sample', sample, workspace], { stdio: 'ignore' });
    run('out/main/cli.js', ['pack', workspace, '--period', '2019-06', '--out', folder], { stdio: 'ignore' });
    const made = readdirSync(folder).find((name) => name.startsWith(sample) && name.endsWith('.pdf'));
    if (made === undefined) throw new Error(`the pack of ${sample} was not made`);
    const pdf = path.join(folder, made);
    picture(pdf, 1, path.join(out, `${sample}-pdf-cover.png`));
    picturesOf(pdf, pages, `${sample}-pdf`, out, 2);
    otherPacks(sample, workspace, folder, out);
    workbookPictures(pdf.replace(/\.pdf$/, '.xlsx'), sample, folder, out);
    say(`${sample}: pages of its pack in ${path.relative(at('.'), out)}`);
  }
  rmSync(folder, { recursive: true, force: true });
}

function workbookPictures(workbook, sample, folder, out) {
  const converted = path.join(folder, `${sample}-workbook.pdf`);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  tool('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', path.join(folder, 'converted'), workbook]);
  const made = path.join(folder, 'converted', path.basename(workbook).replace(/\.xlsx$/, '.pdf'));
  try {
    renameSync(made, converted);
  } catch {
    return say('LibreOffice is not installed: no pictures of workbooks were made.');
  }
  picture(converted, 1, path.join(out, `${sample}-workbook-read-me.png`));
  picturesOf(converted, sheets, sample, out, 1);
}
