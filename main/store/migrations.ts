import type { Migration } from './migration.ts';
import { migration as createAudit } from './migrations/0010-create-audit.ts';
import { migration as createAuthority } from './migrations/0020-create-authority.ts';
import { migration as createScrutiny } from './migrations/0030-create-scrutiny.ts';
import { migration as createCaseReviews } from './migrations/0040-create-case-reviews.ts';
import { migration as createPlan } from './migrations/0050-create-plan.ts';
import { migration as createEvidence } from './migrations/0060-create-evidence.ts';
import { migration as createIndicators } from './migrations/0070-create-indicators.ts';
import { migration as createReturns } from './migrations/0080-create-returns.ts';
import { migration as createMeetings } from './migrations/0090-create-meetings.ts';
import { migration as createPacks } from './migrations/0100-create-packs.ts';
import { migration as extendIndicators } from './migrations/0110-extend-indicators.ts';
import { migration as createSpcDecisions } from './migrations/0120-create-spc-decisions.ts';
import { migration as extendReturns } from './migrations/0130-extend-returns.ts';
import { migration as createAmendments } from './migrations/0140-create-amendments.ts';
import { migration as extendPlan } from './migrations/0150-extend-plan.ts';
import { migration as createLinks } from './migrations/0160-create-links.ts';
import { migration as extendUpdatesAndEvidence } from './migrations/0170-extend-updates-and-evidence.ts';
import { migration as extendReviews } from './migrations/0180-extend-reviews.ts';
import { migration as extendScrutiny } from './migrations/0190-extend-scrutiny.ts';
import { migration as extendMeetings } from './migrations/0200-extend-meetings.ts';
import { migration as nameMeetingsOfEndings } from './migrations/0210-name-meetings-of-endings.ts';
import { migration as giveCorrectionsReasons } from './migrations/0220-give-corrections-reasons.ts';
import { migration as dateIndicatorOwners } from './migrations/0230-date-indicator-owners.ts';
import { migration as nameFrameworksOfJudgements } from './migrations/0240-name-frameworks-of-judgements.ts';
import { migration as noteExceptions } from './migrations/0250-note-exceptions.ts';
import { migration as createPackProfiles } from './migrations/0260-create-pack-profiles.ts';
import { migration as createPublications } from './migrations/0270-create-publications.ts';
import { migration as clearTexts } from './migrations/0280-clear-texts.ts';

/** A migration and the schema number (`user_version`) that the file has after it. */
export interface NumberedMigration {
  readonly version: number;
  readonly migration: Migration;
}

/** Every migration, in order; the files' names carry the same numbers, and a test compares the two. */
export const migrations: readonly NumberedMigration[] = [
  { version: 10, migration: createAudit },
  { version: 20, migration: createAuthority },
  { version: 30, migration: createScrutiny },
  { version: 40, migration: createCaseReviews },
  { version: 50, migration: createPlan },
  { version: 60, migration: createEvidence },
  { version: 70, migration: createIndicators },
  { version: 80, migration: createReturns },
  { version: 90, migration: createMeetings },
  { version: 100, migration: createPacks },
  { version: 110, migration: extendIndicators },
  { version: 120, migration: createSpcDecisions },
  { version: 130, migration: extendReturns },
  { version: 140, migration: createAmendments },
  { version: 150, migration: extendPlan },
  { version: 160, migration: createLinks },
  { version: 170, migration: extendUpdatesAndEvidence },
  { version: 180, migration: extendReviews },
  { version: 190, migration: extendScrutiny },
  { version: 200, migration: extendMeetings },
  { version: 210, migration: nameMeetingsOfEndings },
  { version: 220, migration: giveCorrectionsReasons },
  { version: 230, migration: dateIndicatorOwners },
  { version: 240, migration: nameFrameworksOfJudgements },
  { version: 250, migration: noteExceptions },
  { version: 260, migration: createPackProfiles },
  { version: 270, migration: createPublications },
  { version: 280, migration: clearTexts },
];

/** The schema number this version of the program reads and writes. */
export const currentVersion = migrations.at(-1)?.version ?? 0;
