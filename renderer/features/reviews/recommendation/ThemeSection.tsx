import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecommendationView, ReviewDetail } from '#shared/contract/reviews.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';
import { SuggestInput } from '../../../components/SuggestInput.tsx';

interface ThemeSectionProps {
  readonly detail: ReviewDetail;
  readonly view: RecommendationView;
  readonly readOnly: boolean;
}

/** The themes by which a recommendation is found again in other reviews. */
export function ThemeSection({ detail, view, readOnly }: ThemeSectionProps) {
  const { client } = useHost();
  const router = useRouter();
  const { busy, problem, run } = useOperation();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const { ref, themes = [] } = view.recommendation;
  const set = (wanted: readonly string[], done: string): void =>
    void run(async () => {
      await client.reviews.setThemes({ ref, themes: [...wanted] });
      setTyped('');
      setSaid(done);
      await router.invalidate();
    });
  const name = typed.trim();
  return (
    <section className="stack" aria-labelledby="themes">
      <h2 id="themes">Themes</h2>
      <ErrorSummary problem={problem} />
      {themes.length === 0 ? (
        <p className="muted">It has no theme yet, so no later review can show that it came back.</p>
      ) : (
        <ul className="plain-list theme-chips">
          {themes.map((theme) => (
            <li key={theme} className="row">
              <span className="tag tag-theme">{theme}</span>
              {readOnly ? null : (
                <Button
                  quiet
                  small
                  aria-label={`Remove the theme ${theme}`}
                  onPress={() =>
                    set(
                      themes.filter((one) => one !== theme),
                      `The theme ${theme} was removed.`,
                    )
                  }
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="status" {...(said === '' ? { className: 'visually-hidden' } : {})}>
        {said}
      </p>
      {readOnly ? null : (
        <form
          className="row-end link-action"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (name !== '') set([...themes, name], `The theme ${name} was added.`);
          }}
        >
          <SuggestInput
            id="theme-name"
            label="Another theme"
            hint="One used before, or a new one in two or three words."
            suggestions={detail.known.themes.filter((theme) => !themes.includes(theme))}
            value={typed}
            onChange={setTyped}
          />
          <Button type="submit" quiet busy={busy} isDisabled={name === ''}>
            Add the theme
          </Button>
        </form>
      )}
    </section>
  );
}
