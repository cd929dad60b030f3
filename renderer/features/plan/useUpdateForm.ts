import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ActionDetail } from '#shared/contract/actions.ts';
import type { Report } from '#shared/contract/updates.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import { useHost } from '../../client/host-context.ts';
import { problemOf } from '../../client/problem.ts';
import { useDraft } from '../../client/useDraft.ts';
import { useOperation } from '../../client/useOperation.ts';
import type { FieldProblem } from '../../components/ErrorSummary.tsx';
import { refusedFieldOf } from '../../components/field-problems.ts';
import { readReport, reportFieldIds, type ReportRead } from '../../components/report/report-form.ts';
import { draftKeyOf, readKept, typedFrom, type UpdateTyped } from './update-form.ts';

const prefix = 'update';
const ids = reportFieldIds(prefix);
const noReports: readonly Report[] = [];
const noProblems: readonly FieldProblem[] = [];

/** The form of one update: what is typed and kept, what was seen when it was opened, and how it is saved. */
export function useUpdateForm(detail: ActionDetail) {
  const { ref } = detail.row;
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const draft = useDraft(draftKeyOf(ref));
  const seen = useSeen(ref);
  const [start, setStart] = useState(() => typedFrom(detail));
  const [typed, setTyped] = useState(start);
  const [wrong, setWrong] = useState(noProblems);
  const [saved, setSaved] = useState<ReportRead | null>(null);
  const [others, setOthers] = useState(noReports);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const [looked, setLooked] = useState(false);

  // Once, when the kept work has arrived: what was typed before stands in the form again, unless something new does.
  if (!looked && draft.kept !== undefined) {
    setLooked(true);
    const kept = draft.kept === null ? null : readKept(draft.kept.body);
    if (kept !== null && draft.kept !== null && typed === start) {
      setTyped({ report: kept.report, evidence: kept.evidence });
      setRestoredAt(draft.kept.keptAt);
      if (kept.seenUpdateId !== null) seen.set(kept.seenUpdateId);
    }
  }

  const change = (next: UpdateTyped): void => {
    setTyped(next);
    draft.keep(JSON.stringify({ ...next, seenUpdateId: seen.id }));
  };
  const startAgain = (from: UpdateTyped): void => {
    setStart(from);
    setTyped(from);
    setRestoredAt(null);
    setOthers(noReports);
    draft.keep(null);
  };
  const send = async (report: ReportRead): Promise<void> => {
    const { evidence } = typed;
    try {
      const after = await client.actions.addUpdate({
        ref,
        ...report,
        ...(evidence.trim() === '' ? {} : { evidence }),
        ...(seen.id === null ? {} : { seenUpdateId: seen.id }),
      });
      startAgain(typedFrom(after));
      setSaved(report);
      seen.look();
      await router.invalidate();
    } catch (error) {
      if (problemOf(error).code !== 'UpdateSince' || seen.id === null) throw error;
      const since = await client.updates.since({ ref, seenUpdateId: seen.id });
      setOthers(since.reports);
      seen.set(since.lastUpdateId);
    }
  };
  const save = (): void => {
    setSaved(null);
    const read = readReport(typed.report, prefix);
    setWrong(read.kind === 'wrong' ? read.problems : noProblems);
    if (read.kind === 'read') void run(() => send(read.report));
  };
  const shown = problemsOf(problem, wrong);
  return {
    prefix,
    typed,
    change,
    save,
    busy,
    saved,
    others,
    restoredAt,
    dirty: typed !== start,
    problem: shown.problem,
    problems: shown.fields,
    notKept: draft.failed,
    keepRestored: () => setRestoredAt(null),
    discard: () => startAgain(typedFrom(detail)),
  };
}

/** A refusal that is about one field is said at the field. */
function problemsOf(problem: RefusalDetails | null, wrong: readonly FieldProblem[]) {
  const field = refusedFieldOf(problem, ids);
  return wrong.length > 0
    ? { problem: null, fields: wrong }
    : { problem: field === null ? problem : null, fields: field === null ? noProblems : [field] };
}

/** The last report that somebody who opened the form could see; null until that is known. */
function useSeen(ref: string) {
  const { client } = useHost();
  const [id, set] = useState<number | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let left = false;
    client.updates.since({ ref }).then(
      // A draft that was restored meanwhile has its own: the earlier of the two is what the person had seen.
      ({ lastUpdateId }) => left || set((known) => (asked === 0 && known !== null ? known : lastUpdateId)),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [client, ref, asked]);
  return { id, set, look: () => setAsked((times) => times + 1) };
}
