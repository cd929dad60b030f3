import { RatingBars } from '#shared/charts/RatingBars.tsx';
import { SpcChart } from '#shared/charts/SpcChart.tsx';
import type { Block, ChartBlock, OriginId } from '#shared/domain/pack/document.ts';
import { screenPalette } from '../../../components/screen-palette.ts';
import { CellView } from './CellView.tsx';
import { RunsView } from './RunsView.tsx';
import { TableBlockView } from './TableBlockView.tsx';
import { elementId } from './go-to-block.ts';

interface BlockViewProps {
  readonly block: Block;
  readonly onOrigin: (id: OriginId) => void;
}

/** One block of the document on the screen. */
export function BlockView({ block, onOrigin }: BlockViewProps) {
  const id = elementId(block.id);
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h3' : 'h4';
      return (
        <Heading id={id} tabIndex={-1}>
          {block.text}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p id={id} tabIndex={-1}>
          <RunsView runs={block.runs} />
        </p>
      );
    case 'list':
      return (
        <ul id={id} tabIndex={-1}>
          {block.items.map((runs) => (
            <li key={runs.map((run) => run.text).join('')}>
              <RunsView runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'callout':
      return (
        <div id={id} tabIndex={-1} className={block.tone === 'warning' ? 'inset inset-warning' : 'inset'}>
          <p className="strong">{block.title}</p>
          <p>
            <RunsView runs={block.runs} />
          </p>
        </div>
      );
    case 'figures':
      return (
        <dl id={id} tabIndex={-1} className="pack-figures">
          {block.items.map((item) => (
            <div key={item.label}>
              <dt>{item.label}</dt>
              <dd>
                <CellView cell={item.cell} onOrigin={onOrigin} />
                <span className="figure-note">{item.note}</span>
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableBlockView block={block} onOrigin={onOrigin} />;
    case 'chart':
      return <ChartBlockView block={block} />;
  }
}

function ChartBlockView({ block }: { readonly block: ChartBlock }) {
  return (
    <figure id={elementId(block.id)} tabIndex={-1} className="spc-figure">
      {block.chart.kind === 'spc' ? (
        <SpcChart spec={block.chart} alt={block.alt} palette={screenPalette} width={860} height={360} fontSize={13} />
      ) : (
        <RatingBars spec={block.chart} alt={block.alt} palette={screenPalette} width={860} fontSize={13} />
      )}
      <figcaption>
        {block.caption}. {block.alt}
      </figcaption>
    </figure>
  );
}
