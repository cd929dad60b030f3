/** A name found in a text, and where. */
interface FoundName {
  readonly what: string;
  readonly text: string;
  readonly at: number;
}

const nameWord = "(?:\\p{Lu}['’])?(?:\\p{Lu}\\p{Ll}+)+(?:-\\p{Lu}\\p{Ll}+)*";
const twoNames = `${nameWord}(?: \\p{Lu}\\.)?(?: ${nameWord}){1,2}`;

/** Who a name stands beside. In small letters, so that "Child Protection" and "Social Worker Academy" are none. */
const person =
  'child|baby|boy|girl|mother|father|mum|dad|parent|stepfather|stepmother|step-father|step-mother|brother|sister|sibling|son|daughter|aunt|uncle|cousin|grandmother|grandfather|grandparent|nan|carer|foster carer|foster mother|foster father|partner|boyfriend|girlfriend|young person|young woman|young man|teenager|pupil|patient|perpetrator|victim|social worker|health visitor|teacher|midwife|key worker|personal adviser|allocated worker';
const opening = 'Mother|Father|Mum|Dad|Brother|Sister|Son|Daughter|Baby';

const between = '(?:,? (?:called|named|known as|being|is|was|of))?[,:]? ';
const before = new RegExp(`(?<!\\p{L})(?:${person}|${opening})${between}(?<name>${twoNames})`, 'gu');
const after = new RegExp(
  `(?<![\\p{L}’'-])(?<name>${twoNames})(?: \\((?:the |a |his |her |their )?|,? (?:is |was )?(?:the |a |an |his |her |their |allocated |named )*|['’]s )(?:${person})(?!\\p{L})`,
  'gu',
);
const titled = new RegExp(`(?<!\\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? (?<name>${nameWord}(?: ${nameWord})?)`, 'gu');

/** Words of the service, of places and of the calendar: two of them together are a role, a body, a document or a day. */
const notNames = new Set(
  `a abuse academy access accommodation act action adult adults advocacy agency agreement all an and annual april area
  arrangements arrival asset assessment assessments assistant assurance at attendance audit august autumn board borough
  bridge business care carers case castle central centre chair chief child children childrens christmas church city
  clinic clinical close college commissioner commission committee community complaints conference contact core corporate
  council councils county court courts crown custody data day death december deputy designated development director
  directors disability district duty early east education emergency england english enquiry essex european executive
  exploitation express families family february field first focused for forum foster framework front friday from further
  general government green group guidance guidelines hall head health help her high hill his home hospital house hub
  hubs human identity improvement in independent information inspection inspectorate integrated intervention january
  joint july june justice key kingdom lane lead leader leadership learning leaving legal level local looked lower manager
  march may meeting mental minister missing monday month multi national neglect new next no north northern not november
  nursery nurse october of office officer officers ofsted on open order our out outcomes outline overview panel parent
  park partner partners partnership pathway performance permanence permanency personal placement plan planning plans
  police policy post practice pre prevention primary principal priority prison probation procedure procedures process
  programme project protection protocol public pupil quality quarterly recommendation record recovery recruitment
  referral referrals regional register regulation report residential response review reviewing reviews right road royal
  rules safe safeguarding saturday scheme school schools secondary secretary section senior september serious service
  services set sexual shire short signs single site social society south southern special specialist spring standard
  standards state statement station statutory step strategic strategy street strengths summer sunday supervision support
  supported surgery table task team teams the their theme this thursday to together training transition trust tuesday
  two under unit united university university upper urgent very virtual visit visitor visiting voice wales wednesday
  welfare well welsh west western when winter with woman women work worker workers workforce working workshop
  wellbeing year years young youth`.split(/\s+/),
);

/** Names of people beside who they are to a child, or behind a title; never within quotation marks: that is a document. */
export function namesOfPeople(text: string): FoundName[] {
  const open = withoutQuotes(text);
  const found = [before, after].flatMap((pattern) =>
    Array.from(open.matchAll(pattern), (match): FoundName => {
      const name = match.groups?.['name'] ?? '';
      return { what: 'the name of a person', text: name, at: match.index + match[0].indexOf(name) };
    }),
  );
  const behindTitle = Array.from(open.matchAll(titled), (match): FoundName => ({
    what: 'the name of a person',
    text: match[0],
    at: match.index,
  }));
  return unique([...behindTitle, ...found].filter(({ text: name }) => isName(name)));
}

const isName = (name: string): boolean =>
  name
    .replace(/^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? /u, '')
    .split(' ')
    .every((word) => !notNames.has(word.toLowerCase()));

function unique(names: readonly FoundName[]): FoundName[] {
  const kept: FoundName[] = [];
  for (const one of names) {
    if (!kept.some(({ at, text }) => at <= one.at && one.at < at + text.length)) kept.push(one);
  }
  return kept;
}

/** The same length, so that places in the text stay what they are. */
const withoutQuotes = (text: string): string =>
  text.replaceAll(/“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})/gu, (quoted) => ' '.repeat(quoted.length));
