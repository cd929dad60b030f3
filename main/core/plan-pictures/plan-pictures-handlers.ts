import { operations } from '../operations.ts';
import { periodInView } from '../period-in-view.ts';
import { planPictures } from './plan-pictures.ts';

export const planPicturesHandlers = {
  get: operations.planPictures.get.handler(async ({ input, context }) =>
    planPictures(await periodInView(context.session, input.period), input.workstream),
  ),
};
