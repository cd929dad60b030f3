import { AssuranceIcon, assuranceWords } from '#shared/charts/AssuranceIcon.tsx';
import { VariationIcon, variationWords } from '#shared/charts/VariationIcon.tsx';
import type { Assurance, VariationIcon as Variation } from '#shared/domain/spc/series.ts';
import { screenPalette } from './screen-palette.ts';

/** The variation icon with its words. */
export function VariationWords({ icon }: { readonly icon: Variation | null }) {
  if (icon === null) return <span className="muted">Cannot be said</span>;
  return (
    <span className="icon-word">
      <VariationIcon icon={icon} palette={screenPalette} size={22} />
      <span>{variationWords[icon]}</span>
    </span>
  );
}

/** The assurance icon with its words. */
export function AssuranceWords({ icon }: { readonly icon: Assurance | null }) {
  if (icon === null) return <span className="muted">{assuranceWords.none}</span>;
  return (
    <span className="icon-word">
      <AssuranceIcon icon={icon} palette={screenPalette} size={22} />
      <span>{assuranceWords[icon]}</span>
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
