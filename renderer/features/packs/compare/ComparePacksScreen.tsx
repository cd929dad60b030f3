import { useEffect, useRef, useState } from 'react';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { packFileLabels } from '#shared/wording/pack-labels.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { PackNav } from '../../../components/PackNav.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { DocumentView } from '../preview/DocumentView.tsx';
import { PackChoice, type ChosenPacks } from './PackChoice.tsx';

/** One pack opened to be read, or several side by side. */
type Shown =
  | { readonly kind: 'read'; readonly document: PackDocument; readonly sentence: string }
  | { readonly kind: 'compared'; readonly document: PackDocument; readonly of: ChosenPacks };

const nothingChosen: ChosenPacks = { files: [], publications: [] };

/** Published packs of anybody: one is read as it was published, several are held against each other. */
export function ComparePacksScreen({ publications }: { readonly publications: readonly PublicationRow[] }) {
  const { client } = useHost();
  const { busy, problem, run, clear } = useOperation();
  const [chosen, setChosen] = useState(nothingChosen);
  const [shown, setShown] = useState<Shown | null>(null);
  const answer = useRef<HTMLDivElement>(null);
  const count = chosen.files.length + chosen.publications.length;
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (shown !== null) answer.current?.focus();
  }, [shown]);
  const [only] = chosen.files;
  const change = (next: ChosenPacks): void => {
    setShown(null);
    clear();
    setChosen(next);
    // the button that left a file out goes with it
    if (next.files.length < chosen.files.length) status.current?.focus();
  };
  const read = (file: File): void => {
    void run(async () => {
      const { document, verification } = await client.packCompare.open({ name: file.name, content: file });
      setShown({ kind: 'read', document, sentence: verification.sentence });
    });
  };
  const compare = (): void => {
    void run(async () => {
      setShown({ kind: 'compared', document: await client.packCompare.compare(inputOf(chosen)), of: chosen });
    });
  };
  return (
    <>
      <PageHeading title="Read and compare packs" caption="Packs">
        <p className="muted">
          Open a pack that somebody published, or hold several against each other: two months, or several authorities.
          Each file is checked first, and nothing of it is kept.
        </p>
      </PageHeading>
      <PackNav />
      <div className="stack">
        <PackChoice publications={publications} chosen={chosen} busy={busy} onChange={change} />
        <div className="row">
          {count === 1 && only !== undefined ? (
            <Button busy={busy} onPress={() => read(only)}>
              Read it
            </Button>
          ) : null}
          {count > 1 ? (
            <Button busy={busy} onPress={compare}>
              Compare {count} packs
            </Button>
          ) : null}
        </div>
        <p ref={status} role="status" tabIndex={-1}>
          {busy ? 'Checking and reading the packs…' : statusOf(count, chosen)}
        </p>
        <ErrorSummary problem={problem} />
        <div ref={answer} tabIndex={-1}>
          {shown === null ? null : <ShownPacks shown={shown} />}
        </div>
      </div>
    </>
  );
}

function statusOf(count: number, { files }: ChosenPacks): string {
  if (count === 0) return '';
  if (count === 1)
    return files.length === 1
      ? 'One pack chosen: read it, or choose another to compare.'
      : 'Choose another to compare it with.';
  return `${count} packs chosen.`;
}

const inputOf = ({ files, publications }: ChosenPacks) => ({
  files: files.map((file) => ({ name: file.name, content: file })),
  publications: [...publications],
});

function ShownPacks({ shown }: { readonly shown: Shown }) {
  const { client, shell } = useHost();
  const { busy, problem, run } = useOperation();
  const { title, authority } = shown.document.meta;
  const [saved, setSaved] = useState('');
  const save = (kind: 'pdf' | 'xlsx', of: ChosenPacks): void => {
    setSaved('');
    void run(async () => {
      const { name, content } = await client.packCompare.file({ ...inputOf(of), kind });
      const answer = await shell.saveFile({ name, data: content });
      setSaved(answer.saved ? `${name} was saved.` : '');
    });
  };
  return (
    <section className="stack" aria-labelledby="shown">
      <h2 id="shown">
        {title}: {authority}
      </h2>
      {shown.kind === 'read' ? <p className="inset">{shown.sentence} It is open for reading only.</p> : null}
      {shown.kind === 'compared' ? (
        <div className="row">
          {(['xlsx', 'pdf'] as const).map((kind) => (
            <Button key={kind} quiet busy={busy} onPress={() => save(kind, shown.of)}>
              Save {packFileLabels[kind]}
            </Button>
          ))}
        </div>
      ) : null}
      <p role="status" className="small">
        {busy ? 'Writing the file…' : saved}
      </p>
      <ErrorSummary problem={problem} />
      <DocumentView document={shown.document} wide={shown.kind === 'compared'} />
    </section>
  );
}
