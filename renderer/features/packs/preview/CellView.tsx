import { Sparkline } from '#shared/charts/Sparkline.tsx';
import type { Cell, OriginId } from '#shared/domain/pack/document.ts';
import { RatingReason } from '../../../components/RatingTag.tsx';
import { screenPalette } from '../../../components/screen-palette.ts';
import { AssuranceWords, Movement, VariationWords } from '../../../components/SignalWords.tsx';
import { goToBlock } from './go-to-block.ts';

interface CellViewProps {
  readonly cell: Cell;
  readonly onOrigin: (id: OriginId) => void;
}

/** One cell of a table or figure; whatever has an origin is a button that shows it. */
export function CellView({ cell, onOrigin }: CellViewProps) {
  switch (cell.kind) {
    case 'text': {
      const { link } = cell;
      if (link !== undefined) {
        return (
          <button type="button" className="link" onClick={() => goToBlock(link.to)}>
            {cell.text}
          </button>
        );
      }
      return cell.strong === true ? <strong>{cell.text}</strong> : cell.text;
    }
    case 'number':
      return (
        <>
          <OriginButton text={cell.text} origin={cell.origin} onOrigin={onOrigin} />
          {cell.flags?.map((flag) => (
            <span key={flag} className="quiet">
              {flag}
            </span>
          ))}
        </>
      );
    case 'marker':
    case 'date':
      return <OriginButton text={cell.text} origin={cell.origin} onOrigin={onOrigin} />;
    case 'rating':
      return (
        <RatingReason
          rating={{ colour: cell.colour, because: cell.because, rule: '' }}
          moderated={cell.moderated === true}
        />
      );
    case 'movement':
      return <Movement direction={cell.movement} text={cell.text} />;
    case 'variation':
      return <VariationWords icon={cell.icon} text={cell.text} />;
    case 'assurance':
      return <AssuranceWords icon={cell.icon} text={cell.text} />;
    case 'sparkline':
      return <Sparkline values={cell.values} alt={cell.text} palette={screenPalette} width={90} height={24} />;
    case 'blank':
      return <span className="muted">{cell.text}</span>;
  }
}

interface OriginButtonProps {
  readonly text: string;
  readonly origin: OriginId;
  readonly onOrigin: (id: OriginId) => void;
}

function OriginButton({ text, origin, onOrigin }: OriginButtonProps) {
  return (
    <button type="button" className="figure-button" onClick={() => onOrigin(origin)}>
      {text}
      <span className="visually-hidden">, where this came from</span>
    </button>
  );
}
