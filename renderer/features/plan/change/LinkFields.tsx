import { PickMany } from '../../../components/PickMany.tsx';
import type { FormPartProps } from './ActionFields.tsx';
import { linkOptions, type SaidTyped } from './action-form.ts';

interface LinkFieldsProps extends FormPartProps<SaidTyped> {
  /** The action itself, which cannot need itself; empty for a new one. */
  readonly own: string;
}

/** What the action answers, what shows its effect, who supports it and what it needs done first. */
export function LinkFields({ typed, set, id, error, choices, own }: LinkFieldsProps) {
  const others = choices.actions.filter(({ ref, finished }) => ref !== own && (!finished || typed.needs.includes(ref)));
  return (
    <>
      <PickMany
        id={id('findings')}
        label="Answers findings"
        hint="Of inspections, visits and directions"
        error={error('findings')}
        options={linkOptions(choices.findings)}
        value={typed.findings}
        onChange={(findings) => set({ findings: [...findings] })}
      />
      <PickMany
        id={id('recommendations')}
        label="Answers recommendations"
        hint="Of case reviews"
        error={error('recommendations')}
        options={linkOptions(choices.recommendations)}
        value={typed.recommendations}
        onChange={(recommendations) => set({ recommendations: [...recommendations] })}
      />
      <PickMany
        id={id('indicators')}
        label="Indicators that show it"
        error={error('indicators')}
        options={linkOptions(choices.indicators)}
        value={typed.indicators}
        onChange={(indicators) => set({ indicators: [...indicators] })}
      />
      <PickMany
        id={id('agencies')}
        label="Supporting agencies"
        hint="Beside the lead’s own. One that is new is added with Enter."
        error={error('agencies')}
        options={choices.agencies.map((name) => ({ value: name, label: name }))}
        value={typed.agencies}
        onChange={(agencies) => set({ agencies: [...agencies] })}
        free
      />
      <PickMany
        id={id('needs')}
        label="Needs first"
        hint="Actions that must be done before this one can be"
        error={error('needs')}
        options={linkOptions(others)}
        value={typed.needs}
        onChange={(needs) => set({ needs: [...needs] })}
      />
    </>
  );
}
