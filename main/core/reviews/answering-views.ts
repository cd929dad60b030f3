import type { AgencyPart, AnsweringAction } from '#shared/contract/reviews.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { knownFacts } from '#shared/domain/rating/known-facts.ts';
import { silenceOf, type AgencyReport } from '#shared/domain/reviews/agency-report.ts';
import { signOffState } from '#shared/domain/reviews/sign-off.ts';
import type { PeriodInView } from '../period-in-view.ts';
import { actionRow } from '../plan/action-row.ts';
import { loadAgencyNames } from '../people/agency-names.ts';
import { loadAgencyReports, type LoadedAgencyReport } from './load-agency-reports.ts';
import { agenciesOf, isLive } from './load-answering.ts';
import { loadSignOffs } from './load-sign-offs.ts';
import type { Answering } from './review-facts.ts';

type View = Pick<PeriodInView, 'db' | 'asAt' | 'asAtOn' | 'ruleSet'>;

/** The actions of a review, each with what every agency concerned last reported and signed. */
export async function answeringViews(
  refs: ReadonlySet<string>,
  answering: readonly Answering[],
  view: View,
): Promise<AnsweringAction[]> {
  const concerned = answering.filter(({ agencies }) => agencies.recommendations.some((ref) => refs.has(ref)));
  const ids = concerned.map(({ agencies }) => agencies.id);
  const reports = Map.groupBy(await loadAgencyReports(view.db, view.asAt, ids), ({ actionId }) => actionId);
  const names = await loadAgencyNames(view.db, view.asAt);
  const signOffs = await loadSignOffs(view.db, view.asAt);
  return concerned.map((one) => {
    const { facts, agencies } = one;
    const rows = signOffs.actions.get(agencies.id) ?? [];
    const needed = isLive(agencies) ? agenciesOf(agencies).map(({ name }) => name) : [];
    return {
      row: actionRow(facts, view.asAtOn, view.ruleSet),
      recommendations: agencies.recommendations.filter((ref) => refs.has(ref)),
      parts: partsOf(one, reports.get(agencies.id) ?? [], names, view),
      signOff: needed.length + rows.length > 1 ? signOffState({ needed, given: rows }, view.asAtOn) : null,
      signOffRows: rows,
    };
  });
}

function partsOf(
  { facts, agencies }: Answering,
  reports: readonly LoadedAgencyReport[],
  names: ReadonlyMap<number, string>,
  { asAtOn, ruleSet }: View,
): AgencyPart[] {
  const byAgency = Map.groupBy(reports, ({ agencyId }) => agencyId);
  const clock = { asAtOn, cycleDays: ruleSet.action.updateCycleDays };
  const silence = (last: AgencyReport | null): string | null => silenceOf(last, agencies, clock);
  const leadLast = leadReport(facts, asAtOn);
  const lead: AgencyPart = {
    agency: agencies.lead.name,
    part: 'lead',
    last: leadLast,
    earlier: (byAgency.get(agencies.lead.id) ?? []).map(plain).toReversed(),
    silence: silence(leadLast),
  };
  const supporting = agencies.supporting.map(({ id, name }): AgencyPart => {
    const own = (byAgency.get(id) ?? []).map(plain);
    const last = own.at(-1) ?? null;
    return { agency: name, part: 'support', last, earlier: own.slice(0, -1).toReversed(), silence: silence(last) };
  });
  const now = new Set(agenciesOf(agencies).map(({ id }) => id));
  const former = [...byAgency].filter(([id]) => !now.has(id));
  return [
    lead,
    ...supporting,
    ...former.map(([id, own]): AgencyPart => {
      const last = own.map(plain);
      return {
        agency: names.get(id) ?? '',
        part: 'former',
        last: last.at(-1) ?? null,
        earlier: last.slice(0, -1).toReversed(),
        silence: null,
      };
    }),
  ];
}

const plain = ({ actionId: _action, agencyId: _agency, ...report }: LoadedAgencyReport): AgencyReport => report;

/** What the lead reported last: the report that the action is rated by. */
function leadReport(facts: ActionFacts, asAtOn: string): AgencyReport | null {
  const { latest } = knownFacts(facts, asAtOn);
  if (latest === null) return null;
  const { reportedOn, status, progressPercent, forecastOn, narrative } = latest;
  return { reportedOn, status, progressPercent, forecastOn, narrative, reportedBy: facts.lead };
}
