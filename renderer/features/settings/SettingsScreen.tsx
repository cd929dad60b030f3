import type { Settings } from '#shared/contract/settings.ts';
import { PageHeading } from '../../components/PageHeading.tsx';
import { RuleSetWords } from '../../components/RuleSetWords.tsx';
import { AuditTrail } from './AuditTrail.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { SpcOptionsSection } from './SpcOptionsSection.tsx';

/** What can be set, the rules in force, how the file is kept, and the audit trail. */
export function SettingsScreen({ settings }: { readonly settings: Settings }) {
  return (
    <div className="stack-large">
      <PageHeading title="Settings" />
      <SettingsForm settings={settings} />
      <SpcOptionsSection settings={settings} />
      <AuditTrail audit={settings.audit} />
      <section className="stack" aria-labelledby="rules">
        <h2 id="rules">Rule set in force</h2>
        <RuleSetWords ruleSet={settings.ruleSet} />
      </section>
      <section className="stack-small" aria-labelledby="store">
        <h2 id="store">How the file is kept</h2>
        <p className="muted">As SQLite answers when asked.</p>
        <dl className="summary-list">
          {settings.store.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="mono">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="stack-small" aria-labelledby="about">
        <h2 id="about">About</h2>
        <dl className="summary-list">
          <div>
            <dt>Plumbline</dt>
            <dd>
              Version {settings.version}, {settings.host === 'electron' ? 'desktop window' : 'browser window'}
            </dd>
          </div>
          <div>
            <dt>Authority</dt>
            <dd>{settings.authority}</dd>
          </div>
          <div>
            <dt>Schema</dt>
            <dd>Version {settings.schemaVersion}</dd>
          </div>
          <div>
            <dt>Workspace</dt>
            <dd className="mono">{settings.workspaceUid}</dd>
          </div>
        </dl>
      </section>
    </div>
  );
}
