import { fold } from '../../returns/fold.ts';

/** Who is named in a cell, as far as it can be told: always asked, never taken as it stands. */
export interface OwnerSuggestion {
  /** Empty where none can be suggested. */
  readonly role: string;
  readonly agency: string;
  /** Agencies that help. */
  readonly supporting: readonly string[];
  /** The text looks like a person's name: roles are the rule here. */
  readonly looksLikeName: boolean;
}

const abbreviations: Readonly<Record<string, string>> = {
  dcs: 'Director of Children’s Services',
  ad: 'Assistant Director',
  hos: 'Head of Service',
  psw: 'Principal Social Worker',
  iro: 'Independent Reviewing Officer',
  sm: 'Service Manager',
  tm: 'Team Manager',
  ceo: 'Chief Executive',
  cx: 'Chief Executive',
  lado: 'Local Authority Designated Officer',
  'qa lead': 'Quality assurance lead',
};

const agencyWords =
  /^(the )?(police|health|nhs( trust)?|ccg|icb|probation|education|schools?|school|council|county council|borough council|children’s trust|children's trust|cafcass|fire( service)?|yot|youth offending( team)?|lscb|voluntary sector|vcs|housing|public health|camhs|cps|mash partners|[\p{L}' ]+ (police|constabulary|nhs( foundation)? trust|ccg|council|healthcare trust))$/u;

const roleWords =
  /\b(head|director|manager|lead|officer|chief|principal|assistant|deputy|service|team|commissioner|chair|superintendent|inspector|nurse|doctor|social worker|worker|practitioner|coordinator|co-ordinator|adviser|advisor|analyst|board|group|executive|secretariat|all|designated|quality|safeguarding|hr|workforce|learning|commissioning|legal|finance|performance)\b/i;

/** The parts of a cell that names several: "DCS / Police", "Head of Service and QA lead; Health". */
export const ownerParts = (text: string): string[] =>
  text
    .split(/\s*[/;,\n|+]\s*|\s+(?:and|&|with)\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** "Jane Smith", "J Smith", "Smith, J" or "JS", and nothing that is a role or an agency. */
export function looksLikeName(part: string): boolean {
  const text = part.trim().replace(/^(mr|mrs|ms|miss|dr|prof)\.? /i, '');
  if (text === '' || roleWords.test(text) || isAgency(text) || abbreviations[fold(text)] !== undefined) return false;
  if (text !== part.trim()) return true;
  return (
    /^\p{Lu}[\p{Ll}'’]+(-\p{L}\p{Ll}+)?( \p{Lu}\.?)? \p{Lu}[\p{L}'’-]+$/u.test(text) ||
    /^(\p{Lu}\.? ?){1,2}\p{Lu}[\p{Ll}'’-]+$/u.test(text) ||
    /^\p{Lu}{2,3}$/u.test(text)
  );
}

const isAgency = (part: string): boolean => agencyWords.test(fold(part));

interface KnownOwners {
  readonly people: readonly { readonly role: string; readonly agency: string }[];
  readonly agencies: readonly string[];
  /** Where no agency is named: the authority itself. */
  readonly home: string;
}

/** Suggests who leads and who helps. `agency` and `supporting` are the tracker's own columns, empty where it has none. */
export function suggestOwner(
  text: string,
  columns: { readonly agency: string; readonly supporting: string },
  known: KnownOwners,
): OwnerSuggestion {
  const parts = ownerParts(text);
  const namedHere = (name: string): string => known.agencies.find((agency) => fold(agency) === fold(name)) ?? name;
  const isKnownAgency = (part: string): boolean =>
    isAgency(part) || known.agencies.some((agency) => fold(agency) === fold(part));
  const lead = parts.find((part) => !isKnownAgency(part)) ?? '';
  const named = looksLikeName(lead) ? '' : (abbreviations[fold(lead)] ?? lead);
  const held = known.people.find(({ role }) => fold(role) === fold(named));
  const [ownAgency = '', ...otherAgencies] = ownerParts(columns.agency);
  const agencies = parts.filter(isKnownAgency);
  // "DCS / Police": the council's director leads and the police help; "Police" alone leads itself.
  const agency = ownAgency || held?.agency || (lead === '' ? (agencies[0] ?? '') : known.home);
  const helping = [
    ...(lead === '' && ownAgency === '' ? agencies.slice(1) : agencies),
    ...otherAgencies,
    ...ownerParts(columns.supporting),
  ];
  return {
    role: held?.role ?? named,
    agency: namedHere(agency),
    supporting: [...new Set(helping.map(namedHere))].filter((name) => fold(name) !== fold(agency)),
    looksLikeName: parts.some((part) => !isKnownAgency(part) && looksLikeName(part)),
  };
}

/** A role of this workspace that the text names exactly, so that nothing has to be asked; null for none or several. */
export function knownOwner(
  text: string,
  agency: string,
  { people }: KnownOwners,
): KnownOwners['people'][number] | null {
  const wanted = fold(text);
  const found = people.filter(
    (person) =>
      (fold(person.role) === wanted && (agency === '' || fold(person.agency) === fold(agency))) ||
      fold(`${person.role}, ${person.agency}`) === wanted,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
