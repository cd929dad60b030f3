import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import type { StagedBenchmarks } from '#shared/contract/benchmarks.ts';
import type { MeasureMatch } from '#shared/domain/benchmarks/match-measures.ts';
import { matchedLabels } from '#shared/wording/catalogue-labels.ts';
import { Button } from '../../../components/Button.tsx';
import { ComboChoice } from '../../../components/ComboChoice.tsx';

interface BenchmarkMeasuresProps {
  readonly staged: StagedBenchmarks;
  /** Null leaves the measure out. */
  readonly onMatch: (measure: string, indicator: string | null) => void;
}

/** More would be a page nobody reads: the search finds the others. */
const mostShown = 40;

/** Which indicator each measure is: those matched, those with a near name, then the others. */
export function BenchmarkMeasures({ staged, onMatch }: BenchmarkMeasuresProps) {
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const options = staged.indicators.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  const worth = (match: MeasureMatch): boolean =>
    match.indicator !== null || match.how === 'left_out' || match.candidates.length > 0;
  const found = staged.measures.filter(
    (match) =>
      (all || text !== '' || worth(match)) &&
      `${match.measureCode} ${match.measure} ${match.topic}`.toLowerCase().includes(text.trim().toLowerCase()),
  );
  const matched = staged.measures.filter(({ indicator }) => indicator !== null).length;
  return (
    <section className="stack" aria-labelledby="measures">
      <h3 id="measures">Measures</h3>
      <p>
        {matched} of {staged.measures.length} are matched to an indicator. The figures of the others are left out; what
        you say is remembered for the next file.
      </p>
      <search className="toolbar" aria-label="Find a measure">
        <SearchField className="field" value={text} onChange={setText}>
          <Label>Words</Label>
          <Input type="search" />
        </SearchField>
        <Checkbox className="check" isSelected={all} onChange={setAll}>
          Show those without a near name, too
        </Checkbox>
      </search>
      <p role="status" className="small muted">
        {found.length > mostShown ? `The first ${mostShown} of ${found.length} measures` : `${found.length} measures`}
      </p>
      <ul className="measure-list">
        {found.slice(0, mostShown).map((match) => (
          <li key={match.measureCode}>
            <MeasureLine key={match.indicator ?? match.how} match={match} options={options} onMatch={onMatch} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MeasureLineProps {
  readonly match: MeasureMatch;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onMatch: BenchmarkMeasuresProps['onMatch'];
}

function MeasureLine({ match, options, onMatch }: MeasureLineProps) {
  const { measureCode, measure, topic, indicator, how, candidates, figures } = match;
  return (
    <div className="stack-small">
      <div>
        <p className="strong">{measure}</p>
        <p className="muted small">
          {[topic, measureCode === measure ? '' : measureCode, `${figures} figures`, matchedLabels[how]]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      {candidates.length === 0 ? null : (
        <div className="row">
          {candidates.map(({ code, name, because }) => (
            <Button key={code} quiet small onPress={() => onMatch(measureCode, code)}>
              It is {code} {name}
              <span className="visually-hidden">: {because}</span>
            </Button>
          ))}
        </div>
      )}
      <div className="row">
        <ComboChoice
          id={`measure-${measureCode}`}
          label={`Indicator of ${measure}`}
          options={options}
          value={indicator ?? ''}
          onChange={(code) => {
            if (code !== '' && code !== indicator) onMatch(measureCode, code);
          }}
        />
        {indicator === null ? null : (
          <Button quiet small onPress={() => onMatch(measureCode, null)}>
            Leave out<span className="visually-hidden"> {measure}</span>
          </Button>
        )}
      </div>
    </div>
  );
}
