import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { CompareScreen } from '../../features/scrutiny/compare/CompareScreen.tsx';
import { EventScreen } from '../../features/scrutiny/event/EventScreen.tsx';
import { FindingScreen } from '../../features/scrutiny/finding/FindingScreen.tsx';
import { DeadlineScreen } from '../../features/scrutiny/forms/DeadlineScreen.tsx';
import { EventEditScreen } from '../../features/scrutiny/forms/EventEditScreen.tsx';
import { EventNewScreen } from '../../features/scrutiny/forms/EventNewScreen.tsx';
import { FindingEditScreen } from '../../features/scrutiny/forms/FindingEditScreen.tsx';
import { FindingNewScreen } from '../../features/scrutiny/forms/FindingNewScreen.tsx';
import { FrameworksScreen } from '../../features/scrutiny/forms/FrameworksScreen.tsx';
import { JudgementEditScreen, JudgementNewScreen } from '../../features/scrutiny/forms/JudgementScreen.tsx';
import { ResponseScreen } from '../../features/scrutiny/forms/ResponseScreen.tsx';
import { ScrutinyScreen } from '../../features/scrutiny/ScrutinyScreen.tsx';
import { NotFound } from '../NotFound.tsx';
import { forPeriod, shell } from './workspace-route.tsx';

const scrutiny = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny',
  loaderDeps: forPeriod,
  loader: ({ context, deps }) => context.client.scrutiny.list(deps),
  component: () => <ScrutinyScreen view={scrutiny.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const add = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny/new',
  loader: ({ context }) => context.client.scrutiny.choices(),
  component: () => <EventNewScreen choices={add.useLoaderData()} />,
});

const frameworks = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny/frameworks',
  loader: ({ context }) => context.client.scrutiny.choices(),
  component: () => <FrameworksScreen choices={frameworks.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const chosen = z.string().optional().catch(undefined);

const compare = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny/compare',
  validateSearch: z.object({ from: chosen, to: chosen }),
  loaderDeps: ({ search }) => ({ ...forPeriod({ search }), from: search.from, to: search.to }),
  loader: async ({ context: { client }, deps: { from, to, ...inPeriod } }) => {
    const { events, asAtOn } = await client.scrutiny.list(inPeriod);
    const judged = events.filter(({ judgements }) => judgements.length > 0).map(({ ref }) => ref);
    // nothing asked for: the last two that were judged say most
    const [later = '', earlier = ''] = judged;
    const pair =
      from === undefined && to === undefined ? { from: earlier, to: later } : { from: from ?? '', to: to ?? '' };
    const whole = pair.from !== '' && pair.to !== '' && pair.from !== pair.to;
    const comparison = whole ? await client.scrutiny.compare({ ...pair, ...inPeriod }) : null;
    return { asAtOn, events, ...pair, comparison };
  },
  component: () => {
    const { events, from, to, comparison } = compare.useLoaderData();
    return <CompareScreen events={events} from={from} to={to} comparison={comparison} />;
  },
});

const event = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny/$ref',
  validateSearch: z.object({ saved: chosen }),
  loaderDeps: forPeriod,
  loader: ({ context, deps, params }) => context.client.scrutiny.event({ ...deps, ref: params.ref }),
  component: () => (
    <EventScreen
      detail={event.useLoaderData()}
      readOnly={shell.useLoaderData().readOnly}
      saved={sentences[event.useSearch().saved ?? ''] ?? ''}
    />
  ),
});

/** What a page says of what was just saved. */
const sentences: Readonly<Record<string, string>> = {
  event: 'The event was added. Add what it judged, found and asked for.',
  corrected: 'The correction was saved.',
  withdrawn: 'It was withdrawn.',
  judgement: 'The judgement was added.',
  finding: 'The finding was added.',
  deadline: 'The answer due was added.',
  response: 'The report was saved.',
};

const edit = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny/$ref/edit',
  loaderDeps: forPeriod,
  loader: async ({ context: { client }, deps, params }) => ({
    detail: await client.scrutiny.event({ ...deps, ref: params.ref }),
    choices: await client.scrutiny.choices(),
  }),
  component: () => <EventEditScreen {...edit.useLoaderData()} />,
});

const judgement = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny/$ref/judgement',
  validateSearch: z.object({ id: z.number().optional().catch(undefined) }),
  loaderDeps: forPeriod,
  loader: async ({ context: { client }, deps, params }) => ({
    detail: await client.scrutiny.event({ ...deps, ref: params.ref }),
    choices: await client.scrutiny.choices(),
  }),
  component: () => {
    const { detail, choices } = judgement.useLoaderData();
    const { id } = judgement.useSearch();
    if (id === undefined) return <JudgementNewScreen key={detail.event.ref} detail={detail} choices={choices} />;
    const held = detail.judgements.find((one) => one.id === id);
    if (held === undefined) return <NotFound />;
    return <JudgementEditScreen key={id} detail={detail} choices={choices} judgement={held} />;
  },
});

const findingNew = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny/$ref/finding',
  loaderDeps: forPeriod,
  loader: async ({ context: { client }, deps, params }) => ({
    detail: await client.scrutiny.event({ ...deps, ref: params.ref }),
    choices: await client.scrutiny.choices(),
  }),
  component: () => <FindingNewScreen {...findingNew.useLoaderData()} />,
});

const deadline = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny/$ref/deadline',
  loaderDeps: forPeriod,
  loader: async ({ context: { client }, deps, params }) => ({
    detail: await client.scrutiny.event({ ...deps, ref: params.ref }),
    choices: await client.scrutiny.choices(),
  }),
  component: () => <DeadlineScreen {...deadline.useLoaderData()} />,
});

const response = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny/$ref/response',
  validateSearch: z.object({ deadline: z.number().optional().catch(undefined) }),
  loaderDeps: forPeriod,
  loader: async ({ context: { client }, deps, params }) => ({
    detail: await client.scrutiny.event({ ...deps, ref: params.ref }),
    choices: await client.scrutiny.choices(),
  }),
  component: () => {
    const { detail, choices } = response.useLoaderData();
    const { deadline: id } = response.useSearch();
    const due = detail.deadlines.find((one) => one.id === id);
    return due === undefined ? <NotFound /> : <ResponseScreen detail={detail} deadline={due} choices={choices} />;
  },
});

const finding = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny/findings/$ref',
  loaderDeps: forPeriod,
  loader: ({ context, deps, params }) => context.client.scrutiny.finding({ ...deps, ref: params.ref }),
  component: () => <FindingScreen detail={finding.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const findingEdit = createRoute({
  getParentRoute: () => shell,
  path: '/scrutiny/findings/$ref/edit',
  loaderDeps: forPeriod,
  loader: async ({ context: { client }, deps, params }) => ({
    detail: await client.scrutiny.finding({ ...deps, ref: params.ref }),
    choices: await client.scrutiny.choices(),
  }),
  component: () => <FindingEditScreen {...findingEdit.useLoaderData()} />,
});

/** Scrutiny: the list with its timeline, each event and finding, the forms, and two events compared. */
export const scrutinyRoutes = [
  scrutiny,
  add,
  frameworks,
  compare,
  event,
  edit,
  judgement,
  findingNew,
  deadline,
  response,
  finding,
  findingEdit,
] as const;
