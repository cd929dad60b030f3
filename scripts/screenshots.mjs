// npm run screenshots: opens both samples in the browser host and writes every screen to docs/screenshots.
// Samples and screens are the same on each run; only the moments at which a pack was built or an entry recorded differ.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { packPictures } from './pack-pictures.mjs';
import { at, ensureBuilt, ensureChromium, ensureDependencies, env, node, say } from './lib.mjs';

const out = at('docs/screenshots');
const screens = [
  { name: 'overview', hash: '/overview' },
  { name: 'plan', hash: '/plan' },
  { name: 'indicators', hash: '/indicators' },
  { name: 'scrutiny', hash: '/scrutiny' },
  { name: 'reviews', hash: '/reviews' },
  { name: 'returns', hash: '/returns' },
  { name: 'calendar', hash: '/calendar' },
  { name: 'packs', hash: '/packs' },
  { name: 'pack-preview', hash: '/packs/preview' },
];
const samples = [
  {
    title: /Open this sample.*Northamptonshire/u,
    name: 'northamptonshire',
    screens: [
      ...screens.filter(({ name }) => name !== 'returns' && name !== 'calendar'),
      { name: 'indicator-fd10', hash: '/indicators/FD10' },
      { name: 'indicator-fd10-origins', hash: '/indicators/FD10', after: openOctober },
      { name: 'month-two-values', hash: '/indicators/FD10/months/2018-10' },
      { name: 'scrutiny-event', hash: '/scrutiny/INS-2019' },
      { name: 'scrutiny-compare', hash: '/scrutiny/compare?from=INS-2016&to=INS-2019' },
      { name: 'review-not-published', hash: '/reviews/Third%20review' },
    ],
    dark: [{ name: 'indicator-fd10-dark', hash: '/indicators/FD10' }],
  },
  {
    title: /Open this sample.*Exampleshire/u,
    name: 'exampleshire',
    screens: [
      ...screens,
      { name: 'plan-greener', hash: '/plan', after: moveInThePlan },
      { name: 'action', hash: '/plan/FD-04' },
      { name: 'action-form', hash: '/plan/FD-04', after: missUpdate },
      { name: 'action-history', hash: '/plan/FD-04/history' },
      { name: 'action-new', hash: '/plan/new' },
      { name: 'action-due-date', hash: '/plan/FD-04/due-date' },
      { name: 'action-split', hash: '/plan/FD-04/split' },
      { name: 'updates', hash: '/plan/updates' },
      { name: 'ratings', hash: '/plan/ratings' },
      { name: 'evidence', hash: '/plan/evidence' },
      { name: 'owners', hash: '/plan/owners' },
      { name: 'tracker', hash: '/plan/import' },
      { name: 'pictures', hash: '/plan/pictures' },
      { name: 'pictures-history', hash: '/plan/pictures', after: (page) => scrollTo(page, '#history') },
      { name: 'pictures-timeline', hash: '/plan/pictures', after: (page) => scrollTo(page, '#timeline') },
      { name: 'finding', hash: '/scrutiny/findings/P1' },
      { name: 'review', hash: '/reviews/Child%20Xa' },
      { name: 'themes', hash: '/reviews/themes' },
      { name: 'meetings', hash: '/meetings' },
      { name: 'meeting', hash: '/meetings/M036' },
      { name: 'meeting-mode', hash: '/meetings/M036/live' },
      { name: 'action-log', hash: '/meetings/log' },
      { name: 'people', hash: '/people' },
      { name: 'audit', hash: '/audit' },
      { name: 'search', hash: '/search?text=threshold' },
      { name: 'indicator', hash: '/indicators/FD12' },
      { name: 'indicator-signals', hash: '/indicators/FD12', after: (page) => scrollTo(page, '#signals') },
      { name: 'month-cell', hash: '/indicators/FD12/months/2019-06', after: showTheCell },
      { name: 'compare', hash: '/indicators/compare?group=Front%20door' },
      { name: 'import', hash: '/returns/import' },
      { name: 'import-preview', hash: '/returns/import', after: stageReturn },
      { name: 'import-refused', hash: '/returns/import', after: stageBadReturn },
      { name: 'import-mapping', hash: '/returns/import', after: mapReturn },
      { name: 'catalogue', hash: '/catalogue' },
      { name: 'catalogue-indicator', hash: '/catalogue/indicators/FD12' },
      { name: 'calendar-schedule', hash: '/calendar/schedule?sender=Performance%20team%2C%20children%20in%20care' },
      { name: 'pack-kinds', hash: '/packs/kinds' },
      { name: 'pack-kind', hash: '/packs/kinds/monthly-board' },
      { name: 'pack-words', hash: '/packs/words' },
      { name: 'pack-build', hash: '/packs/build' },
      { name: 'pack-draft', hash: '/packs/build', after: buildPack },
      { name: 'pack-published', hash: '/packs/1', after: publishPack },
      { name: 'packs-published', hash: '/packs' },
      { name: 'pack-verified', hash: '/packs/verify', after: verifyAltered },
      { name: 'settings', hash: '/settings' },
      { name: 'help', hash: '/help' },
    ],
    dark: [
      { name: 'overview-dark', hash: '/overview' },
      { name: 'plan-dark', hash: '/plan' },
      { name: 'indicator-dark', hash: '/indicators/FD12' },
    ],
  },
];

const scrollTo = (page, selector) => page.locator(selector).evaluate((element) => element.scrollIntoView());

async function openOctober(page) {
  const row = page.getByRole('row', { name: /^October 2018/u });
  await row.getByRole('button', { name: /values and where they came from/u }).click();
  await row.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}
