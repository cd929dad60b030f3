import type { IndicatorFacts, ObservationFact, PeriodValue } from '#shared/domain/indicator.ts';
import { figureKey } from '#shared/domain/disclosure/figure-counts.ts';
import type { FigureProtection } from '#shared/domain/disclosure/protect-figures.ts';
import { publicText, withoutPlaces } from '#shared/domain/disclosure/public-text.ts';
import type { DisclosurePolicy } from '#shared/domain/disclosure/small-counts.ts';
import { editTexts } from './edit-texts.ts';

/** Masks the words of a snapshot and counts the texts in which there was something to mask. */
export class PublicWords {
  masked = 0;
  readonly #policy: DisclosurePolicy;
  readonly #hiddenByCode: ReadonlyMap<string, ReadonlySet<number>>;
  readonly #ofPack: ReadonlySet<number>;

  constructor(indicators: readonly IndicatorFacts[], protection: FigureProtection, policy: DisclosurePolicy) {
    this.#policy = policy;
    this.#hiddenByCode = new Map(indicators.map((facts) => [facts.code, hiddenNumbers(facts, protection)]));
    this.#ofPack = new Set([...this.#hiddenByCode.values()].flatMap((numbers) => [...numbers]));
  }

  /** A copy of `value` with every free text and role in it masked; `about` are the indicators that it is about. */
  of<T>(value: T, about: readonly string[] = []): T {
    const ofSubject = new Set(about.flatMap((code) => [...(this.#hiddenByCode.get(code) ?? [])]));
    const hidden = { policy: this.#policy, ofSubject, ofPack: this.#ofPack };
    const count = (before: string, after: string): string => {
      if (before !== after) this.masked++;
      return after;
    };
    return editTexts(value, {
      text: (text) => count(text, withoutPlaces(publicText(text, hidden))),
      role: (role) => count(role, withoutPlaces(role)),
    });
  }
}

/** Every number of the hidden figures of one indicator; 0 hides nobody. */
function hiddenNumbers({ code, values }: IndicatorFacts, { figures, versions }: FigureProtection): Set<number> {
  const numbers = (of: readonly ObservationFact[]) => of.flatMap((one) => [one.value, one.numerator, one.denominator]);
  const hidden = values.flatMap((value: PeriodValue) => {
    const others = [...value.earlier, ...value.conflicting];
    const figure = figureKey(code, value.period);
    return figures.has(figure) ? numbers([value.used, ...others]) : versions.has(figure) ? numbers(others) : [];
  });
  return new Set(hidden.flatMap((number) => (number === null || number === 0 ? [] : [number])));
}
