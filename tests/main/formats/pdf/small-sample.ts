import type { Block, PackDocument } from '#shared/domain/pack/document.ts';
import { sampleDocument } from './sample-document.ts';

/** The sample with blocks put at the end of its summary. */
export function withBlocks(...blocks: readonly Block[]): PackDocument {
  const sample = sampleDocument({ scorecard: 2, charts: 3, actions: 1 });
  const [summary, ...others] = sample.sections;
  if (!summary) throw new Error('the sample has a summary');
  return { ...sample, sections: [{ ...summary, blocks: [...summary.blocks, ...blocks] }, ...others] };
}
