import type { ReactNode } from 'react';

interface CatalogueFormProps {
  /** Reads what was typed and saves it, or says what is wrong with it. */
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** A form of the catalogue: checked by the program in its own words, not by the browser. */
export function CatalogueForm({ onSave, children }: CatalogueFormProps) {
  return (
    <form
      className="stack catalogue-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
    </form>
  );
}
