import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { RememberedLayout } from '#shared/contract/returns.ts';
import { shortDate } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { Scroller } from '../../../components/Scroller.tsx';
import { LayoutForm } from './LayoutForm.tsx';
import { mappingInWords } from './mapping-in-words.ts';
import { senderName } from './sender-name.ts';

const keyOf = ({ sender, fingerprint }: RememberedLayout): string => `${sender}\n${fingerprint}`;

/** Layouts by sender; one at a time can be changed as a form. */
export function LayoutTable({ layouts }: { readonly layouts: readonly RememberedLayout[] }) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [editing, setEditing] = useState('');
  const [said, setSaid] = useState('');
  const edited = layouts.find((layout) => keyOf(layout) === editing);
  const forget = (layout: RememberedLayout): void => {
    void run(async () => {
      await client.returns.forgetLayout({ sender: layout.sender, fingerprint: layout.fingerprint });
      await router.invalidate();
      setSaid(`“${layout.name}” of ${senderName(layout.sender)} was forgotten.`);
      document.getElementById('layouts')?.focus();
    });
  };
  return (
    <section className="stack-small" aria-labelledby="layouts">
      <h2 id="layouts" tabIndex={-1}>
        Layouts
      </h2>
      <ErrorSummary problem={problem} />
      <p role="status" className={said === '' ? 'visually-hidden' : ''}>
        {said}
      </p>
      {layouts.length === 0 ? (
        <p className="inset">
          No layout is remembered. When a return cannot be read by itself you say where its figures are, and that is
          kept here.
        </p>
      ) : (
        <Scroller label="Remembered layouts">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Sender</th>
                <th scope="col">Layout</th>
                <th scope="col">Where the figures are</th>
                <th scope="col">Decided</th>
                <th scope="col">Change or forget</th>
              </tr>
            </thead>
            <tbody>
              {layouts.map((layout) => (
                <tr key={keyOf(layout)}>
                  <th scope="row">{senderName(layout.sender)}</th>
                  <td className="break">{layout.name}</td>
                  <td>{mappingInWords(layout.mapping)}</td>
                  <td>
                    {layout.decidedBy}, {shortDate(layout.decidedOn)}
                  </td>
                  <td className="buttons">
                    <Button quiet small onPress={() => setEditing(keyOf(layout))}>
                      Change<span className="visually-hidden"> {layout.name}</span>
                    </Button>
                    <Button quiet small busy={busy} onPress={() => forget(layout)}>
                      Forget<span className="visually-hidden"> {layout.name}</span>
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {edited === undefined ? null : (
        <LayoutForm
          key={editing}
          layout={edited}
          onDone={(sentence) => {
            setEditing('');
            setSaid(sentence);
            document.getElementById('layouts')?.focus();
          }}
        />
      )}
    </section>
  );
}
