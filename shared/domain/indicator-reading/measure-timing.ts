import type { IndicatorDefinition } from '../indicator.ts';

/**
 * What a month's figure is of: what happened during the month (`flow`), what stood at one moment of it (`stock`), twelve
 * months up to it (`year`), or nothing that the definition says (`unsaid`).
 */
export type MeasureTiming = 'flow' | 'stock' | 'year' | 'unsaid';

/** Words of a definition that settle it, the first that occurs deciding; a stock of last year's is still a stock. */
const signs: readonly (readonly [Exclude<MeasureTiming, 'unsaid'>, RegExp])[] = [
  ['year', /\b(?:in|over|last|past|previous|rolling|preceding) (?:the )?(?:last )?(?:12|twelve) ?m(?:onths?)?\b/],
  ['year', /\((?:12|twelve) ?m(?:onths?)?\)|\brolling (?:year|annual)/],
  ['stock', /\b(?:month|period|quarter|year|week)[ -]end\b|\bend of (?:the )?(?:month|period|quarter|year|week)\b/],
  ['stock', /\bas at\b|\bat \d{1,2} [a-z]+|\bpoint in time\b|\bsnapshot\b|\bcurrently\b|\bto date\b/],
  ['stock', /\bopen\b|\bwaiting\b|\bawaiting\b|\bunallocated\b|\boutstanding\b|\boverdue\b|\bin post\b/],
  ['stock', /\bfte\b|\bcaseloads?\b|\bcases held\b|\bvacan\w+|\blooked after\b(?! in)|\bin care\b(?! in)/],
  ['flow', /\b(?:in|during|within|over) the (?:month|period|quarter|year)\b|\bin month\b|\bin-month\b/],
  [
    'flow',
    /\b(?:received|started|starting|starts|completed|ended|ending|ends|ceased|ceasing|closed|opened|issued|new)\b/,
  ],
];

/** Reads the timing from the words of a definition, and which words decided; both empty where none does. */
export function timingOf(definition: Pick<IndicatorDefinition, 'name' | 'numeratorLabel' | 'denominatorLabel'>): {
  readonly timing: MeasureTiming;
  readonly words: string;
} {
  const text = `${definition.name}; ${definition.numeratorLabel}; ${definition.denominatorLabel}`.toLowerCase();
  for (const [timing, sign] of signs) {
    const found = sign.exec(text);
    if (found !== null) return { timing, words: found[0] };
  }
  return { timing: 'unsaid', words: '' };
}
