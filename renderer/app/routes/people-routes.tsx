import { createRoute } from '@tanstack/react-router';
import { AgenciesScreen } from '../../features/people/AgenciesScreen.tsx';
import { HandOverScreen } from '../../features/people/HandOverScreen.tsx';
import { PeopleScreen } from '../../features/people/PeopleScreen.tsx';
import { PersonScreen } from '../../features/people/PersonScreen.tsx';
import { RoleAddScreen } from '../../features/people/RoleAddScreen.tsx';
import { shell } from './workspace-route.tsx';

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  loader: ({ context }) => context.client.people.list(),
  component: () => <PeopleScreen list={people.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const agencies = createRoute({
  getParentRoute: () => shell,
  path: '/people/agencies',
  loader: ({ context }) => context.client.people.list(),
  component: () => <AgenciesScreen list={agencies.useLoaderData()} readOnly={shell.useLoaderData().readOnly} />,
});

const add = createRoute({
  getParentRoute: () => shell,
  path: '/people/add',
  loader: ({ context }) => context.client.people.list(),
  component: () => <RoleAddScreen list={add.useLoaderData()} />,
});

const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$id',
  loader: ({ context, params }) => context.client.people.get({ id: Number(params.id) }),
  component: () => {
    const detail = person.useLoaderData();
    return <PersonScreen key={detail.person.id} detail={detail} readOnly={shell.useLoaderData().readOnly} />;
  },
});

const handOver = createRoute({
  getParentRoute: () => shell,
  path: '/people/$id/hand-over',
  loader: ({ context, params }) => context.client.people.get({ id: Number(params.id) }),
  component: () => {
    const detail = handOver.useLoaderData();
    return <HandOverScreen key={detail.person.id} detail={detail} />;
  },
});

/** Roles and agencies, what each leads, and handing it over. */
export const peopleRoutes = [people, agencies, add, person, handOver] as const;
