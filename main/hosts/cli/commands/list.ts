import { Argument, type Command } from 'commander';
import type { Period } from '#shared/domain/dates.ts';
import type { Answer } from '../answer.ts';
import { actionColumns, actionCells, indicatorCells, indicatorColumns } from '../columns.ts';
import { withWorkspace } from '../open-session.ts';
import { periodOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { textTable } from '../table.ts';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { findingKindLabels, reviewKindLabels } from '#shared/wording/scrutiny-labels.ts';

const listed = ['actions', 'indicators', 'reviews', 'findings', 'returns', 'packs', 'publications'] as const;
type Listed = (typeof listed)[number];
type Lister = (client: PlumblineClient, view: { readonly period?: Period }) => Promise<Answer>;

const listers: Readonly<Record<Listed, Lister>> = {
  actions: async (client, view) => {
    const list = await client.actions.list(view);
    return { json: list, text: headed(list.asAtOn, textTable(actionColumns, list.rows.map(actionCells))) };
  },
  indicators: async (client, view) => {
    const list = await client.indicators.list(view);
    const table = textTable(indicatorColumns, list.rows.map(indicatorCells));
    return { json: list, text: headed(list.asAtOn, `Period ${list.period}\n\n${table}`) };
  },
  reviews: async (client, view) => {
    const list = await client.reviews.list(view);
    const columns = [
      { label: 'review' },
      { label: 'kind' },
      { label: 'state', widest: 60 },
      { label: 'sign-off', widest: 80 },
      { label: 'recommendation', widest: 70 },
      { label: 'actions', widest: 200 },
    ];
    const rows = list.reviews.flatMap(({ review, recommendations, courseText, signOff }) => {
      const of = [review.code, reviewKindLabels[review.kind] ?? review.kind, courseText, signOff.because];
      if (recommendations.length === 0) return [[...of, '', '']];
      return recommendations.map(({ recommendation, actions }) => [
        ...of,
        `${recommendation.ref} ${recommendation.text}`,
        actions.map((action) => `${action.ref} ${colourWord(action.rating.colour)}`).join(', '),
      ]);
    });
    return { json: list, text: headed(list.asAtOn, textTable(columns, rows)) };
  },
  findings: async (client, view) => {
    const { asAtOn, findings } = await client.scrutiny.list(view);
    const columns = [
      { label: 'ref' },
      { label: 'kind' },
      { label: 'event' },
      { label: 'finding' },
      { label: 'state', widest: 200 },
    ];
    const rows = findings.map(({ finding, eventRef, state }) => [
      finding.ref,
      findingKindLabels[finding.kind],
      eventRef,
      finding.text,
      state,
    ]);
    return { json: { asAtOn, findings }, text: headed(asAtOn, textTable(columns, rows)) };
  },
  packs: async (client) => {
    const packs = await client.packs.list();
    const columns = [
      { label: 'number', align: 'right' },
      { label: 'title' },
      { label: 'edition' },
      { label: 'as at' },
      { label: 'state' },
      { label: 'snapshot', widest: 80 },
    ] as const;
    const rows = packs.map((pack) => [
      String(pack.id),
      pack.title,
      pack.edition,
      pack.asAtOn,
      pack.state,
      pack.snapshotSha256,
    ]);
    return { json: { packs }, text: rows.length === 0 ? 'No pack has been built yet.' : textTable(columns, rows) };
  },
  publications: async (client) => {
    const publications = await client.publishing.list();
    const columns = [
      { label: 'number', align: 'right' },
      { label: 'version', align: 'right' },
      { label: 'title' },
      { label: 'published' },
      { label: 'by' },
      { label: 'stands', widest: 60 },
      { label: 'verification code' },
    ] as const;
    const rows = publications.map(({ replacedBy, ...row }) => [
      String(row.number),
      String(row.version),
      row.title,
      row.publishedOn,
      row.publishedBy,
      replacedBy === null ? 'yes' : `no: version ${replacedBy.version} of ${replacedBy.on} replaced it`,
      row.verificationCode,
    ]);
    return {
      json: { publications },
      text: rows.length === 0 ? 'No pack has been published yet.' : textTable(columns, rows),
    };
  },
  returns: async (client) => {
    const returns = await client.returns.list();
    const columns = [
      { label: 'received' },
      { label: 'period' },
      { label: 'file' },
      { label: 'sender' },
      { label: 'values', align: 'right' },
      { label: 'restated', align: 'right' },
    ] as const;
    const rows = returns.map((row) => [
      row.receivedOn,
      row.period,
      row.fileName,
      row.sender,
      String(row.observations),
      String(row.restated),
    ]);
    return {
      json: { returns },
      text: rows.length === 0 ? 'No return has been accepted yet.' : textTable(columns, rows),
    };
  },
};

const headed = (asAtOn: string, text: string): string => `As at ${asAtOn}\n\n${text}`;

export function addList(program: Command, host: Host): void {
  const command = program
    .command('list')
    .summary('actions, indicators, reviews, findings, returns, packs or publications')
    .description('Lists what a workspace holds, rated as the screens and packs rate it.')
    .addArgument(new Argument('<what>', 'what to list').choices(listed))
    .argument('<workspace>', 'the workspace file')
    .option('--period <month>', 'as known for this month; the latest when left out', periodOption)
    .action((what: Listed, path: string, options: { period?: Period; json?: boolean }) =>
      host.answer(options, () =>
        withWorkspace(host.terminal, path, 'read', ({ client }) =>
          listers[what](client, options.period === undefined ? {} : { period: options.period }),
        ),
      ),
    );
  withJsonAndExamples(command, 'list actions n.plumbline --period 2019-06', 'list packs n.plumbline --json');
}
