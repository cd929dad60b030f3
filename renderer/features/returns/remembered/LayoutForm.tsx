import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { RememberedLayout } from '#shared/contract/returns.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useUnsaved } from '../../../client/useUnsaved.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary, type FieldProblem } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { FigureColumns } from '../mapping/FigureColumns.tsx';
import { mappingToDraft, readDraft } from '../mapping/mapping-draft.ts';
import { MappingFields } from '../mapping/MappingFields.tsx';
import { senderName } from './sender-name.ts';

interface LayoutFormProps {
  readonly layout: RememberedLayout;
  /** With what there is to say; empty when nothing was changed. */
  readonly onDone: (said: string) => void;
}

const noProblems: readonly FieldProblem[] = [];
const noMonths: ReadonlyMap<number, string> = new Map();

/** A remembered layout as a form: there is no file in hand, so rows and columns go by number and letter. */
export function LayoutForm({ layout, onDone }: LayoutFormProps) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [name, setName] = useState(layout.name);
  const [first] = useState(() => mappingToDraft(layout.mapping));
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const reading = readDraft(draft, 'later files');
  const nameProblems = name.trim() === '' ? [{ field: 'layout-name', message: 'Enter a name' }] : noProblems;
  const draftProblems = reading.kind === 'missing' ? reading.problems : noProblems;
  const problems = tried ? [...nameProblems, ...draftProblems] : noProblems;
  useUnsaved(!saved && (name !== layout.name || draft !== first));
  const save = (): void => {
    setTried(true);
    if (reading.kind === 'missing' || nameProblems.length > 0) return;
    const { sender, fingerprint } = layout;
    void run(async () => {
      await client.returns.saveLayout({ sender, fingerprint, name, mapping: reading.mapping });
      setSaved(true);
      await router.invalidate();
      onDone(`“${name.trim()}” was changed.`);
    });
  };
  return (
    <div className="panel stack">
      <h3 ref={heading} tabIndex={-1}>
        Change “{layout.name}” of {senderName(layout.sender)}
      </h3>
      <ErrorSummary problem={problem} fields={problems} />
      <TextInput
        id="layout-name"
        label="Name of the layout"
        error={problems.find(({ field }) => field === 'layout-name')?.message}
        value={name}
        onChange={setName}
      />
      <MappingFields draft={draft} picture={null} problems={problems} onChange={setDraft} />
      <FigureColumns
        ofFile={false}
        draft={draft}
        picture={null}
        monthsRead={noMonths}
        problems={problems}
        onChange={setDraft}
      />
      <div className="row">
        <Button busy={busy} onPress={save}>
          Save the layout
        </Button>
        <Button quiet isDisabled={busy} onPress={() => onDone('')}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
