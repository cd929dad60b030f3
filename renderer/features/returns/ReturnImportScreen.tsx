import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RememberedLayout } from '#shared/contract/returns.ts';
import type { IndicatorName } from './indicator-name.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { FileChoice } from './FileChoice.tsx';
import { MappingScreen } from './mapping/MappingScreen.tsx';
import { ReturnResult } from './review/ReturnResult.tsx';
import { ReviewPage } from './review/ReviewPage.tsx';
import { UnitContext } from './unit-context.ts';
import { useReturnImport, type ReturnImport } from './useReturnImport.ts';

interface ReturnImportScreenProps {
  readonly knownSenders: readonly string[];
  readonly layouts: readonly RememberedLayout[];
  /** Every indicator, to choose from where a name in the file is none of them. */
  readonly indicators: readonly IndicatorName[];
}

/** Choose a file, see what it would change, accept it whole or not at all. */
export function ReturnImportScreen({ knownSenders, layouts, indicators }: ReturnImportScreenProps) {
  const way = useReturnImport();
  const units = useMemo(() => new Map(indicators.map(({ code, unit }) => [code, unit])), [indicators]);
  const { staged, step, chosen, busy, problem } = way;
  const waiting = staged?.outcome === 'staged' || (step.kind === 'map' && staged?.outcome !== 'accepted');
  const isUnknown = problem?.code === 'ReturnNotRecognised' && step.kind === 'choose';
  useUnsaved(waiting, 'This return is not accepted yet, and what you decided about it would be lost. Leave it?');
  return (
    <div className="stack-large">
      <div>
        <Link to="/returns" className="back">
          Returns
        </Link>
        <PageHeading title={step.kind === 'map' ? 'Say where the figures are' : 'Import a return'}>
          {chosen === null || step.kind === 'choose' ? null : (
            <p className="muted break">
              {chosen.file.name}
              {chosen.sender === '' ? '' : ` from ${chosen.sender}`}
            </p>
          )}
        </PageHeading>
        {step.kind === 'map' ? null : (
          <div className="stack">
            <ErrorSummary
              problem={problem}
              title={
                isUnknown
                  ? 'The program does not know this layout yet: nothing of the file was kept'
                  : 'This file was not imported: nothing of it was kept'
              }
            />
            {isUnknown && chosen !== null ? (
              <Button onPress={() => way.goTo({ kind: 'map', sheet: null })}>Say where the figures are</Button>
            ) : null}
          </div>
        )}
      </div>
      <p role="status" className={busy ? '' : 'visually-hidden'}>
        {busy ? `Reading ${chosen?.file.name ?? 'the file'}…` : ''}
      </p>
      <UnitContext value={units}>
        <StepView way={way} layouts={layouts} knownSenders={knownSenders} indicators={indicators} />
      </UnitContext>
    </div>
  );
}

function StepView({
  way,
  knownSenders,
  layouts,
  indicators,
}: { readonly way: ReturnImport } & ReturnImportScreenProps) {
  const { staged, step, chosen } = way;
  if (chosen !== null && step.kind === 'map') {
    const ofSender = layouts.filter(({ sender }) => sender === chosen.sender);
    return <MappingScreen way={way} file={chosen.file} sheet={step.sheet} layouts={ofSender} />;
  }
  if (chosen === null || staged === null) {
    return (
      <FileChoice
        busy={way.busy}
        sender={way.sender}
        knownSenders={knownSenders}
        onSender={way.setSender}
        onChoose={way.choose}
      />
    );
  }
  if (staged.outcome === 'accepted') return <ReturnResult staged={staged} onAgain={way.startAgain} />;
  return <ReviewPage way={way} staged={staged} chosen={chosen} indicators={indicators} />;
}
