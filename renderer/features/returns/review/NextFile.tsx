import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../../components/Button.tsx';
import type { ReturnImport } from '../useReturnImport.ts';

/** Where a file ends that is not accepted: with the mended one, read as was decided, or with another. */
export function NextFile({ way }: { readonly way: ReturnImport }) {
  const { mappings, matches, percentages } = way.decisions;
  const decided = mappings.length + matches.length + percentages.length > 0;
  return (
    <div className="row">
      {decided && way.staged?.outcome === 'refused' ? (
        <FileTrigger
          acceptedFileTypes={['.xlsx', '.csv']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) way.chooseMended(file);
          }}
        >
          <Button busy={way.busy}>Choose the mended file: your answers stay</Button>
        </FileTrigger>
      ) : null}
      <Button quiet isDisabled={way.busy} onPress={way.startAgain}>
        Choose another file
      </Button>
    </div>
  );
}
