import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ProfileView } from '#shared/contract/pack-profiles.ts';
import { editionLabels } from '#shared/wording/pack-labels.ts';
import { profileOriginLabels } from '#shared/wording/section-labels.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { instantInWords } from '../../../components/instant-in-words.ts';
import { PackNav } from '../../../components/PackNav.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { withKeys } from '../../../components/with-keys.ts';
import { CopyForm } from './CopyForm.tsx';
import { KindForm } from './KindForm.tsx';
import { TakeBack } from './TakeBack.tsx';

interface KindScreenProps {
  readonly view: ProfileView;
  readonly readOnly: boolean;
}

/** One kind of pack: its sections and their order, what it is about, a copy of it, and what was changed when. */
export function KindScreen({ view, readOnly }: KindScreenProps) {
  const { profile, origin, about, notReady, history } = view;
  const [saved, setSaved] = useState(0);
  return (
    <>
      <PageHeading
        title={profile.name}
        caption="Kind of pack"
        aside={
          notReady === '' ? (
            <Link to="/packs/words" search={{ profile: profile.key }} className="button">
              Write this month’s words
            </Link>
          ) : null
        }
      >
        <p className="muted">
          {[`${editionLabels[profile.edition]} edition`, about, profileOriginLabels[origin]].join(' · ')}
        </p>
      </PageHeading>
      <PackNav />
      <div className="stack-large">
        {notReady === '' ? null : <Choose view={view} readOnly={readOnly} />}
        {saved === 0 ? null : <Saved key={saved} />}
        <KindForm
          key={`${profile.key} ${history.length}`}
          view={view}
          readOnly={readOnly || notReady !== ''}
          onSaved={() => setSaved(saved + 1)}
        />
        {readOnly || (notReady !== '' && origin === 'shipped') ? null : (
          <section className="stack-small" aria-labelledby="more">
            <h2 id="more">Copy it, or take it back</h2>
            {notReady === '' ? (
              <Disclosed label="Copy it as another kind of pack">
                <CopyForm view={view} />
              </Disclosed>
            ) : null}
            <TakeBack profile={profile} origin={origin} />
          </section>
        )}
        {history.length === 0 ? null : (
          <section className="stack-small" aria-labelledby="history">
            <h2 id="history">What was changed</h2>
            <ul className="plain-list">
              {withKeys(history, ({ at }) => at).map(({ key, item }) => (
                <li key={key}>
                  {item.what}{' '}
                  <span className="muted small">
                    {item.by}, {instantInWords(item.at)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

/** The form begins anew with what was saved, and its button with it: the focus is led to what came of it. */
function Saved() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="status" className="result-banner" tabIndex={-1}>
      <p className="strong">This kind of pack is saved</p>
      <p>The next pack that is built by it is made so. Packs that were made before stay as they are.</p>
    </div>
  );
}

/** Of a pattern: what has to be chosen before a pack can be made by it. */
function Choose({ view, readOnly }: KindScreenProps) {
  const { kind } = view.profile.scope;
  return (
    <section className="panel stack-small" aria-labelledby="choose">
      <h2 id="choose">No pack can be made by this one yet: choose the {kind}</h2>
      <p>
        This is a pattern. A copy of it is about one {kind}, and is compared with its own packs from month to month.
      </p>
      {readOnly ? null : <CopyForm view={view} />}
    </section>
  );
}
