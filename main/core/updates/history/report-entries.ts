import type { HistoryEntry, Report } from '#shared/contract/updates.ts';
import { asSentence } from '#shared/domain/as-sentence.ts';
import { loadReports } from '../load-reports.ts';
import { entry, said, type HistoryOf } from './history-entry.ts';

/**
 * The lead's reports and the agencies' own, corrected or not, newest first: of an owner's report and the one that kept
 * ours in its place, both recorded at one instant, the one that stands is then read first.
 */
export async function reportEntries({ db, actionId, asAt }: HistoryOf): Promise<HistoryEntry[]> {
  return (await loadReports(db, actionId, asAt)).toReversed().map((report) =>
    entry({
      key: `update ${report.id}`,
      kind: 'update',
      datedOn: report.reportedOn,
      recordedAt: report.recordedAt,
      by: report.reportedBy,
      heading: headingOf(report),
      details: said(report.corrects === null ? '' : reasonOf(report.corrects.reason)),
      colour: report.selfRating,
      citation: report.citation,
      origin: report.origin,
      report,
    }),
  );
}

const headingOf = ({ corrects, agency }: Report): string => {
  const what = agency === '' ? 'Update' : `${agency}’s own update`;
  return corrects === null ? what : `${what}, in place of an earlier one`;
};

const reasonOf = (reason: string): string => `Why: ${asSentence(reason === '' ? 'no reason was kept' : reason)}`;
