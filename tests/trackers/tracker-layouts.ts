import { contents } from './layouts/contents.ts';
import { ratings } from './layouts/ratings.ts';
import { shapes } from './layouts/shapes.ts';
import type { TrackerLayout } from './tracker-layout.ts';

/** Trackers as authorities keep them, each with what is asked about it and what comes of it. */
export const trackerLayouts: readonly TrackerLayout[] = [...shapes, ...ratings, ...contents];
