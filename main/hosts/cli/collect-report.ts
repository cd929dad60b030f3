import type { OwnerReturnPreview, ReturnedAction, ReturnedCell } from '#shared/contract/owners.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';

interface CollectedFile {
  readonly path: string;
  readonly preview: OwnerReturnPreview | null;
  readonly refusal: RefusalDetails | null;
}

/** What `collect` says of its files, one after another. */
export const collectText = (files: readonly CollectedFile[]): string =>
  files.map((file) => [file.path, ...fileLines(file).map((line) => `  ${line}`)].join('\n')).join('\n\n');

function fileLines({ preview, refusal }: CollectedFile): string[] {
  const refused = refusal === null ? [] : [`Refused: ${refusal.message}`];
  if (preview === null) return refused;
  const { actions, rowsToDecide, proposals, locked, missing } = preview;
  const accepted = preview.outcome === 'accepted' ? 'Accepted. ' : '';
  return [
    ...refused,
    `${accepted}${preview.message}`,
    ...(preview.newerMadeOn === null ? [] : [`A newer workbook was made for them on ${preview.newerMadeOn}.`]),
    ...actions.flatMap(actionLines),
    ...rowsToDecide.map(
      ({ sheet, row, why, shows }) => `${sheet}, row ${row}: ${why}${shows === '' ? '' : ` It shows: ${shows}`}`,
    ),
    ...proposals.map(({ sheet, row, title }) => `${sheet}, row ${row}: new action proposed: ${title}`),
    ...locked.map(
      ({ ref, sheet, cell, heading }) => `${sheet}!${cell}: locked cell changed (${ref}, ${heading}); not taken.`,
    ),
    ...(missing.length === 0 ? [] : [`In no row of the file: ${missing.map(({ ref }) => ref).join(', ')}`]),
    ...preview.open.map((sentence) => `To decide: ${sentence}`),
  ];
}

function actionLines({ ref, cells, closed, ratingNow, ratingAfter }: ReturnedAction): string[] {
  const lines = cells.map((cell) => `${ref} ${cellLine(cell)}`);
  const moved = ratingAfter !== null && ratingAfter.colour !== ratingNow.colour;
  return [
    ...lines,
    ...(closed === '' ? [] : [closed]),
    ...(moved ? [`${ref} would be ${ratingAfter.colour}, now ${ratingNow.colour}: ${ratingAfter.because}`] : []),
  ];
}

function cellLine({ kind, heading, sheet, cell, sent, held, returned, why, next }: ReturnedCell): string {
  const short = returned.length > 100 ? `${returned.slice(0, 99)}…` : returned.replaceAll('\n', ' ');
  switch (kind) {
    case 'changed':
      return `${heading}: ${sent} -> ${short}`;
    case 'agrees':
      return `${heading}: ${short}, as held already`;
    case 'conflict':
      return `${heading}: CONFLICT: sent ${sent}, held ${held}, theirs ${short}`;
    case 'emptied':
      return `${heading}: emptied; ${held} stays`;
    case 'invalid':
      return `${heading}: NOT TAKEN, ${sheet}!${cell}: ${why} ${next}`;
  }
}