async function showTheCell(page) {
  await page.getByRole('button', { name: /Show the cell in its sheet/u }).click();
  await page.locator('[data-target="true"]').waitFor();
}
async function moveInThePlan(page) {
  await page.getByText('Owner greener than the rule', { exact: true }).click();
  await page.getByRole('columnheader').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('.grid-foot').scrollIntoViewIfNeeded();
}
async function missUpdate(page) {
  await page.getByRole('button', { name: 'Save the update' }).click();
  await page.getByRole('alert').waitFor();
}
/** A return with a restated month, a figure that turns a rating, a marker and a figure in doubt. */
const goodReturn = `code,period,numerator,denominator,value
FD02,2019-06,412,430,
FD04,2019-06,96,100,
FD08,2019-06,,,c
AS01,2019-05,,,88.2%
AS05,2019-06,,,0.91
`;
const badReturn = `code,period,value
FD02,2019-06,95.8%
FD99,2019-06,12
AS01,2019-06,soon
AS05,2031-01,91%
`;
const choose = (page, name, text) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
async function stageReturn(page) {
  await choose(page, 'front-door-june.csv', goodReturn);
  await page.getByRole('button', { name: 'Accept' }).first().waitFor();
}
async function stageBadReturn(page) {
  await choose(page, 'front-door-june.csv', badReturn);
  await page.getByRole('heading', { name: /Not accepted/u }).waitFor();
}
/** A table that nobody can recognise: a person shows where its figures are. */
async function mapReturn(page) {
  await choose(page, 'ward-board.csv', 'Safeguarding dashboard\n\nWhat,Now,Of\nFD02,412,430\nFD04,96,100\n');
  await page.getByRole('button', { name: 'Say where the figures are' }).click();
  await page.getByRole('heading', { level: 1, name: /Say where/u }).waitFor();
}
async function buildPack(page) {
  await page.getByRole('button', { name: 'Build the pack' }).click();
  await page.getByText('The draft is built').waitFor({ timeout: 120_000 });
}
/** Final and published; what stands on the checklist as a warning is accepted with a reason. */
async function publishPack(page) {
  const why = page.getByLabel(/^Why it is made final/u);
  if ((await why.count()) > 0) await why.fill('Agreed with the chair: what is late is named in the pack.');
  await page.getByRole('button', { name: 'Make this pack final' }).click();
  await page.getByRole('button', { name: 'Publish this pack…' }).click();
  await page.getByRole('button', { name: 'Publish it' }).click();
  await page.getByText('This pack is published').waitFor({ timeout: 120_000 });
}
/** The published PDF with one byte changed. */
async function verifyAltered(page) {
  await page.evaluate(() => {
    window.location.hash = '/packs/1';
  });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save PDF' }).click();
  const saved = await download;
  const bytes = readFileSync(await saved.path());
  bytes[bytes.length >> 1] ^= 1;
  await page.evaluate(() => {
    window.location.hash = '/packs/verify';
  });
  await page.getByRole('heading', { level: 1, name: 'Verify a file' }).waitFor();
  const altered = { name: saved.suggestedFilename(), mimeType: 'application/pdf', buffer: bytes };
  await page.locator('input[type=file]').setInputFiles(altered);
  await page.getByRole('heading', { name: 'Altered since it was published' }).waitFor();
}

/** The browser host as a program of its own; resolves to its link. */
async function startHost(folder) {
  const child = spawn(node(), [at('out/main/loopback.js')], {
    cwd: at('.'),
    env: env({ PLUMBLINE_DATA: path.join(folder, 'data'), PLUMBLINE_DOCUMENTS: folder }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      const found = /PLUMBLINE_URL (\S+)/u.exec(text)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`the host stopped: ${code}`)));
  });
  return { url, stop: () => child.kill() };
}

async function show(page, hash) {
  // by way of another screen, so that the same address twice is drawn anew
  await page.evaluate((to) => {
    window.location.hash = to;
  }, '/help');
  await page.getByRole('heading', { level: 1, name: 'Help and words' }).waitFor();
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await page.waitForFunction((to) => window.location.hash.startsWith(`#${to}`), hash);
  if (hash !== '/help')
    await page.getByRole('heading', { level: 1, name: 'Help and words' }).waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function shoot(page, sample, { name, hash, after }) {
  await show(page, hash);
  if (after) await after(page);
  await page.waitForTimeout(150); // fonts and the last frame
  await page.screenshot({ path: path.join(out, `${sample}-${name}.png`) });
}

async function shootSample(browser, sample) {
  const folder = path.join(os.tmpdir(), 'plumbline-screenshots'); // the same on each run: the first screen shows it
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const host = await startHost(folder);
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
      locale: 'en-GB',
    });
    await page.goto(host.url);
    await page.getByRole('heading', { level: 1, name: 'Plumbline' }).waitFor();
    if (sample.name === 'northamptonshire') await page.screenshot({ path: path.join(out, 'welcome.png') });
    await page.getByRole('button', { name: sample.title }).click();
    await page.getByRole('heading', { level: 1, name: /Overview/u }).waitFor({ timeout: 120_000 });
    for (const screen of sample.screens) await shoot(page, sample.name, screen);
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const screen of sample.dark) await shoot(page, sample.name, screen);
    await page.close();
  } finally {
    host.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

ensureDependencies();
const executablePath = ensureChromium();
const { chromium } = await import('@playwright/test'); // not before it is installed
ensureBuilt();
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
});
try {
  for (const sample of samples) {
    await shootSample(browser, sample);
    say(`${sample.name}: ${sample.screens.length + sample.dark.length} screens in docs/screenshots`);
  }
} finally {
  await browser.close();
}
packPictures(out);
