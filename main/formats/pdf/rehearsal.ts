import type { Cell, PackDocument, Row } from '#shared/domain/pack/document.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { typesetJob } from './typeset-job.ts';
import type { TypesetJob } from './typeset.ts';

/** Enough rows that the engine makes fast code of what it repeats for each. */
const rowCount = 150;

const text = (value: string): Cell => ({ kind: 'text', text: value });

function row(index: number): Row {
  return {
    id: `row-${index}`,
    cells: [
      { kind: 'text', text: `R-${index}`, link: { to: 'heading' } },
      text(`A sentence of some length, as actions have them, to be broken over the lines of its cell: ${index}`),
      { kind: 'number', value: index, text: `${index}.0%`, unit: 'percent', origin: 'none', flags: ['small numbers'] },
      { kind: 'rating', colour: colours[index % colours.length] ?? 'grey', because: '' },
      { kind: 'variation', icon: 'common_cause', text: 'No significant change' },
      {
        kind: 'sparkline',
        code: `R-${index}`,
        unit: 'percent',
        chart: null,
        values: [1, 3, 2, index % 7],
        months: ['2019-03', '2019-04', '2019-05', '2019-06'],
        origins: ['none', 'none', 'none', 'none'],
        text: `Rehearsal ${index}`,
      },
    ],
  };
}

/** A few pages that nobody reads, with what packs hold most of. */
const document: PackDocument = {
  format: 'plumbline-document/1',
  meta: {
    title: 'Rehearsal',
    authority: 'Rehearsal',
    board: '',
    notice: '',
    edition: 'board',
    period: '2019-06',
    asAtOn: '2019-06-30',
    knownOn: null,
    boardOn: null,
    profile: '',
    state: 'draft',
    version: 1,
    publication: null,
    marking: '',
    ruleSetId: '',
    snapshotSha256: '',
    verificationCode: '',
    producer: '',
  },
  sections: [
    {
      id: 'rehearsal',
      title: 'Rehearsal',
      sheetName: 'Rehearsal',
      orientation: 'landscape',
      blocks: [
        { kind: 'heading', id: 'heading', level: 2, text: 'Heading' },
        { kind: 'paragraph', id: 'paragraph', runs: [{ text: 'A paragraph.' }] },
        {
          kind: 'table',
          id: 'table',
          caption: 'Table',
          columns: ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({
            key,
            label: key,
            align: 'left',
            width: key === 'b' ? 1 : 'fit',
          })),
          rows: Array.from({ length: rowCount }, (_, index) => row(index)),
          whenEmpty: '',
        },
      ],
    },
  ],
  origins: {},
};

/** What a waiting thread sets before it says that it is ready. */
export const rehearsalJob = (): Promise<TypesetJob> => typesetJob(document);
