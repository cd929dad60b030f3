import { useMatches, useNavigate, useRouter } from '@tanstack/react-router';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { dateInWords, isPeriod, periodInWords, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { useHost } from '../client/host-context.ts';
import { PlumbMark } from '../components/PlumbMark.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

interface MastheadProps {
  readonly workspace: WorkspaceInfo;
  readonly period: Period;
}

export function Masthead({ workspace, period }: MastheadProps) {
  return (
    <header className="masthead">
      <span className="wordmark">
        <PlumbMark /> Plumbline
      </span>
      <div className="masthead-workspace">
        <strong>{workspace.authority}</strong>
        <span>
          {workspace.board}
          {workspace.marking === '' ? '' : ` · ${workspace.marking}`}
        </span>
      </div>
      <PeriodPicker periods={workspace.periods} period={period} />
      <div className="row">
        <ThemeSwitch />
        <CloseWorkspace />
      </div>
    </header>
  );
}

/** As-at date of whatever screen is shown, as its own data says; null on screens that are about no date. */
function useAsAt(): IsoDate | null {
  return useMatches({
    select: (matches) => {
      for (const { loaderData } of matches.toReversed()) {
        if (typeof loaderData !== 'object') continue;
        if ('asAtOn' in loaderData) return loaderData.asAtOn;
        if ('meta' in loaderData) return loaderData.meta.asAtOn;
      }
      return null;
    },
  });
}

function PeriodPicker({ periods, period }: { readonly periods: readonly Period[]; readonly period: Period }) {
  const navigate = useNavigate();
  const asAtOn = useAsAt();
  const place = periods.indexOf(period);
  const [later, earlier] = [periods[place - 1], place === -1 ? undefined : periods[place + 1]];
  const show = (next: Period | undefined): void => {
    if (next !== undefined) void navigate({ to: '.', search: (old) => ({ ...old, period: next }) });
  };
  const options = periods.includes(period) ? periods : [period, ...periods];
  return (
    <div className="period-picker">
      <Select
        value={period}
        onChange={(key) => show(typeof key === 'string' && isPeriod(key) ? key : undefined)}
        className="period-picker"
      >
        <Label className="period-picker-label">Period</Label>
        <Button>
          <SelectValue /> <span className="chevron chevron-down" aria-hidden="true" />
        </Button>
        <Popover className="popover">
          <ListBox className="listbox" items={options.map((id) => ({ id }))}>
            {({ id }) => (
              <ListBoxItem id={id} className="option">
                {periodInWords(id)}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </Select>
      <Button aria-label="Earlier period" isDisabled={earlier === undefined} onPress={() => show(earlier)}>
        <span className="chevron" aria-hidden="true" />
      </Button>
      <Button aria-label="Later period" isDisabled={later === undefined} onPress={() => show(later)}>
        <span className="chevron chevron-later" aria-hidden="true" />
      </Button>
      {asAtOn === null ? null : (
        <span className="as-at" role="status">
          as at
          <br />
          {dateInWords(asAtOn)}
        </span>
      )}
    </div>
  );
}

function CloseWorkspace() {
  const { client } = useHost();
  const router = useRouter();
  async function onClose(): Promise<void> {
    await client.workspace.close();
    await router.navigate({ to: '/' });
  }
  return <Button onPress={() => void onClose()}>Close workspace</Button>;
}
