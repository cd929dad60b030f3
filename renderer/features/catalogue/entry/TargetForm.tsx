import { useState } from 'react';
import type { CatalogueDetail } from '#shared/contract/catalogue.ts';
import { addMonths, periodInWords } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { CatalogueForm } from '../CatalogueForm.tsx';
import { SaveStatus } from '../SaveStatus.tsx';
import { numberText, TypedReader } from '../typed.ts';
import { useSave } from '../useSave.ts';
import { noWhy, readWhy, WhyFields } from '../WhyFields.tsx';

interface TargetFormProps {
  readonly detail: CatalogueDetail;
  readonly kind: 'local' | 'national';
}

/** A target from a month on; those before it stay for the months before. */
export function TargetForm({ detail, kind }: TargetFormProps) {
  const { client } = useHost();
  const { code, definition, target: own, nationalTarget } = detail.row.entry;
  const held = kind === 'local' ? own : nationalTarget;
  const prefix = `target-${kind}`;
  const save = useSave(prefix, ['target', 'amber_limit']);
  const isRange = definition.polarity === 'range';
  const [typed, setTyped] = useState({
    target: numberText(held?.target ?? null),
    amberLimit: numberText(held?.amberLimit ?? null),
    from: periodInWords(addMonths(detail.currentPeriod, 1)),
    basis: held?.basis ?? '',
  });
  const [why, setWhy] = useState(noWhy);
  const onSave = (): void => {
    const reader = new TypedReader(prefix);
    const target = {
      from: reader.month('from', typed.from, 'the first month'),
      target: isRange ? null : reader.number('target', typed.target, 'Target'),
      amberLimit: kind === 'national' ? null : reader.number('amber_limit', typed.amberLimit, 'Amber'),
      basis: typed.basis.trim(),
    };
    const decision = readWhy(reader, why);
    void save.save('The target was saved.', reader.problems, async () => {
      await client.catalogue.setTarget({ code, kind, target, ...decision });
      setWhy(noWhy);
    });
  };
  const text = (name: keyof typeof typed, field: string, label: string, hint: string, narrow = true) => (
    <TextInput
      id={`${prefix}-${field}`}
      label={label}
      hint={hint}
      narrow={narrow}
      error={save.errorOf(field)}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <CatalogueForm onSave={onSave}>
      <SaveStatus save={save} />
      {isRange
        ? null
        : text(
            'target',
            'target',
            'Target',
            definition.unit === 'percent'
              ? 'In per cent. Empty takes the target away.'
              : 'Empty takes the target away.',
          )}
      {kind === 'national'
        ? null
        : isRange
          ? text('amberLimit', 'amber_limit', 'Amber margin', 'How far outside the range is still amber')
          : text(
              'amberLimit',
              'amber_limit',
              'Amber to',
              'The worst figure that is still amber. Empty: everything short of the target is red.',
            )}
      {text('from', 'from', 'From', 'The first month that it stands for')}
      {text('basis', 'basis', 'Basis', 'What it rests on: the improvement plan, a statute, typical practice', false)}
      <WhyFields prefix={prefix} value={why} onChange={setWhy} errorOf={save.errorOf} />
      <Button type="submit" busy={save.busy}>
        Save the target
      </Button>
    </CatalogueForm>
  );
}
