import { operations } from '../operations.ts';
import type { Session } from '../session.ts';
import {
  addIndicator,
  defineIndicator,
  moveIndicator,
  retireIndicator,
  setOwner,
  setTarget,
  setTrajectory,
} from './catalogue-commands.ts';
import { catalogueDetail } from './catalogue-detail.ts';
import { catalogueList, takeInStarter } from './catalogue-list.ts';
import { acceptCatalogue, stageCatalogue } from './import-catalogue.ts';
import { chosenFile, readerOf } from './read-tables.ts';

const detail = (session: Session, { code }: { readonly code: string }) =>
  catalogueDetail(session.workspace.db, session, code);

export const catalogueHandlers = {
  list: operations.catalogue.list.handler(({ context: { session } }) => catalogueList(session.workspace.db, session)),
  get: operations.catalogue.get.handler(({ input, context: { session } }) => detail(session, input)),
  takeIn: operations.catalogue.takeIn.handler(async ({ input, context: { session } }) => {
    await takeInStarter(session, input);
    return catalogueList(session.workspace.db, session);
  }),
  add: operations.catalogue.add.handler(async ({ input, context: { session } }) => {
    await addIndicator(session, input);
    return detail(session, input);
  }),
  define: operations.catalogue.define.handler(async ({ input, context: { session } }) => {
    await defineIndicator(session, input);
    return detail(session, input);
  }),
  setTarget: operations.catalogue.setTarget.handler(async ({ input, context: { session } }) => {
    await setTarget(session, input);
    return detail(session, input);
  }),
  setTrajectory: operations.catalogue.setTrajectory.handler(async ({ input, context: { session } }) => {
    await setTrajectory(session, input);
    return detail(session, input);
  }),
  setOwner: operations.catalogue.setOwner.handler(async ({ input, context: { session } }) => {
    await setOwner(session, input);
    return detail(session, input);
  }),
  retire: operations.catalogue.retire.handler(async ({ input, context: { session } }) => {
    await retireIndicator(session, input);
    return detail(session, input);
  }),
  move: operations.catalogue.move.handler(async ({ input, context: { session } }) => {
    await moveIndicator(session, input);
    return detail(session, input);
  }),
  stageFile: operations.catalogue.stageFile.handler(async ({ input, context: { session }, signal }) =>
    stageCatalogue(session, await chosenFile(input), { ...input, reader: readerOf(session, signal) }),
  ),
  acceptFile: operations.catalogue.acceptFile.handler(async ({ input, context: { session }, signal }) =>
    acceptCatalogue(session, await chosenFile(input), { ...input, reader: readerOf(session, signal) }),
  ),
};
