import { AssuranceIcon } from '#shared/charts/AssuranceIcon.tsx';
import { VariationIcon } from '#shared/charts/VariationIcon.tsx';
import type { IndicatorRow } from '#shared/contract/indicators.ts';
import { screenPalette } from './screen-palette.ts';

/** The variation icon with its words. */
export function VariationWords({ variation }: { readonly variation: IndicatorRow['variation'] }) {
  if (variation === null) return <span className="muted">Too few points</span>;
  return (
    <span className="icon-word">
      <VariationIcon icon={variation.icon} palette={screenPalette} size={22} />
      <span>{variation.text}</span>
    </span>
  );
}

/** The assurance icon with its words. */
export function AssuranceWords({ assurance }: { readonly assurance: IndicatorRow['assurance'] }) {
  if (assurance === null) return <span className="muted">Cannot be said</span>;
  return (
    <span className="icon-word">
      <AssuranceIcon icon={assurance.icon} palette={screenPalette} size={22} />
      <span>{assurance.text}</span>
    </span>
  );
}

const arrows = { up: '▲', down: '▼', level: '=', none: '' } as const;
const judgements = { better: 'better', worse: 'worse', neither: '' } as const;

interface MovementProps {
  readonly direction: keyof typeof arrows;
  readonly judgement: keyof typeof judgements;
  readonly text: string;
}

/** Direction of travel with what it means, in words. */
export function Movement({ direction, judgement, text }: MovementProps) {
  const judged = judgements[judgement];
  return (
    <span>
      {arrows[direction] === '' ? null : <span aria-hidden="true">{arrows[direction]} </span>}
      {text}
      {judged === '' || text.toLowerCase().includes(judged) ? null : <span className="quiet">{judged}</span>}
    </span>
  );
}
