import { useEffect, useState } from 'react';
import type { SectionWords, WordsEvent, WordsView } from '#shared/contract/section-words.ts';
import { periodInWords } from '#shared/domain/dates.ts';
import { useHost } from '../../../client/host-context.ts';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { instantInWords } from '../../../components/instant-in-words.ts';
import { withKeys } from '../../../components/with-keys.ts';

interface WordsHistoryProps {
  readonly view: WordsView;
  readonly section: SectionWords;
}

/** Everything that happened to the words of a section this month, read when it is opened. */
export function WordsHistory({ view, section }: WordsHistoryProps) {
  return (
    <Disclosed label="What was written before" about={`for ${section.title}`}>
      <Events key={JSON.stringify(section.current)} view={view} section={section} />
    </Disclosed>
  );
}

function Events({ view: { profile, period }, section: { section } }: WordsHistoryProps) {
  const { client } = useHost();
  const [events, setEvents] = useState<readonly WordsEvent[] | null>(null);
  useEffect(() => {
    let left = false;
    client.sectionWords.history({ profile, period, section }).then(
      (found) => left || setEvents(found),
      () => left || setEvents([]),
    );
    return () => {
      left = true;
    };
  }, [client, profile, period, section]);
  if (events === null) return <p className="muted">Reading…</p>;
  return (
    <ol className="plain-list words-history">
      {withKeys(events, ({ at, kind }) => `${at} ${kind}`).map(({ key, item }) => (
        <li key={key}>
          <p>
            <strong>{eventInWords(item)}</strong>{' '}
            <span className="muted small">
              {item.by}, {instantInWords(item.at)}
            </span>
          </p>
          {item.kind === 'confirmed' || item.text === '' ? null : <div className="words-text small">{item.text}</div>}
        </li>
      ))}
    </ol>
  );
}

function eventInWords({ kind, carriedFrom }: WordsEvent): string {
  switch (kind) {
    case 'written':
      return carriedFrom === null ? 'Written' : `Written, begun from ${periodInWords(carriedFrom)}`;
    case 'carried':
      return carriedFrom === null ? 'Carried over' : `Carried over from ${periodInWords(carriedFrom)}`;
    case 'taken_back':
      return 'Taken back';
    case 'confirmed':
      return 'Confirmed';
  }
}
