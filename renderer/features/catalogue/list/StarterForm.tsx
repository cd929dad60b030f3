import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { StarterIndicator } from '#shared/contract/catalogue.ts';
import { useHost } from '../../../client/host-context.ts';
import { Button } from '../../../components/Button.tsx';
import { RadioChoice } from '../../../components/Choice.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import type { Save } from '../useSave.ts';

const targetOptions = [
  { value: 'none', label: 'Without targets: the authority sets its own' },
  { value: 'typical', label: 'With targets of typical practice, marked as such' },
] as const;

interface StarterFormProps {
  readonly starter: readonly StarterIndicator[];
  /** Of the screen: the form goes from its place once something was taken in. */
  readonly save: Save;
}

/** The indicators that the program ships with, to be taken in by group. */
export function StarterForm({ starter, save }: StarterFormProps) {
  const { client } = useHost();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [targets, setTargets] = useState<'none' | 'typical'>('none');
  const groups = [...Map.groupBy(starter, ({ group }) => group)];
  const open = groups.filter(([, members]) => members.some(({ held }) => !held));
  const codes = starter.filter(({ group, held }) => !held && chosen.has(group)).map(({ code }) => code);
  const choose = (group: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(group);
    else next.delete(group);
    setChosen(next);
  };
  const onTakeIn = (): void => {
    const problems = codes.length === 0 ? [{ field: 'starter-all', message: 'Choose at least one group' }] : [];
    const said = `${codes.length} indicators were taken in.`;
    void save.save(said, problems, async () => {
      await client.catalogue.takeIn({ codes, typicalTargets: targets === 'typical' });
      setChosen(new Set());
    });
  };
  return (
    <section className="stack" aria-labelledby="starter">
      <h2 id="starter">Starting point</h2>
      <p>
        {starter.length} indicators that children’s services report. Take in what you need; each can be changed or
        retired afterwards.
      </p>
      <fieldset className="field stack-small">
        <legend>Groups</legend>
        <Checkbox
          id="starter-all"
          className="check"
          isSelected={open.length > 0 && chosen.size === open.length}
          isIndeterminate={chosen.size > 0 && chosen.size < open.length}
          onChange={(all) => setChosen(new Set(all ? open.map(([group]) => group) : []))}
        >
          All groups
        </Checkbox>
        <ul className="catalogue-groups">
          {open.map(([group, members]) => (
            <li key={group}>
              <Checkbox
                className="check"
                isSelected={chosen.has(group)}
                onChange={(isChosen) => choose(group, isChosen)}
              >
                {group} ({members.filter(({ held }) => !held).length})
              </Checkbox>
              <Disclosed label="Show them" about={`of ${group}`}>
                <ul className="small">
                  {members.map(({ code, name, typicalTarget, held }) => (
                    <li key={code}>
                      {code} {name}
                      {typicalTarget === '' ? '' : ` (typical practice: ${typicalTarget})`}
                      {held ? ': in the catalogue already' : ''}
                    </li>
                  ))}
                </ul>
              </Disclosed>
            </li>
          ))}
        </ul>
      </fieldset>
      <RadioChoice label="Targets" options={targetOptions} value={targets} onChange={setTargets} />
      <Button busy={save.busy} onPress={onTakeIn}>
        Take in {codes.length === 0 ? 'the groups chosen' : `${codes.length} indicators`}
      </Button>
    </section>
  );
}
