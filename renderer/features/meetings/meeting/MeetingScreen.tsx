import { Link } from '@tanstack/react-router';
import type { MeetingDetail } from '#shared/contract/meeting-views.ts';
import type { PackRow } from '#shared/contract/packs.ts';
import type { PublicationRow } from '#shared/contract/publishing.ts';
import { dayInWords } from '#shared/domain/meetings/series.ts';
import { meetingKindLabels, meetingStateLabels } from '#shared/wording/meeting-labels.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { PageHeading } from '../../../components/PageHeading.tsx';
import { AgendaSection } from './AgendaSection.tsx';
import { AttendanceSection } from './AttendanceSection.tsx';
import { DecisionsSection } from './DecisionsSection.tsx';
import { CancelForm, EditForm } from './MeetingChange.tsx';
import { MinutesSection } from './MinutesSection.tsx';
import { PackSection } from './PackSection.tsx';

interface MeetingScreenProps {
  readonly detail: MeetingDetail;
  readonly packs: readonly PackRow[];
  readonly publications: readonly PublicationRow[];
  readonly readOnly: boolean;
}

/** One meeting: what is prepared for it, who was there, what it decided, its minutes, and the pack it had before it. */
export function MeetingScreen({ detail, packs, publications, readOnly }: MeetingScreenProps) {
  const { row } = detail;
  const cancelled = row.state === 'cancelled';
  const open = !readOnly && !cancelled;
  return (
    <div className="stack-large meeting-page">
      <div>
        <Link to="/meetings" className="back no-print">
          Meetings
        </Link>
        <PageHeading
          title={`${row.title}, ${dayInWords(row.heldOn)}`}
          caption={row.ref}
          aside={
            cancelled ? null : (
              <Link to="/meetings/$ref/live" params={{ ref: row.ref }} className="button no-print">
                Meeting mode
              </Link>
            )
          }
        >
          <p>
            <span className="tag">{meetingStateLabels[row.state]}</span>{' '}
            {[meetingKindLabels[row.kind], row.startsAt, row.place].filter((part) => part !== '').join(' · ')}
          </p>
          {detail.note === '' ? null : <p className="muted">{detail.note}</p>}
        </PageHeading>
        {cancelled ? (
          <p className="inset inset-warning">
            <strong>Cancelled.</strong> {detail.cancelledBecause}
          </p>
        ) : null}
        <div className="row no-print">
          <CopyButton text={detail.asText} what={`the record of meeting ${row.ref}`} />
          <Button quiet small onPress={() => window.print()}>
            Print
          </Button>
        </div>
        {open ? (
          <div className="row-top no-print">
            <Disclosed label="Edit day, title or place">
              <EditForm detail={detail} />
            </Disclosed>
            {detail.decisions.length + detail.moderations.length + detail.minutes.length > 0 ? null : (
              <Disclosed label="Cancel the meeting">
                <CancelForm reference={row.ref} />
              </Disclosed>
            )}
          </div>
        ) : null}
      </div>
      <AgendaSection detail={detail} changeable={open} />
      <AttendanceSection detail={detail} changeable={open} />
      <DecisionsSection detail={detail} changeable={open && row.state === 'held'} />
      <MinutesSection detail={detail} changeable={open && row.state === 'held'} />
      <PackSection detail={detail} packs={packs} publications={publications} changeable={open} />
    </div>
  );
}
