import type { StagedBenchmarks } from '#shared/contract/benchmarks.ts';
import { areaKinds, type AreaKind } from '#shared/domain/benchmarks/benchmark-areas.ts';
import { areaLabels } from '#shared/wording/catalogue-labels.ts';
import { ComboChoice } from '../../../components/ComboChoice.tsx';
import { RadioChoice } from '../../../components/Choice.tsx';

interface BenchmarkAreasProps {
  readonly staged: StagedBenchmarks;
  readonly years: 'ending' | 'starting';
  readonly onArea: (kind: AreaKind, text: string | null) => void;
  readonly onYears: (years: 'ending' | 'starting') => void;
}

/** The value of "none of these": no area is called so. */
const none = '\u0000';
const yearOptions = [
  { value: 'ending', label: '2019 is the year to March 2019' },
  { value: 'starting', label: '2019 begins in April 2019' },
] as const;
const howWords = {
  recognised: 'Recognised',
  remembered: 'As for the last file',
  said: 'As you said',
  not_there: 'Not in the file',
  open: 'Say which',
} as const;

/** Which area of the file is which, and what its years mean. */
export function BenchmarkAreas({ staged, years, onArea, onYears }: BenchmarkAreasProps) {
  const options = [
    { value: none, label: 'None of these' },
    ...staged.areaTexts.map((value) => ({ value, label: value })),
  ];
  return (
    <section className="stack" aria-labelledby="areas">
      <h3 id="areas">Areas</h3>
      <div className="benchmark-areas">
        {areaKinds.map((kind) => {
          const { text, how } = staged.areas[kind];
          return (
            <ComboChoice
              key={kind}
              id={`area-${kind}`}
              label={areaLabels[kind]}
              hint={howWords[how]}
              options={options}
              value={text ?? (how === 'open' ? '' : none)}
              onChange={(chosen) => {
                if (chosen !== '' && chosen !== (text ?? none)) onArea(kind, chosen === none ? null : chosen);
              }}
            />
          );
        })}
      </div>
      {staged.plainYears ? <RadioChoice label="Years" options={yearOptions} value={years} onChange={onYears} /> : null}
    </section>
  );
}
