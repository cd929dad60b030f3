import { operations } from '../operations.ts';
import { listPeople } from './people-queries.ts';

export const peopleHandlers = {
  list: operations.people.list.handler(({ context: { session } }) => listPeople(session.workspace.db, session.today())),
};
