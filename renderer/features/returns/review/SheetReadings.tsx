import type { ReturnDecisions } from '#shared/contract/return-decisions.ts';
import type { SheetReading } from '#shared/contract/returns.ts';
import { confidenceLabels, sheetReadingLabels } from '#shared/wording/return-labels.ts';
import { Button } from '../../../components/Button.tsx';

interface SheetReadingsProps {
  readonly sheets: readonly SheetReading[];
  readonly decisions: ReturnDecisions;
  readonly busy: boolean;
  readonly onMap: (sheet: string) => void;
  readonly onDrop: (sheet: string) => void;
  readonly onSheets: (sheets: readonly string[]) => void;
}

/** What was found on each sheet and how surely, what of it is hidden, and the way to say otherwise. */
export function SheetReadings({ sheets, decisions, busy, onMap, onDrop, onSheets }: SheetReadingsProps) {
  const read = decisions.sheets ?? sheets.filter((sheet) => sheet.state === 'visible').map(({ sheet }) => sheet);
  return (
    <section className="stack-small" aria-labelledby="sheets">
      <h2 id="sheets">How it was read</h2>
      <ul className="plain-list sheet-readings">
        {sheets.map((reading) => {
          const { sheet, how, confidence, because, hidden } = reading;
          const name = sheet === '' ? 'The file' : `Sheet “${sheet}”`;
          const isRead = how !== 'not_read' || read.includes(sheet);
          return (
            <li key={sheet} className="stack-small">
              <h3 className="break">
                {name} <span className={how === 'not_read' ? 'tag tag-warning' : 'tag'}>{sheetReadingLabels[how]}</span>{' '}
                {confidence === null || how !== 'recognised' ? null : (
                  <span className={confidence === 'certain' ? 'tag' : 'tag tag-warning'}>
                    {confidenceLabels[confidence]}
                  </span>
                )}
              </h3>
              <p>{because}</p>
              {hidden.map((sentence) => (
                <p key={sentence} className="small">
                  {sentence}
                </p>
              ))}
              <div className="row">
                {isRead ? (
                  <Button quiet small isDisabled={busy} onPress={() => onMap(sheet)}>
                    {how === 'not_read' ? 'Say where the figures are' : 'Correct this by hand'}
                    <span className="visually-hidden"> ({name})</span>
                  </Button>
                ) : (
                  <Button quiet small isDisabled={busy} onPress={() => onSheets([...read, sheet])}>
                    Read it after all<span className="visually-hidden"> ({name})</span>
                  </Button>
                )}
                {how === 'mapped' && decisions.mappings.some((mapping) => mapping.sheet === sheet) ? (
                  <Button quiet small isDisabled={busy} onPress={() => onDrop(sheet)}>
                    Recognise it again<span className="visually-hidden"> ({name})</span>
                  </Button>
                ) : null}
                {isRead && sheets.length > 1 ? (
                  <Button quiet small isDisabled={busy} onPress={() => onSheets(read.filter((one) => one !== sheet))}>
                    Leave it out<span className="visually-hidden"> ({name})</span>
                  </Button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
