import type { Run } from '#shared/domain/pack/document.ts';
import { withKeys } from '../../../components/with-keys.ts';
import { goToBlock } from './go-to-block.ts';

/** Running text. A link inside the document moves there; an address is printed, never opened. */
export function RunsView({ runs }: { readonly runs: readonly Run[] }) {
  return withKeys(runs, (run) => run.text).map(({ key, item: run }) => {
    const { link } = run;
    if (link !== undefined && 'to' in link) {
      return (
        <button key={key} type="button" className="link" onClick={() => goToBlock(link.to)}>
          {run.text}
        </button>
      );
    }
    const address = link !== undefined && link.url !== run.text ? ` (${link.url})` : '';
    return run.strong === true ? (
      <strong key={key}>
        {run.text}
        {address}
      </strong>
    ) : (
      <span key={key} className="break">
        {run.text}
        {address}
      </span>
    );
  });
}
