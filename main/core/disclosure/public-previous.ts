import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import { publicEvidenceTitle, type IndicatorPosition, type Thing } from '#shared/domain/pack/position.ts';
import type { PreviousPosition, Snapshot } from '#shared/domain/pack/snapshot.ts';
import { actionOfUnpublished } from './public-reviews.ts';
import type { PublicWords } from './public-words.ts';

interface Around {
  /** Everything but the earlier position, protected. */
  readonly shown: Pick<Snapshot, 'indicators' | 'actions' | 'reviews' | 'scrutinyEvents' | 'decisions'>;
  readonly codes: ReadonlyMap<string, string>;
  readonly words: PublicWords;
}

/**
 * The earlier position with nothing in it that this pack does not show: a figure that was another one then, or that is
 * suppressed by now, is no figure; a colour that rested on it is none; names are those that this pack uses.
 */
export function publicPrevious(previous: PreviousPosition, around: Around): PreviousPosition {
  const { shown, words } = around;
  const facts = new Map(shown.indicators.map((one) => [one.code, one]));
  const titles = new Map(shown.actions.map(({ ref, title }) => [ref, title]));
  const findings = new Map(shown.scrutinyEvents.flatMap((event) => event.findings.map(({ ref, text }) => [ref, text])));
  return {
    ...previous,
    indicators: previous.indicators.map((one) => publicIndicator(one, facts.get(one.code))),
    actions: previous.actions.map(({ agreement: _agreement, ended: _ended, ...action }) => ({
      ...words.of(action),
      title: titles.get(action.ref) ?? noLongerRecorded,
      because: '',
      ...(action.evidence === undefined
        ? {}
        : { evidence: action.evidence.map(({ state }) => ({ title: publicEvidenceTitle, state })) }),
    })),
    findings: previous.findings.map(({ ref }) => ({ ref, text: findings.get(ref) ?? noLongerRecorded })),
    ...(previous.things === undefined ? {} : { things: publicThings(previous.things, around) }),
  };
}

const noLongerRecorded = 'No longer recorded';

function publicIndicator(was: IndicatorPosition, now: IndicatorFacts | undefined): IndicatorPosition {
  const shown = new Map(
    (now?.values ?? []).map(({ period, used, earlier, conflicting }) => [
      period,
      [used, ...earlier, ...conflicting].map(({ value }) => value),
    ]),
  );
  const values = Object.fromEntries(
    Object.entries(was.values).map(([period, value]) => [
      period,
      shown.get(period)?.includes(value) === true ? value : null,
    ]),
  );
  const last = was.valuePeriod ?? Object.keys(was.values).toSorted().at(-1) ?? '';
  const rated = (was.values[last] ?? null) === (values[last] ?? null);
  return {
    ...was,
    values,
    because: '',
    ...(rated ? {} : { colour: 'grey', ...(was.moderation === undefined ? {} : { moderation: null }) }),
  };
}

/** What was named then, by the names of this edition, so that nothing seems to have gone that is only masked. */
function publicThings(things: readonly Thing[], { shown, codes, words }: Around): Thing[] {
  const texts = new Map([
    ...shown.decisions.map(({ ref, text }) => [`decision ${ref}`, text] as const),
    ...shown.reviews.map(({ code, summary }) => [`review ${code}`, summary] as const),
    ...shown.reviews.flatMap(({ recommendations }) =>
      recommendations.map(({ ref, text }) => [`recommendation ${ref}`, text] as const),
    ),
  ]);
  const masked = new Set(shown.actions.filter(({ title }) => title === actionOfUnpublished).map(({ ref }) => ref));
  const titles = new Map(shown.actions.map(({ ref, title }) => [ref, title]));
  const proofs = new Map<string, number>();
  return things.flatMap((thing): Thing[] => {
    const { kind, about = '' } = thing;
    switch (kind) {
      case 'workstream':
      case 'agency':
        return [thing];
      case 'moderation':
        return masked.has(about) || !titles.has(about) ? [] : [words.of(thing)];
      case 'evidence': {
        const number = (proofs.get(about) ?? 0) + 1;
        proofs.set(about, number);
        const ref = `${about} ${publicEvidenceTitle}${number === 1 ? '' : ` (${number})`}`;
        return [{ ...thing, ref, title: titles.get(about) ?? noLongerRecorded }];
      }
      case 'review':
      case 'recommendation':
      case 'decision': {
        const ref = kind === 'review' ? (codes.get(thing.ref) ?? thing.ref) : thing.ref;
        const text = texts.get(`${kind} ${ref}`);
        // a recommendation of an unpublished review is only counted
        return text === undefined ? [] : [{ ...thing, ref, title: text }];
      }
    }
  });
}
