import { operations } from '../operations.ts';
import { addRebase, fixBaseline, freeBaseline, withdrawRebase } from './limit-commands.ts';
import { changeOptions, previewOptions } from './options-commands.ts';
import { previewLimits } from './preview-limits.ts';

const { spcDecisions } = operations;

export const spcDecisionsHandlers = {
  preview: spcDecisions.preview.handler(({ input, context }) => previewLimits(context.session, input)),
  addRebase: spcDecisions.addRebase.handler(({ input, context }) => addRebase(context.session, input)),
  withdrawRebase: spcDecisions.withdrawRebase.handler(({ input, context }) => withdrawRebase(context.session, input)),
  fixBaseline: spcDecisions.fixBaseline.handler(({ input, context }) => fixBaseline(context.session, input)),
  freeBaseline: spcDecisions.freeBaseline.handler(({ input, context }) => freeBaseline(context.session, input)),
  previewOptions: spcDecisions.previewOptions.handler(({ input, context }) => previewOptions(context.session, input)),
  changeOptions: spcDecisions.changeOptions.handler(({ input, context }) => changeOptions(context.session, input)),
};
