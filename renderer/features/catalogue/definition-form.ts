import type { DefinitionDraft } from '#shared/domain/catalogue/entry.ts';
import { numberText, type TypedReader } from './typed.ts';

/** A definition as typed. */
export interface TypedDefinition extends Omit<DefinitionDraft, 'rangeLow' | 'rangeHigh'> {
  readonly rangeLow: string;
  readonly rangeHigh: string;
}

export const emptyDefinition: TypedDefinition = {
  name: '',
  group: '',
  numeratorLabel: '',
  denominatorLabel: '',
  unit: 'percent',
  polarity: 'higher',
  rangeLow: '',
  rangeHigh: '',
  statutoryTimescale: '',
  dataSource: '',
};

export const typedDefinition = (definition: DefinitionDraft): TypedDefinition => ({
  ...definition,
  rangeLow: numberText(definition.rangeLow),
  rangeHigh: numberText(definition.rangeHigh),
});

/** The fields that a refusal can be about, by the names that it uses. */
export const definitionFields = ['code', 'name', 'group', 'range_low', 'range_high'] as const;

export function readDefinition(reader: TypedReader, typed: TypedDefinition): DefinitionDraft {
  const isRange = typed.polarity === 'range';
  const end = (field: string, text: string, label: string): number | null => {
    if (!isRange) return null;
    if (text.trim() === '') reader.problem(field, `Enter the ${label.toLowerCase()}`);
    return reader.number(field, text, label);
  };
  return {
    ...typed,
    name: reader.text('name', typed.name, 'Enter the name of the indicator'),
    group: reader.text('group', typed.group, 'Enter the group it belongs to'),
    rangeLow: end('range_low', typed.rangeLow, 'Lower end of the range'),
    rangeHigh: end('range_high', typed.rangeHigh, 'Upper end of the range'),
  };
}
