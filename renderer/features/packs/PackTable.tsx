import type { PackRow } from '#shared/contract/packs.ts';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { Disclosed } from '../../components/Disclosed.tsx';
import { Scroller } from '../../components/Scroller.tsx';
import { PackFiles } from './PackFiles.tsx';

const editionWords: Readonly<Record<PackRow['edition'], string>> = {
  board: 'Board',
  public: 'Public',
  progress_review: 'Progress review',
};
const stateWords: Readonly<Record<PackRow['state'], string>> = {
  draft: 'Draft',
  final: 'Final',
  published: 'Published',
};

/** Every pack that was built, newest first. */
export function PackTable({ packs }: { readonly packs: readonly PackRow[] }) {
  return (
    <section className="stack-small" aria-labelledby="packs">
      <h2 id="packs">Packs built</h2>
      {packs.length === 0 ? (
        <p className="inset">No pack has been built yet.</p>
      ) : (
        <Scroller label="Packs built">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Pack</th>
                <th scope="col">Period</th>
                <th scope="col">As at</th>
                <th scope="col">Edition</th>
                <th scope="col">State</th>
                <th scope="col">Built</th>
                <th scope="col">Files</th>
                <th scope="col">Hashes</th>
              </tr>
            </thead>
            <tbody>
              {packs.map((pack) => (
                <tr key={pack.id}>
                  <th scope="row">{pack.title}</th>
                  <td className="nowrap">{periodInWords(pack.period)}</td>
                  <td className="nowrap">{dateInWords(pack.asAtOn)}</td>
                  <td>{editionWords[pack.edition]}</td>
                  <td>{stateWords[pack.state]}</td>
                  <td className="nowrap">
                    {dateInWords(pack.builtAt.slice(0, 10))}, {pack.builtAt.slice(11, 16)} UTC
                  </td>
                  <td>
                    <PackFiles pack={pack} />
                  </td>
                  <td>
                    Snapshot {pack.snapshotSha256.slice(0, 8)}…
                    <Disclosed label="Show all" about={`hashes of ${pack.title}, number ${pack.id}`}>
                      <dl className="stack-small">
                        <div>
                          <dt>Snapshot</dt>
                          <dd className="mono">{pack.snapshotSha256}</dd>
                        </div>
                        {pack.files.map((file) => (
                          <div key={file.kind}>
                            <dt>{file.name}</dt>
                            <dd className="mono">{file.sha256}</dd>
                          </div>
                        ))}
                      </dl>
                    </Disclosed>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}
