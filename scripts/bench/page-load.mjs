// From a click on the link to the first figures of the overview, in headless Chromium. Argument: the workspace.
import { chromium } from '@playwright/test';
import { startHost } from './host.mjs';

const [workspace, times = '3'] = process.argv.slice(2);
const executablePath = process.env.CHROMIUM_PATH;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
for (let i = 0; i < Number(times); i += 1) {
  const host = await startHost(workspace);
  const page = await browser.newPage();
  const before = host.cpu();
  const started = performance.now();
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await page
    .getByText(/of \d+ rated/)
    .first()
    .waitFor();
  const wall = (performance.now() - started) / 1000;
  process.stdout.write(`${JSON.stringify({ cpu: host.cpu() - before, wall, rssMb: host.rssMb() })}\n`);
  await page.close();
  host.stop();
}
await browser.close();
