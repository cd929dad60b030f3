import { AssuranceIcon, assuranceWords } from '#shared/charts/AssuranceIcon.tsx';
import { VariationIcon, variationWords } from '#shared/charts/VariationIcon.tsx';
import type { Assurance, VariationIcon as Variation } from '#shared/domain/spc/series.ts';
import { screenPalette } from './screen-palette.ts';

interface VariationWordsProps {
  readonly icon: Variation | null;
  /** Where the words are given with it, as in a pack. */
  readonly text?: string;
}

/** The variation icon with its words. */
export function VariationWords({ icon, text }: VariationWordsProps) {
  if (icon === null) return <span className="muted">Cannot be said</span>;
  return (
    <span className="icon-word">
      <VariationIcon icon={icon} palette={screenPalette} size={22} />
      <span>{text ?? variationWords[icon]}</span>
    </span>
  );
}

interface AssuranceWordsProps {
  readonly icon: Assurance | null;
  readonly text?: string;
}

/** The assurance icon with its words. */
export function AssuranceWords({ icon, text }: AssuranceWordsProps) {
  if (icon === null) return <span className="muted">{text ?? assuranceWords.none}</span>;
  return (
    <span className="icon-word">
      <AssuranceIcon icon={icon} palette={screenPalette} size={22} />
      <span>{text ?? assuranceWords[icon]}</span>
    </span>
  );
}

const arrows = { up: '▲', down: '▼', level: '=', none: '' } as const;

interface MovementProps {
  readonly direction: keyof typeof arrows;
  /** What it means, in words. */
  readonly text: string;
}

/** Direction of travel with what it means. */
export function Movement({ direction, text }: MovementProps) {
  return (
    <span>
      {arrows[direction] === '' ? null : <span aria-hidden="true">{arrows[direction]} </span>}
      {text}
    </span>
  );
}
