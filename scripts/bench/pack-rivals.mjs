// What else could have made the same files: Chromium's printToPDF of the same PDF's words as a page of HTML, and
// LibreOffice's conversion of the workbook. Rivals run on the very pack that was just built, so that ratios hold.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '../lib.mjs';
import { usageOf } from './usage.mjs';

const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const runsOf = (runs) =>
  runs
    .map(({ text, strong, link }) => {
      const words = strong ? `<b>${escaped(text)}</b>` : escaped(text);
      return link && 'to' in link ? `<a href="#${escaped(link.to)}">${words}</a>` : words;
    })
    .join('');

const cellOf = (cell) => {
  if (cell.kind === 'rating') return `<span class="pill ${cell.colour}">${cell.colour}</span>`;
  if (cell.kind === 'text' && cell.link) return `<a href="#${escaped(cell.link.to)}">${escaped(cell.text)}</a>`;
  return escaped(cell.text);
};

const tableOf = ({ caption, columns, rows }) => {
  const head = columns.map(({ label }) => `<th scope="col">${escaped(label)}</th>`).join('');
  const body = rows.map(({ cells, band }) =>
    band
      ? `<tr><th colspan="${columns.length}">${cellOf(cells[0])}</th></tr>`
      : `<tr>${cells.map((cell) => `<td>${cellOf(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
};

/** A plain line of the chart's points: less than the pack draws, so that the rival is not made to look slow. */
function chartOf({ alt, chart }) {
  const values = (chart.points ?? []).map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const at = (value, i) => `${(i * 600) / values.length},${200 - (200 * (value - low)) / (high - low || 1)}`;
  const line = values.flatMap((value, i) => (value === null ? [] : [at(value, i)])).join(' ');
  const dots = values.flatMap((value, i) =>
    value === null ? [] : [`<circle cx="${at(value, i).replace(',', '" cy="')}" r="4"/>`],
  );
  return `<svg role="img" aria-label="${escaped(alt)}" viewBox="0 0 640 220"><polyline fill="none" stroke="#000" points="${line}"/>${dots.join('')}</svg>`;
}

const blockOf = (block) => {
  const open = `id="${escaped(block.id)}"`;
  if (block.kind === 'heading') return `<h${block.level} ${open}>${escaped(block.text)}</h${block.level}>`;
  if (block.kind === 'paragraph') return `<p ${open}>${runsOf(block.runs)}</p>`;
  if (block.kind === 'callout') return `<p ${open}><b>${escaped(block.title)}</b> ${runsOf(block.runs)}</p>`;
  if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${runsOf(item)}</li>`).join('')}</ul>`;
  if (block.kind === 'figures')
    return block.items.map(({ label, cell }) => `<p>${cellOf(cell)} ${escaped(label)}</p>`).join('');
  return block.kind === 'table' ? tableOf(block) : chartOf(block);
};

/** The document as a page of HTML, with nothing left out but icons. */
export function htmlOf({ meta, sections }) {
  const body = sections.map(
    ({ id, title, blocks }) => `<h1 id="${id}">${escaped(title)}</h1>${blocks.map(blockOf).join('')}`,
  );
  const style =
    '@page{size:A4 landscape;margin:2cm}body{font:9pt sans-serif}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #999;text-align:left}tr{break-inside:avoid}h1{break-before:page}svg{width:15cm}.pill{padding:0 4px}.red{background:#b10e1e;color:#fff}.green{background:#00703c;color:#fff}.amber{background:#ffbf47}';
  return `<!doctype html><html lang="en-GB"><title>${escaped(meta.title)}</title><style>${style}</style>${body.join('')}</html>`;
}

const pagesOf = (file) => (readFileSync(file, 'latin1').match(/\/Type\s*\/Page\b/gu) ?? []).length;

/** Prints what Chromium takes for the same content; resolves to null where it is not installed. */
export async function chromiumPdf(chromium, document, folder) {
  if (!chromium) return null;
  const [html, pdf] = ['pack.html', 'chromium.pdf'].map((name) => path.join(folder, name));
  writeFileSync(html, htmlOf(document));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
  ];
  const used = await usageOf([chromium, ...flags, `--print-to-pdf=${pdf}`, `file://${html}`], env());
  return { ...used, pages: pagesOf(pdf) };
}

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));

/** Prints what LibreOffice takes to convert the pack's workbook; resolves to null where it is not installed. */
export async function libreOfficePdf(packFolder, folder) {
  if (soffice === undefined) return null;
  const workbook = readdirSync(packFolder).find((name) => name.endsWith('.xlsx'));
  const profile = `-env:UserInstallation=file://${path.join(folder, 'libreoffice')}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(packFolder, workbook)];
  spawnSync(soffice, [profile, '--headless', '--terminate_after_init'], { stdio: 'ignore' }); // its first start makes a profile
  return usageOf([soffice, ...args], env());
}
