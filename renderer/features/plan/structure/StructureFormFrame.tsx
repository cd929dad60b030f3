import type { ReactNode, SyntheticEvent } from 'react';
import type { Problem } from '../../../client/problem.ts';
import { Button } from '../../../components/Button.tsx';
import { DateInput, type DateParts } from '../../../components/DateInput.tsx';
import { ErrorSummary, type FieldProblem } from '../../../components/ErrorSummary.tsx';
import { TextInput } from '../../../components/TextInput.tsx';

interface WhyTyped {
  readonly holdsFrom: DateParts;
  readonly reason: string;
}

interface StructureFormFrameProps {
  readonly title: string;
  readonly button: string;
  readonly form: {
    readonly problem: Problem | null;
    readonly problems: readonly FieldProblem[];
    readonly busy: boolean;
  };
  readonly onSubmit: (event: SyntheticEvent) => void;
  readonly onClose: () => void;
  /** Of a change: from when it holds and why. Left out where something is added. */
  readonly why?: {
    readonly typed: WhyTyped;
    readonly set: (changes: Partial<WhyTyped>) => void;
    readonly id: (field: string) => string;
    readonly error: (field: string) => string | undefined;
  };
  readonly children: ReactNode;
}

/** What the forms of plans and workstreams have alike; its heading takes the focus when it opens. */
export function StructureFormFrame({ title, button, form, onSubmit, onClose, why, children }: StructureFormFrameProps) {
  return (
    <form noValidate onSubmit={onSubmit} className="panel stack" aria-labelledby="structure-form">
      <h3 id="structure-form" tabIndex={-1} ref={takeFocus}>
        {title}
      </h3>
      <ErrorSummary problem={form.problem} fields={form.problems} />
      {children}
      {why === undefined ? null : (
        <>
          <DateInput
            id={why.id('holdsFrom')}
            label="The change holds from"
            hint="For example, 1 7 2019"
            error={why.error('holdsFrom')}
            value={why.typed.holdsFrom}
            onChange={(holdsFrom) => why.set({ holdsFrom })}
          />
          <TextInput
            id={why.id('reason')}
            label="Why"
            error={why.error('reason')}
            value={why.typed.reason}
            onChange={(reason) => why.set({ reason })}
            rows={2}
          />
        </>
      )}
      <div className="row">
        <Button type="submit" busy={form.busy}>
          {button}
        </Button>
        <Button quiet onPress={onClose}>
          Close without saving
        </Button>
      </div>
    </form>
  );
}

function takeFocus(heading: HTMLElement | null): void {
  heading?.focus();
}
