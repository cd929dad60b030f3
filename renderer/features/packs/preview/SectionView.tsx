import type { OriginId, Section } from '#shared/domain/pack/document.ts';
import { BlockView } from './BlockView.tsx';
import { elementId } from './go-to-block.ts';

interface SectionViewProps {
  readonly section: Section;
  readonly onOrigin: (id: OriginId) => void;
}

/** One section of the document, block by block. */
export function SectionView({ section, onOrigin }: SectionViewProps) {
  return (
    <section className="pack-section stack" aria-labelledby={elementId(section.id)}>
      <h2 id={elementId(section.id)} tabIndex={-1}>
        {section.title}
      </h2>
      {section.blocks.map((block) => (
        <BlockView key={block.id} block={block} onOrigin={onOrigin} />
      ))}
    </section>
  );
}
