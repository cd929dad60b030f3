import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import type { IndicatorList, IndicatorRow } from '#shared/contract/indicators.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { SelectChoice, type ChoiceOption } from '../../components/Choice.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { Scroller } from '../../components/Scroller.tsx';
import { IndicatorLine } from './IndicatorLine.tsx';

type ColourFilter = Colour | 'all';

const colourOptions: readonly ChoiceOption<ColourFilter>[] = [
  { value: 'all', label: 'All colours' },
  ...colours.map((colour) => ({ value: colour, label: colourWord(colour) })),
];

/**
 * True where no return or publication has ever given a value, here or elsewhere: an indicator of the catalogue that is not in use yet.
 * One that has had figures and lacks this month's is another matter, and is always in sight.
 */
const hasNeverHadAFigure = (row: IndicatorRow): boolean =>
  row.valuePeriod === null &&
  row.value === null &&
  row.spark.every((value) => value === null) &&
  row.neighboursText === '' &&
  row.englandText === '';

/** Rows by group, groups in the order in which they first occur. */
function byGroup(rows: readonly IndicatorRow[]): readonly (readonly [string, readonly IndicatorRow[]])[] {
  return [...Map.groupBy(rows, (row) => row.group)];
}

/** Every indicator for the period: value, target, rating with its reason, and what the control chart says. */
export function IndicatorsScreen({ list }: { readonly list: IndicatorList }) {
  const [text, setText] = useState('');
  const [colour, setColour] = useState<ColourFilter>('all');
  const [all, setAll] = useState(false);
  const silent = list.rows.filter(hasNeverHadAFigure).length;
  const showSilent = all || silent === list.rows.length;
  const rows = list.rows.filter(
    (row) =>
      (showSilent || !hasNeverHadAFigure(row)) &&
      (colour === 'all' || row.rating.colour === colour) &&
      `${row.code} ${row.name} ${row.group} ${row.owner}`.toLowerCase().includes(text.trim().toLowerCase()),
  );
  const compared = rows.some((row) => row.neighboursText !== '' || row.englandText !== '');
  return (
    <>
      <PageHeading title="Indicators" caption={periodInWords(list.period)} />
      {list.rows.length === 0 ? (
        <p className="inset">There are no indicators in this workspace yet.</p>
      ) : (
        <>
          <search className="toolbar" aria-label="Filter the indicators">
            <SearchField className="field" value={text} onChange={setText}>
              <Label>Words</Label>
              <Input type="search" />
            </SearchField>
            <SelectChoice label="Colour" options={colourOptions} value={colour} onChange={setColour} />
            {silent === 0 || silent === list.rows.length ? null : (
              <Checkbox className="check" isSelected={all} onChange={setAll}>
                Show the {silent} that have never had a figure
              </Checkbox>
            )}
            <Link to="/indicators/compare">Compare side by side</Link>
          </search>
          <p role="status" className="small muted">
            {rows.length === list.rows.length
              ? `${rows.length} indicators`
              : `${rows.length} of ${list.rows.length} indicators`}
          </p>
          <Scroller label="Table of indicators">
            <table className="table indicator-table">
              <thead>
                <tr>
                  <th scope="col" className="w-name">
                    Indicator
                  </th>
                  <th scope="col" className="w-value">
                    Value and target
                  </th>
                  <th scope="col" className="w-reason">
                    Rating and why
                  </th>
                  <th scope="col">Movement</th>
                  <th scope="col" className="w-spark">
                    Last 24 periods
                  </th>
                  <th scope="col">Variation</th>
                  <th scope="col">Assurance</th>
                  {compared ? (
                    <th scope="col" className="w-compare">
                      Compared with
                    </th>
                  ) : null}
                </tr>
              </thead>
              {byGroup(rows).map(([group, members]) => (
                <tbody key={group}>
                  <tr className="band">
                    <th scope="rowgroup" colSpan={compared ? 8 : 7}>
                      {group}
                    </th>
                  </tr>
                  {members.map((row) => (
                    <IndicatorLine key={row.code} row={row} period={list.period} compared={compared} />
                  ))}
                </tbody>
              ))}
            </table>
          </Scroller>
        </>
      )}
    </>
  );
}
