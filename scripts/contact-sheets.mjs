// Every page of packs on a few pictures, for reviewing by eye: node scripts/contact-sheets.mjs OUT FILE…
// Takes PDFs and, where LibreOffice is installed, workbooks. Needs poppler (pdftoppm); ImageMagick (montage) puts the pages
// side by side, and without it an index.html does. Long tables are cut: --pages 40 is how many pages of a file are taken.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { say } from './lib.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string', default: '40' } },
});
const [out, ...files] = positionals;
const tool = (name, args) => spawnSync(name, args, { encoding: 'utf8' });

/** LibreOffice draws sparklines and table styles wrongly: do not judge those here. */
function asPdf(file, folder) {
  if (file.endsWith('.pdf')) return file;
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  tool('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
  return path.join(folder, path.basename(file).replace(/\.[^.]+$/, '.pdf'));
}

function sheetOf(file, folder) {
  const name = path.basename(file).replaceAll('.', '-');
  const pages = path.join(out, name);
  mkdirSync(pages, { recursive: true });
  const drawn = tool('pdftoppm', [
    '-r',
    '60',
    '-png',
    '-l',
    values.pages,
    asPdf(file, folder),
    path.join(pages, 'page'),
  ]);
  if (drawn.error || drawn.status !== 0)
    return say(`${file}: pdftoppm or LibreOffice is not installed, or the file is not a pack.`);
  const pictures = readdirSync(pages)
    .toSorted()
    .map((one) => path.join(pages, one));
  const tiles = ['-tile', '5x4', '-geometry', '500x500+6+6', '-background', '#888'];
  const montage = tool('montage', [...pictures, ...tiles, path.join(out, `${name}.png`)]);
  if (!montage.error && montage.status === 0) rmSync(pages, { recursive: true });
  else
    writeFileSync(
      path.join(out, `${name}.html`),
      pictures.map((one) => `<img width="400" alt="" src="${path.relative(out, one)}">`).join('\n'),
    );
  say(`${file}: ${pictures.length} pages in ${out}`);
}

if (out === undefined || files.length === 0) {
  say('node scripts/contact-sheets.mjs OUT FILE… [--pages 40]');
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-contact-'));
  mkdirSync(out, { recursive: true });
  for (const file of files) sheetOf(file, folder);
  rmSync(folder, { recursive: true, force: true });
}
