import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

/** Looks through everything: beside every screen, so that a name in a letter is one line of typing away. */
export function SearchBox() {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <search>
      <form
        className="search-box"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim().length > 1)
            void navigate({ to: '/search', search: (old) => ({ ...old, text: text.trim() }) });
        }}
      >
        <label htmlFor="search-everything" className="visually-hidden">
          Search everything
        </label>
        <input
          id="search-everything"
          type="search"
          placeholder="Search everything"
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </search>
  );
}
