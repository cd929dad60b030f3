import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import type { ScheduleList } from '#shared/contract/calendar.ts';
import { Disclosed } from '../../components/Disclosed.tsx';

interface IndicatorChoiceProps {
  /** Also the target of the error summary's link. */
  readonly id: string;
  readonly indicators: ScheduleList['indicators'];
  readonly value: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (codes: string[]) => void;
}

/** Indicators by group: a whole group by one key, single ones below it, found by a part of their name. */
export function IndicatorChoice({ id, indicators, value, error, onChange }: IndicatorChoiceProps) {
  const [words, setWords] = useState('');
  const chosen = new Set(value);
  const wanted = words.trim().toLowerCase();
  const shown = indicators.filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(wanted));
  const groups = [...Map.groupBy(shown, ({ group }) => group)];
  const set = (codes: readonly string[], isChosen: boolean): void => {
    const next = new Set(value);
    for (const code of codes) {
      if (isChosen) next.add(code);
      else next.delete(code);
    }
    onChange(indicators.flatMap(({ code }) => (next.has(code) ? [code] : [])));
  };
  return (
    <fieldset className={error === undefined ? 'field indicator-choice' : 'field indicator-choice invalid'}>
      <legend>Indicators</legend>
      <span className="hint">
        {`${chosen.size} of ${indicators.length} chosen. The box beside a group takes all of it.`}
      </span>
      {error === undefined ? null : <div className="field-error">{error}</div>}
      <SearchField className="field" value={words} onChange={setWords}>
        <Label>Show those with these words</Label>
        <Input id={id} type="search" />
      </SearchField>
      {groups.length === 0 ? <p>No indicator has these words.</p> : null}
      {groups.map(([group, members]) => (
        <IndicatorGroup key={group} group={group} members={members} chosen={chosen} open={wanted !== ''} onSet={set} />
      ))}
    </fieldset>
  );
}

interface IndicatorGroupProps {
  readonly group: string;
  readonly members: ScheduleList['indicators'];
  readonly chosen: ReadonlySet<string>;
  readonly open: boolean;
  readonly onSet: (codes: readonly string[], isChosen: boolean) => void;
}

function IndicatorGroup({ group, members, chosen, open, onSet }: IndicatorGroupProps) {
  const count = members.filter(({ code }) => chosen.has(code)).length;
  const boxes = (
    <div className="indicator-boxes">
      {members.map(({ code, name }) => (
        <Checkbox
          key={code}
          className="check"
          isSelected={chosen.has(code)}
          onChange={(isChosen) => onSet([code], isChosen)}
        >
          <span>
            <strong>{code}</strong> {name}
          </span>
        </Checkbox>
      ))}
    </div>
  );
  return (
    <div className="indicator-group" role="group" aria-label={group}>
      <Checkbox
        className="check"
        isSelected={count === members.length}
        isIndeterminate={count > 0 && count < members.length}
        onChange={(isChosen) =>
          onSet(
            members.map(({ code }) => code),
            isChosen,
          )
        }
      >
        <span>
          <strong>{group}</strong> {`(${count} of ${members.length})`}
        </span>
      </Checkbox>
      {open ? (
        boxes
      ) : (
        <Disclosed label="Choose single ones" about={`of ${group}`}>
          {boxes}
        </Disclosed>
      )}
    </div>
  );
}
