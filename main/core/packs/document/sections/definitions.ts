import type { Block, Row, Section } from '#shared/domain/pack/document.ts';
import {
  actionRulesInWords,
  indicatorRulesInWords,
  rollUpRuleInWords,
  ruleSetInWords,
  spcRulesInWords,
} from '#shared/wording/rules.ts';
import { glossary } from '#shared/wording/glossary.ts';
import { polarityLabels } from '#shared/wording/indicator-labels.ts';
import type { Assessment } from '../assessment.ts';
import { column, count, run, text, textOr } from '../cells.ts';
import { limitDecisionsTable } from './limit-decisions.ts';
import { isPublishedYearly } from './never-returned.ts';

/** The rules that gave the colours, the definitions behind the figures, and the words. */
export function definitionsSection(assessment: Assessment): Section {
  const { ruleSet } = assessment.snapshot;
  return {
    id: 'definitions',
    title: 'Definitions and rules',
    sheetName: 'Definitions',
    orientation: 'portrait',
    blocks: [
      { kind: 'heading', id: 'rules-actions', level: 2, text: 'How an action gets its colour' },
      {
        kind: 'paragraph',
        id: 'rules-set',
        runs: [run(ruleSetInWords(ruleSet))],
      },
      list('rules-actions-list', actionRulesInWords(ruleSet)),
      { kind: 'heading', id: 'rules-indicators', level: 2, text: 'How an indicator gets its colour' },
      list('rules-indicators-list', indicatorRulesInWords(ruleSet)),
      { kind: 'heading', id: 'rules-roll-up', level: 2, text: 'How a workstream gets its one word' },
      { kind: 'paragraph', id: 'rules-roll-up-text', runs: [run(rollUpRuleInWords(ruleSet))] },
      { kind: 'heading', id: 'rules-spc', level: 2, text: 'How to read a control chart' },
      list('rules-spc-list', spcRulesInWords(ruleSet)),
      limitDecisionsTable(assessment),
      indicatorTable(assessment),
      glossaryTable(),
    ],
  };
}

const list = (id: string, sentences: readonly string[]): Block => ({
  kind: 'list',
  id,
  items: sentences.map((sentence) => [run(sentence)]),
});

/** A progress review gives verdicts on yearly figures, too: what they measure belongs in it as much. */
function indicatorTable({ indicators, snapshot, origins }: Assessment): Block {
  const review = snapshot.span !== undefined;
  return {
    kind: 'table',
    id: 'definitions-indicators',
    caption: 'Indicators: definition in force',
    ownSheet: 'Indicator definitions',
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 2.4),
      column('numerator', 'Numerator', 1.8),
      column('denominator', 'Denominator', 1.4),
      column('polarity', 'Better when'),
      column('version', 'Version', 'fit', 'right'),
      column('source', 'Source', 1.2),
    ],
    rows: indicators
      .filter((one) => one.facts.values.length > 0 || (review && isPublishedYearly(one)))
      .map(({ facts: { code, definition } }): Row => ({
        id: `definition-${code}`,
        cells: [
          text(code),
          text(definition.name),
          textOr(definition.numeratorLabel),
          textOr(definition.denominatorLabel),
          text(polarityLabels[definition.polarity]),
          count(definition.version, origins.record('indicator', code)),
          textOr(definition.dataSource),
        ],
      })),
    whenEmpty: 'No indicator has a figure.',
  };
}

const glossaryTable = (): Block => ({
  kind: 'table',
  id: 'definitions-glossary',
  caption: 'Words used in this pack',
  ownSheet: 'Glossary',
  columns: [column('term', 'Word', 1), column('meaning', 'Meaning', 4)],
  rows: glossary.map((entry) => ({ id: `word-${entry.term}`, cells: [text(entry.term), text(entry.meaning)] })),
  whenEmpty: 'No word needs explaining.',
});
