import { periodInWords } from '#shared/domain/dates.ts';
import { listed } from '#shared/domain/in-words.ts';
import { withActions, withIndicators, type ComparedPack } from './compared-pack.ts';
import { headOf } from './indicator-table.ts';
import { titleOf } from './portfolio-table.ts';

/** What a reader must know before holding the figures against each other, a sentence each; none where all is alike. */
export function comparabilityNotes(packs: readonly ComparedPack[]): string[] {
  return [
    ...editionNotes(packs),
    ...monthNotes(packs),
    ...ruleNotes(packs),
    ...missingNotes(packs),
    ...nameNotes(packs),
  ];
}

function editionNotes(packs: readonly ComparedPack[]): string[] {
  const open = packs.filter(({ manifest }) => manifest.edition === 'public');
  if (open.length === 0 || open.length === packs.length) return [];
  return [
    `Small numbers are suppressed in public editions (${namesOf(open, packs)}) and not in the others: a "c" beside a figure is no change.`,
  ];
}

function monthNotes(packs: readonly ComparedPack[]): string[] {
  const authorities = new Set(packs.map(({ manifest }) => manifest.workspaceUid));
  const months = new Set(packs.map(({ manifest }) => manifest.period));
  if (authorities.size === 1 || months.size === 1) return [];
  return [
    `The packs are of different months (${[...months].toSorted().map(periodInWords).join(', ')}): figures of different authorities are not of one moment.`,
  ];
}

function ruleNotes(packs: readonly ComparedPack[]): string[] {
  const rules = new Set(packs.map(({ document }) => document.meta.ruleSetId));
  return rules.size === 1
    ? []
    : [
        `The packs were rated by different rules (${[...rules].join(', ')}): a colour may differ where nothing else does.`,
      ];
}

/** What some packs hold and others do not, said once and not in every row; nothing of what none of them could hold. */
function missingNotes(packs: readonly ComparedPack[]): string[] {
  const lacks = packs.map((pack) => ({ pack, lacked: lacksOf(pack) }));
  const ofSomeOnly = (what: string): boolean => lacks.some(({ lacked }) => !lacked.includes(what));
  const alike = Map.groupBy(lacks, ({ lacked }) => listed(lacked.filter(ofSomeOnly).map((what) => `no ${what}`)));
  alike.delete('');
  return [
    ...[...alike].map(([lacked, some]) => {
      const titles = titlesOf(
        some.map(({ pack }) => pack),
        packs,
      );
      return `${titles} ${some.length === 1 ? 'has' : 'have'} ${lacked} to compare.`;
    }),
    ...aloneNote(withIndicators(packs).length, 'a scorecard', 'indicators'),
    ...aloneNote(withActions(packs).length, 'a plan', 'actions'),
  ];
}

/** Actions of a plan on a page are counted; only a plan in full has each of them. */
const lacksOf = ({ figures }: ComparedPack): string[] => [
  ...(figures.indicators === null ? ['scorecard'] : []),
  ...(figures.actions !== null ? [] : figures.workstreams === null ? ['plan'] : ['plan in full']),
];

const aloneNote = (held: number, what: string, subjects: string): string[] =>
  held === 0
    ? [`None of the packs has ${what}: ${subjects} are not compared.`]
    : held === 1
      ? [`Only one of the packs has ${what}: there is none to hold its ${subjects} against.`]
      : [];

const titlesOf = (some: readonly ComparedPack[], packs: readonly ComparedPack[]): string => {
  const authorities = new Set(packs.map(({ manifest }) => manifest.workspaceUid)).size;
  return listed(
    some.map((pack) => {
      const { authority, number, version } = pack.manifest;
      const named = `${titleOf(pack)} (pack ${number}, version ${version})`;
      return authorities === 1 ? named : `${authority}, ${named}`;
    }),
  );
};

/** The same reference under another name is perhaps another indicator. */
function nameNotes(packs: readonly ComparedPack[]): string[] {
  const names = new Map<string, Set<string>>();
  for (const { figures } of packs) {
    for (const [code, { name }] of figures.indicators ?? []) names.set(code, (names.get(code) ?? new Set()).add(name));
  }
  const differing = [...names].filter(([, held]) => held.size > 1);
  return differing.map(
    ([code, held]) =>
      `${code} is not called the same in all packs (${[...held].join('; ')}): it may be counted otherwise.`,
  );
}

const namesOf = (some: readonly ComparedPack[], packs: readonly ComparedPack[]): string =>
  some.map((pack) => headOf(pack, packs)).join(', ');
