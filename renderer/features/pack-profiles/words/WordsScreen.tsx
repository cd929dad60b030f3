import { Link, useNavigate } from '@tanstack/react-router';
import type { ProfileRow } from '#shared/contract/pack-profiles.ts';
import type { WordsView } from '#shared/contract/section-words.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import type { SectionId } from '#shared/domain/pack/profile.ts';
import { Button } from '../../../components/Button.tsx';
import { SelectChoice } from '../../../components/Choice.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { refusedFieldOf } from '../../../components/field-problems.ts';
import { KeptWork, NotKept } from '../../../components/KeptWork.tsx';
import { PackNav } from '../../../components/PackNav.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { SectionEditor } from './SectionEditor.tsx';
import { useWords } from './useWords.ts';
import { WordsRow } from './WordsRow.tsx';

interface WordsScreenProps {
  readonly view: WordsView;
  readonly profiles: readonly ProfileRow[];
  /** The section to open; the first one that is not confirmed where none is named. */
  readonly section: SectionId | null;
  readonly readOnly: boolean;
}

/** The words of one month's pack, section after section: what stands, what last month said, and what is still to be confirmed. */
export function WordsScreen({ view, profiles, section, readOnly }: WordsScreenProps) {
  const navigate = useNavigate();
  const { words, counted } = useWords(view, section);
  const { counts, toCarry, period } = view;
  const refused = refusedFieldOf(words.problem, { text: `words-${words.open ?? ''}` });
  return (
    <>
      <PageHeading title={`Words of the pack: ${periodInWords(period)}`}>
        <p className="muted measure">
          What the pack says at the head of each section, beside its figures. Words that are carried over are a draft
          until somebody confirms that they still hold. Roles, not names; nothing that could point to a child or a
          family.
        </p>
      </PageHeading>
      <PackNav />
      <div className="stack">
        <div className="words-head">
          <SelectChoice
            label="Kind of pack"
            options={profiles
              .filter(({ notReady, profile: { key } }) => notReady === '' || key === view.profile)
              .map(({ profile: { key, name } }) => ({ value: key, label: name }))}
            value={view.profile}
            onChange={(profile) => void navigate({ to: '/packs/words', search: (now) => ({ ...now, profile }) })}
          />
          <p ref={counted} className="words-count" tabIndex={-1}>
            <strong>{countsInWords(view)}</strong>
          </p>
          {readOnly ? null : (
            <div className="row">
              {toCarry === 0 ? null : (
                <Button quiet busy={words.busy} onPress={words.carryAll}>
                  {toCarry === 1
                    ? 'Carry over the one of an earlier month'
                    : `Carry over all ${toCarry} of earlier months`}
                </Button>
              )}
              {counts.draft === 0 ? null : (
                <Button quiet busy={words.busy || words.unsaved > 0} onPress={words.confirmAll}>
                  {counts.draft === 1 ? 'Confirm the one draft' : `Confirm all ${counts.draft} drafts`}
                </Button>
              )}
            </div>
          )}
        </div>
        <ErrorSummary problem={refused === null ? words.problem : null} fields={refused === null ? [] : [refused]} />
        {words.restoredAt === null ? null : (
          <KeptWork keptAt={words.restoredAt} onKeep={words.keepRestored} onDiscard={words.discard} />
        )}
        {words.failed ? <NotKept /> : null}
        <p className="visually-hidden" role="status">
          {words.said}
        </p>
        <ol className="words-list" aria-label="Sections, in the order of the pack">
          {view.sections.map((one) => (
            <WordsRow
              key={one.section}
              words={one}
              unsaved={one.section in words.typed}
              open={words.open === one.section}
              onToggle={() => words.openSection(words.open === one.section ? null : one.section)}
            >
              <SectionEditor view={view} section={one} words={words} readOnly={readOnly} />
            </WordsRow>
          ))}
        </ol>
        <p className="muted small">
          In the text, <kbd>Ctrl</kbd> <kbd>Enter</kbd> confirms and goes on to the next section, <kbd>Ctrl</kbd>{' '}
          <kbd>S</kbd> saves the draft. Which sections there are is decided under{' '}
          <Link to="/packs/kinds/$key" params={{ key: view.profile }}>
            {view.profileName}
          </Link>
          .
        </p>
      </div>
    </>
  );
}

function countsInWords({ counts, sections }: WordsView): string {
  const drafts = counts.draft === 0 ? '' : `, ${counts.draft} ${counts.draft === 1 ? 'is a draft' : 'are drafts'}`;
  return counts.draft + counts.confirmed === 0
    ? `Nothing is written for its ${sections.length} sections yet.`
    : `${counts.confirmed} of ${sections.length} sections have confirmed words${drafts}.`;
}
