import type { PeopleList } from '#shared/contract/people.ts';
import { operations } from '../operations.ts';
import type { Session } from '../session.ts';
import { handOver } from './hand-over.ts';
import { addAgency, addRole, renameAgency, setLeft, setName } from './people-commands.ts';
import { listPeople, personDetail } from './people-queries.ts';

const listOf = (session: Session): Promise<PeopleList> => listPeople(session.workspace.db, session.today());

export const peopleHandlers = {
  list: operations.people.list.handler(({ context: { session } }) => listOf(session)),

  get: operations.people.get.handler(({ input, context: { session } }) => personDetail(session, input.id)),

  addAgency: operations.people.addAgency.handler(async ({ input, context: { session } }) => {
    await addAgency(session, input.name);
    return listOf(session);
  }),

  renameAgency: operations.people.renameAgency.handler(async ({ input, context: { session } }) => {
    await renameAgency(session, input);
    return listOf(session);
  }),

  addRole: operations.people.addRole.handler(async ({ input, context: { session } }) => {
    await addRole(session, input);
    return listOf(session);
  }),

  setName: operations.people.setName.handler(async ({ input, context: { session } }) => {
    await setName(session, input);
    return personDetail(session, input.id);
  }),

  setLeft: operations.people.setLeft.handler(async ({ input, context: { session } }) => {
    await setLeft(session, input);
    return personDetail(session, input.id);
  }),

  handOver: operations.people.handOver.handler(async ({ input, context: { session } }) => {
    await handOver(session, input);
    return personDetail(session, input.fromId);
  }),
};
