import { periodInWords } from '#shared/domain/dates.ts';
import type { ComparedPack } from './compared-pack.ts';
import { headOf } from './indicator-table.ts';

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

function missingNotes(packs: readonly ComparedPack[]): string[] {
  const without = (what: 'indicators' | 'actions'): ComparedPack[] =>
    packs.filter(({ figures }) => figures[what] === null);
  const [cards, plans] = [without('indicators'), without('actions')];
  return [
    ...(cards.length === 0 ? [] : [`No scorecard: ${namesOf(cards, packs)}. Its indicators are not compared.`]),
    ...(plans.length === 0 || plans.length === packs.length
      ? []
      : [`No plan in full: ${namesOf(plans, packs)}. Its actions are counted and not compared one by one.`]),
  ];
}

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
