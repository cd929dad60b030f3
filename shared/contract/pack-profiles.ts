import { type } from '@orpc/contract';
import { z } from 'zod';
import { type PackProfile, sectionIds } from '../domain/pack/profile.ts';
import { operation } from './operation.ts';

/** One kind of pack in the list of them. */
export interface ProfileRow {
  readonly profile: PackProfile;
  /** `shipped`: as the program came with it; `changed`: shipped, but changed here; `own`: made in this workspace. */
  readonly origin: 'shipped' | 'changed' | 'own';
  /** "The whole plan", "Workstream FD: Front door", "Police". */
  readonly about: string;
  /** Why no pack can be made by it as it stands ("Choose a workstream first."); empty where one can. */
  readonly notReady: string;
}

/** One kind of pack with what can be chosen for it. */
export interface ProfileView extends ProfileRow {
  /** Sections of its edition that it may hold, and why one of them cannot be left out. */
  readonly sections: readonly {
    readonly id: PackProfile['sections'][number]['id'];
    readonly title: string;
    /** What the section holds, in a sentence. */
    readonly holds: string;
    /** Empty where it may be switched off. */
    readonly required: string;
  }[];
  readonly workstreams: readonly { readonly code: string; readonly name: string }[];
  readonly agencies: readonly string[];
  /** Newest first; empty for one that is as it shipped. */
  readonly history: readonly { readonly what: string; readonly by: string; readonly at: string }[];
}

const key = z.string().min(1).max(60);
const name = z.string().trim().min(1, 'Enter a name').max(60, 'At most 60 characters');
const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('workstream'), code: z.string().trim().max(60) }),
  z.object({ kind: z.literal('agency'), name: z.string().trim().max(200) }),
]);
const profileSection = z.object({
  id: z.enum(sectionIds),
  included: z.boolean(),
  introduction: z.string().trim().max(1500, 'At most 1,500 characters'),
});

export const copiedProfile = z.object({
  /** Key of the profile that it begins as. */
  from: key,
  name,
  /** That of the profile it is copied from, where left out. */
  scope: scope.optional(),
});

export const savedProfile = z.object({
  key,
  name,
  scope,
  sections: z.array(profileSection).min(1).max(60).readonly(),
  /** How many changes it had when the form was opened: with more by now, somebody else would be overwritten unseen. */
  seenChanges: z.number().int().min(0).optional(),
});

export const packProfilesContract = {
  /** Every profile that stands: the shipped ones, then the workspace's own. */
  list: operation.output(type<readonly PackProfile[]>()),
  /** The same with where each comes from and what it is about. */
  overview: operation.output(type<readonly ProfileRow[]>()),
  get: operation.input(z.object({ key })).output(type<ProfileView>()),
  /** A new profile of this workspace; its key is made of its name. */
  copy: operation.input(copiedProfile).output(type<ProfileView>()),
  save: operation.input(savedProfile).output(type<ProfileView>()),
  /** Takes one of the workspace's own away; packs made by it stay as they are. */
  remove: operation.input(z.object({ key })).output(type<readonly ProfileRow[]>()),
  /** Puts a shipped one back to how it shipped. */
  restore: operation.input(z.object({ key })).output(type<ProfileView>()),
};
