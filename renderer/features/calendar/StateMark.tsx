import type { ReturnStateKind } from '#shared/domain/calendar/return-state.ts';

const shapes: Readonly<Record<ReturnStateKind, 'tick' | 'clock' | 'half' | 'cross' | 'ring'>> = {
  on_time: 'tick',
  received: 'tick',
  late: 'clock',
  part: 'half',
  missing: 'cross',
  not_due: 'ring',
  waiting: 'ring',
};

/** The sign of a state, told apart by its shape before its colour; the words stand beside it. */
export function StateMark({ kind }: { readonly kind: ReturnStateKind }) {
  return (
    <svg className={`state-mark state-${kind}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <Shape shape={shapes[kind]} />
    </svg>
  );
}

function Shape({ shape }: { readonly shape: (typeof shapes)[ReturnStateKind] }) {
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const;
  switch (shape) {
    case 'tick':
      return <path d="M2.5 8.5 6.5 12.5 13.5 4" {...line} strokeWidth="2.4" />;
    case 'clock':
      return (
        <>
          <circle cx="8" cy="8" r="6" {...line} />
          <path d="M8 4.5V8l2.6 1.8" {...line} strokeWidth="1.6" />
        </>
      );
    case 'half':
      return (
        <>
          <circle cx="8" cy="8" r="6" {...line} />
          <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
        </>
      );
    case 'cross':
      return <path d="M3 3 13 13M13 3 3 13" {...line} strokeWidth="2.4" />;
    case 'ring':
      return <circle cx="8" cy="8" r="6" {...line} strokeWidth="1.6" strokeDasharray="2.4 1.9" />;
  }
}
