import { describe, expect, test } from 'vitest';
import type { SectionId } from '#shared/domain/pack/profile.ts';
import { clean, indicator, observation } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { rowsOf, tableOf } from '../../document-of.ts';
import { laidOut } from './laid-out.ts';

const letter = {
  title: 'Letter of the focused visit',
  publisher: 'Ofsted',
  publishedOn: '2018-11-13',
  url: 'https://reports.example/1',
  note: 'Rounded in the letter.',
};
const report = { title: 'Report', publisher: 'DfE', publishedOn: null, url: '', note: '' };

const published = (code: string, citation: typeof letter | typeof report) =>
  indicator({
    code,
    values: [
      {
        period: '2019-06',
        used: observation({ cell: null, citation }),
        earlier: [],
        conflicting: [],
        choiceReason: '',
      },
    ],
  });

const pack = (indicators: ReturnType<typeof indicator>[], ...sections: SectionId[]) =>
  laidOut({ indicators, actions: [], decisions: [] }, ...sections);

describe('the publications cited', () => {
  test('are listed with who published them, when, where, and the caution; what is not known is left blank', () => {
    const document = pack([published('X1', letter), published('X2', report)], 'scorecard', 'sources');
    expect(rowsOf(tableOf(document, 'sources-table'))).toEqual([
      {
        title: 'Letter of the focused visit',
        publisher: 'Ofsted',
        published: '13 Nov 2018',
        url: 'https://reports.example/1',
        note: 'Rounded in the letter.',
      },
      { title: 'Report', publisher: 'DfE', published: '–', url: '–', note: '–' },
    ]);
    const [cell] = tableOf(document, 'sources-table').rows.map(({ cells }) => cells[2]);
    if (cell?.kind !== 'date') throw new Error('the day of publication is a date');
    expect(document.origins[cell.origin]).toEqual({ kind: 'source', ...letter });
  });

  test('are each listed once, however many figures were taken from them', () => {
    const document = pack([published('X1', letter), published('X2', letter)], 'scorecard', 'sources');
    expect(tableOf(document, 'sources-table').rows).toHaveLength(1);
  });

  test('stand in the order of their days, whichever figure was printed first; those without a day last', () => {
    const later = { ...letter, title: 'Later', publishedOn: '2019-06-24' };
    const document = pack(
      [published('X1', report), published('X2', letter), published('X3', later)],
      'scorecard',
      'sources',
    );
    expect(rowsOf(tableOf(document, 'sources-table')).map(({ title }) => title)).toEqual([
      'Later',
      'Letter of the focused visit',
      'Report',
    ]);
  });

  test('have the same row in every pack, whatever else is cited, and another where the publication differs', () => {
    const idsOf = (...indicators: ReturnType<typeof indicator>[]) =>
      tableOf(pack(indicators, 'scorecard', 'sources'), 'sources-table').rows.map(({ id }) => id);
    const [alone] = idsOf(published('X1', letter));
    expect(idsOf(published('X0', report), published('X1', letter))).toContain(alone);
    expect(idsOf(published('X1', { ...letter, note: '' }))).not.toContain(alone);
  });

  test('are those of all sections, also where the list stands before them', () => {
    if (clean.profile === undefined) throw new Error('a clean pack has a profile');
    const sections = (['sources', 'scorecard'] as const).map((id) => ({ id, included: true, introduction: '' }));
    const profile = { ...clean.profile, sections };
    const document = laidOut({ indicators: [published('X1', letter)], profile });
    expect(document.sections.map(({ id }) => id)).toEqual(['sources', 'scorecard']);
    expect(tableOf(document, 'sources-table').rows).toHaveLength(1);
  });

  test('are not there where every figure came in a return', () => {
    const document = pack([indicator()], 'scorecard', 'sources');
    expect(document.sections.map(({ id }) => id)).not.toContain('sources');
  });
});
