import type { CatalogueDetail } from '#shared/contract/catalogue.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { useSave } from '../useSave.ts';

/** Its place among the others, which every list and pack follows. */
export function OrderButtons({ detail: { row, previous, next } }: { readonly detail: CatalogueDetail }) {
  const { client } = useHost();
  const save = useSave('order');
  const { code } = row.entry;
  const move = (by: 'up' | 'down', past: string): void => {
    const said = `${code} now stands ${by === 'up' ? 'before' : 'after'} ${past}.`;
    void save.save(said, [], () => client.catalogue.move({ code, by }));
  };
  return (
    <section className="stack" aria-labelledby="order">
      <h2 id="order">Order</h2>
      <SaveStatus save={save} />
      <div className="row">
        {previous === null ? null : (
          <Button quiet small busy={save.busy} onPress={() => move('up', previous)}>
            Move before {previous}
          </Button>
        )}
        {next === null ? null : (
          <Button quiet small busy={save.busy} onPress={() => move('down', next)}>
            Move after {next}
          </Button>
        )}
      </div>
    </section>
  );
}
