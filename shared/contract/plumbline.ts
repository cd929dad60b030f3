import { actionsContract } from './actions.ts';
import { auditContract } from './audit.ts';
import { calendarContract } from './calendar.ts';
import { benchmarksContract } from './benchmarks.ts';
import { catalogueContract } from './catalogue.ts';
import { draftsContract } from './drafts.ts';
import { evidenceContract } from './evidence.ts';
import { exportsContract } from './exports.ts';
import { indicatorsContract } from './indicators.ts';
import { meetingsContract } from './meetings.ts';
import { moderationsContract } from './moderations.ts';
import { overviewContract } from './overview.ts';
import { ownersContract } from './owners.ts';
import { planPicturesContract } from './plan-pictures.ts';
import { packCompareContract } from './pack-compare.ts';
import { packProfilesContract } from './pack-profiles.ts';
import { packsContract } from './packs.ts';
import { planContract } from './plan.ts';
import { readinessContract } from './readiness.ts';
import { publishingContract } from './publishing.ts';
import { returnsContract } from './returns.ts';
import { peopleContract } from './people.ts';
import { reviewsContract } from './reviews.ts';
import { scrutinyContract } from './scrutiny.ts';
import { searchContract } from './search.ts';
import { sectionWordsContract } from './section-words.ts';
import { settingsContract } from './settings.ts';
import { spcDecisionsContract } from './spc-decisions.ts';
import { ratingsContract } from './ratings.ts';
import { trackerContract } from './tracker.ts';
import { updatesContract } from './updates.ts';
import { workspaceContract } from './workspace.ts';
import type { ContractRouterClient } from '@orpc/contract';

/** Every operation of the program, served alike by the Electron, loopback and command-line hosts. */
export const contract = {
  workspace: workspaceContract,
  overview: overviewContract,
  actions: actionsContract,
  plan: planContract,
  updates: updatesContract,
  ratings: ratingsContract,
  indicators: indicatorsContract,
  catalogue: catalogueContract,
  benchmarks: benchmarksContract,
  reviews: reviewsContract,
  scrutiny: scrutinyContract,
  audit: auditContract,
  meetings: meetingsContract,
  moderations: moderationsContract,
  returns: returnsContract,
  calendar: calendarContract,
  drafts: draftsContract,
  evidence: evidenceContract,
  exports: exportsContract,
  planPictures: planPicturesContract,
  owners: ownersContract,
  packs: packsContract,
  packProfiles: packProfilesContract,
  packCompare: packCompareContract,
  readiness: readinessContract,
  people: peopleContract,
  publishing: publishingContract,
  search: searchContract,
  sectionWords: sectionWordsContract,
  settings: settingsContract,
  spcDecisions: spcDecisionsContract,
  tracker: trackerContract,
};

export type PlumblineClient = ContractRouterClient<typeof contract>;
