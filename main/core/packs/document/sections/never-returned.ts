import { plural } from '#shared/domain/in-words.ts';
import type { Block } from '#shared/domain/pack/document.ts';
import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import type { Assessment } from '../assessment.ts';
import { run } from '../cells.ts';

/** Whether the authority's own figure of some year was published. */
export const isPublishedYearly = ({ facts }: IndicatorDetail): boolean =>
  facts.benchmarks.some(({ area }) => area === 'authority');

/** Named by code where they are many: a catalogue that is mostly empty must not fill a page. */
export function neverReturned({ indicators, snapshot }: Assessment): Block {
  const review = snapshot.span !== undefined;
  // a progress review reads the authority's yearly figures where nothing was returned
  const silent = indicators.filter((one) => one.facts.values.length === 0 && !(review && isPublishedYearly(one)));
  const annual = silent.filter(isPublishedYearly).length;
  const named = silent.map(({ row }) => (silent.length > 12 ? row.code : `${row.code} ${row.name}`));
  const list = named.join(silent.length > 12 ? ', ' : '; ');
  return {
    kind: 'paragraph',
    id: 'quality-never',
    runs: [
      run(
        silent.length === 0
          ? 'Every indicator in the workspace has at least one figure.'
          : `${review ? 'No figure' : 'No monthly figure'} has ever been received for ${plural(silent.length, 'indicator')}, and so ${review ? 'nothing can be said of them' : 'they are not in the scorecard'}${annual === 0 ? '' : ` (${annual} of them ${annual === 1 ? 'has' : 'have'} annual figures in this pack)`}: ${list}.`,
      ),
    ],
  };
}
