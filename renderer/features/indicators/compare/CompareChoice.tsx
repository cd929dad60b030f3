import { useNavigate } from '@tanstack/react-router';
import { Checkbox } from 'react-aria-components/Checkbox';
import { mostCompared, type Comparison } from '#shared/contract/indicator-reading.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';

/** No group is called so: groups have names. */
const byHand = '-';

interface CompareChoiceProps {
  readonly comparison: Comparison;
  readonly chosen: readonly string[];
  readonly group: string;
}

/** Chooses what is compared: a whole group, or some indicators by hand. The address keeps the choice. */
export function CompareChoice({ comparison: { onOffer, charts }, chosen, group }: CompareChoiceProps) {
  const navigate = useNavigate();
  const groups = [...new Set(onOffer.map((one) => one.group))];
  const options = [{ value: byHand, label: 'Chosen by hand' }, ...groups.map((name) => ({ value: name, label: name }))];
  const shown = charts.map(({ row }) => row.code);
  const go = (search: { group?: string; codes?: string[] }) =>
    void navigate({
      to: '/indicators/compare',
      search: { group: undefined, codes: undefined, ...search },
      replace: true,
    });
  const full = shown.length >= mostCompared;
  return (
    <div className="no-print stack-small">
      <div className="toolbar">
        <SelectChoice
          label="Group"
          options={options}
          value={groups.includes(group) && chosen.length === 0 ? group : byHand}
          onChange={(name) => go(name === byHand ? { codes: shown.slice(0, mostCompared) } : { group: name })}
        />
        {shown.length === 0 ? null : (
          <Button quiet onPress={() => go({})}>
            Start again
          </Button>
        )}
      </div>
      <Disclosed label={`Choose up to ${mostCompared} by hand`}>
        <p className="small muted" role="status">
          {full
            ? `${shown.length} are shown: take one away before you add another.`
            : `${shown.length} of ${mostCompared} chosen.`}
        </p>
        <ul className="choose-list">
          {onOffer.map(({ code, name }) => {
            const isChosen = shown.includes(code);
            return (
              <li key={code}>
                <Checkbox
                  className="check"
                  isSelected={isChosen}
                  isDisabled={!isChosen && full}
                  onChange={(on) => go({ codes: on ? [...shown, code] : shown.filter((one) => one !== code) })}
                >
                  {code} {name}
                </Checkbox>
              </li>
            );
          })}
        </ul>
      </Disclosed>
    </div>
  );
}
