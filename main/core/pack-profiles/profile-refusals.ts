import { Refusal } from '#shared/domain/refusal.ts';

export const profileNotFound = (key: string): Refusal =>
  new Refusal({
    code: 'PackProfileNotFound',
    message: `There is no kind of pack called "${key}" in this workspace.`,
    where: 'profile',
    next: 'Choose one from the list of kinds of pack.',
  });

export const nameTaken = (name: string): Refusal =>
  new Refusal({
    code: 'PackProfileNameTaken',
    message: `There is a kind of pack called “${name}” already.`,
    where: 'name',
    next: 'Give it another name, so that both can be told apart in the list.',
  });

export const profileChanged = (name: string, by: string): Refusal =>
  new Refusal({
    code: 'PackProfileChanged',
    message: `“${name}” was changed by ${by} since you opened it, and saving would undo that unseen. Nothing was saved.`,
    where: 'profile',
    next: 'Open it again in another window to see what was changed, then leave this form and make your changes there.',
  });

export const profileShipped = (name: string): Refusal =>
  new Refusal({
    code: 'PackProfileShipped',
    message: `“${name}” came with Plumbline, so it is not taken away.`,
    where: 'profile',
    next: 'Put it back to how it shipped instead, or leave it unused.',
  });

export const profileAsShipped = (name: string, own: boolean): Refusal =>
  new Refusal({
    code: 'PackProfileAsShipped',
    message: own
      ? `“${name}” was made in this workspace, so there is no form in which it shipped.`
      : `“${name}” is as it shipped already.`,
    where: 'profile',
    next: own ? 'Change it by hand, or take it away.' : 'Nothing needs to be done.',
  });

export const noSectionLeft = (): Refusal =>
  new Refusal({
    code: 'PackProfileEmpty',
    message: 'No section is switched on, so the pack would be a cover and nothing else.',
    where: 'sections',
    next: 'Switch on at least the sections that a pack of its kind cannot go without.',
  });

export const sectionRequired = (edition: string, title: string, because: string): Refusal =>
  new Refusal({
    code: 'SectionRequired',
    message: `A pack of the edition “${edition}” cannot go without “${title}”. ${because}`,
    where: 'sections',
    next: `Switch “${title}” on again; it may stand anywhere in the pack.`,
  });

export const sectionNotOfEdition = (edition: string, title: string): Refusal =>
  new Refusal({
    code: 'SectionNotOfEdition',
    message: `“${title}” is not a section of the edition “${edition}”.`,
    where: 'sections',
    next: 'Leave it out, or copy a kind of pack of the edition that it belongs to.',
  });

export const sectionTwice = (title: string): Refusal =>
  new Refusal({
    code: 'SectionTwice',
    message: `“${title}” is in the list twice.`,
    where: 'sections',
    next: 'Name each section once, in the order of the pack.',
  });

/** "Choose one of FD, CP and WF."; of many the first few. */
const chooseOf = (what: string, names: readonly string[]): string => {
  if (names.length === 0) return `Add a ${what} to the plan first.`;
  const shown = names.slice(0, 12).join(', ');
  return `Choose a ${what} of the plan: ${shown}${names.length > 12 ? ' or another' : ''}.`;
};

export const workstreamUnknown = (code: string, known: readonly string[]): Refusal =>
  new Refusal({
    code: 'WorkstreamNotFound',
    message: code === '' ? 'No workstream is chosen.' : `There is no workstream ${code} in this workspace.`,
    where: 'scope',
    next: chooseOf('workstream', known),
  });

export const agencyUnknown = (name: string, known: readonly string[]): Refusal =>
  new Refusal({
    code: 'AgencyNotFound',
    message: name === '' ? 'No agency is chosen.' : `No agency called “${name}” is in this workspace.`,
    where: 'scope',
    next: chooseOf('lead agency', known),
  });

export const scopeNotChosen = (name: string, what: 'workstream' | 'agency'): Refusal =>
  new Refusal({
    code: 'PackScopeNotChosen',
    message: `“${name}” is about one ${what}, and none is chosen yet.`,
    where: 'profile',
    next: `Copy it under Kinds of pack and choose the ${what}, then make the pack by the copy.`,
  });
