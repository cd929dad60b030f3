import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, periodOf } from '#shared/domain/dates.ts';
import { knownThen, asAtFor, endOfKnowledge } from '#main/core/as-at.ts';
import { loadCatalogueEntries } from '#main/core/catalogue/load-catalogue.ts';
import { loadIndicators } from '#main/core/indicators/load-indicators.ts';
import { loadSectionTexts } from '#main/core/pack-profiles/load-section-texts.ts';
import { loadActions } from '#main/core/plan/load-actions.ts';
import { loadDecisions } from '#main/core/meetings/load-decisions.ts';
import { loadReviews } from '#main/core/reviews/load-reviews.ts';
import { loadScrutiny } from '#main/core/scrutiny/load-scrutiny.ts';
import { loadWorkstreams } from '#main/core/plan/load-workstreams.ts';
import { loadRuleSet } from '#main/core/rule-sets/load-rule-set.ts';
import { loadMeetings } from '#main/core/meetings/load-meetings.ts';
import { loadLog } from '#main/core/meetings/load-log.ts';
import { loadAttendance, loadMinutes } from '#main/core/meetings/load-records.ts';
import { loadAgendaItems } from '#main/core/meetings/load-agenda.ts';
import { loadModerationRecords } from '#main/core/moderations/load-records.ts';
import { loadDeadlines } from '#main/core/scrutiny/load-deadlines.ts';
import { loadFrameworks } from '#main/core/scrutiny/load-frameworks.ts';
import { loadSignOffs } from '#main/core/reviews/load-sign-offs.ts';
import { loadRecommendations } from '#main/core/reviews/load-recommendations.ts';
import { loadAnswering } from '#main/core/reviews/load-answering.ts';
import { loadEvidenceSteps } from '#main/core/reviews/load-evidence-steps.ts';
import { loadEvidenceRows } from '#main/core/evidence/load-evidence-rows.ts';
import { loadLeads } from '#main/core/people/led-by.ts';
import { standingPeople } from '#main/core/people/standing-people.ts';
import { loadPlans } from '#main/core/plan/structure/load-plans.ts';
import { loadSuccessions } from '#main/core/plan/background/load-successions.ts';
import { loadReports } from '#main/core/updates/load-reports.ts';
import { loadPastModerations } from '#main/core/plan-pictures/past-moderations.ts';
import { createWorkspace } from '#main/store/open-workspace.ts';
import { author, temporaryFolder } from '../store/temporary-workspace.ts';
import { firstDay, history, lastDay, prepare, record } from './random-history.ts';
import { wordsPeriod } from './random-oversight.ts';

describe('the usual as-at date', () => {
  test.each([
    ['2019-06', '2026-01-15', '2019-07-31'],
    ['2019-12', '2026-01-15', '2020-01-31'],
    ['2019-01', '2026-01-15', '2019-02-28'],
    ['2020-01', '2026-01-15', '2020-02-29'],
    ['2025-12', '2026-01-15', '2026-01-15'],
    ['2026-01', '2026-01-15', '2026-01-15'],
  ])('of %s, asked on %s, is %s', (period, today, expected) => {
    expect(asAtFor(period, today)).toBe(expected);
  });

  test.each([
    '2019-06-30T00:00:00.000Z',
    '2019-06-30T23:59:59.999Z',
    '2019-06-30T23:59:59Z',
    '2019-06-30T23:59:59.9999Z',
  ])('takes in the whole day: %s is known on 30 June and not on 29 June', (instant) => {
    expect(instant < endOfKnowledge(knownThen('2019-06-30'))).toBe(true);
    expect(instant < endOfKnowledge(knownThen('2019-06-29'))).toBe(false);
  });
});

describe('what was known at a past date', () => {
  test('is the same before and after anything else is recorded later', async () => {
    const folder = temporaryFolder();
    let [run, grew] = [0, 0];
    const details = { uid: 'u', authority: 'Exampleshire', board: 'Board', kind: 'real' } as const;
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 5, max: lastDay - 5 }), async (happenings, day) => {
        const workspace = await createWorkspace(`${folder}/${(run += 1)}.plumbline`, details, author);
        try {
          await prepare(workspace);
          const asAtOn = addDays(firstDay, day);
          const known = async (on: string) => ({
            actions: await loadActions(workspace.db, knownThen(on)),
            workstreams: await loadWorkstreams(workspace.db, knownThen(on)),
            reviews: await loadReviews(workspace.db, knownThen(on)),
            scrutiny: await loadScrutiny(workspace.db, knownThen(on)),
            decisions: await loadDecisions(workspace.db, knownThen(on)),
            meetings: await loadMeetings(workspace.db, knownThen(on)),
            log: await loadLog(workspace.db, knownThen(on)),
            attendance: await loadAttendance(workspace.db, knownThen(on)),
            minutes: await loadMinutes(workspace.db, knownThen(on)),
            agenda: await loadAgendaItems(workspace.db, knownThen(on)),
            moderations: await loadModerationRecords(workspace.db, knownThen(on)),
            deadlines: await loadDeadlines(workspace.db, knownThen(on)),
            frameworks: await loadFrameworks(workspace.db, knownThen(on)),
            signOffs: await loadSignOffs(workspace.db, knownThen(on)),
            recommendations: await loadRecommendations(workspace.db, knownThen(on)),
            answering: await loadAnswering(workspace.db, knownThen(on)),
            evidenceSteps: await loadEvidenceSteps(workspace.db, knownThen(on)),
            evidence: await loadEvidenceRows(workspace.db, knownThen(on)),
            leads: await loadLeads(workspace.db, knownThen(on)),
            people: await standingPeople(workspace.db, knownThen(on)),
            plans: await loadPlans(workspace.db, knownThen(on)),
            successions: await loadSuccessions(workspace.db, knownThen(on)),
            reports: await loadReports(workspace.db, 1, knownThen(on)),
            pastModerations: await loadPastModerations(workspace.db, knownThen(on)),
            words: await loadSectionTexts(workspace.db, knownThen(on), 'monthly-board', wordsPeriod),
            indicators: await loadIndicators(workspace.db, knownThen(on), periodOf(on)),
            catalogue: await loadCatalogueEntries(workspace.db, knownThen(on)),
            ruleSet: await loadRuleSet(workspace.db, knownThen(on)),
          });
          await record(
            workspace,
            happenings.filter((happening) => happening.day <= day),
          );
          const then = await known(asAtOn);
          await record(
            workspace,
            happenings.filter((happening) => happening.day > day),
          );
          expect(await known(asAtOn)).toEqual(then);
          if (JSON.stringify(await known(addDays(firstDay, lastDay + 20))) !== JSON.stringify(then)) grew += 1;
        } finally {
          await workspace.close();
        }
      }),
      { numRuns: 60 },
    );
    // the histories do hold later knowledge: the same answer is not the same for want of anything new
    expect(grew).toBeGreaterThan(run / 2);
  });
});
