import { useHost } from '@renderer/bridge/host-context';
import { useText } from '@renderer/i18n/use-text';
import { FactList } from '@renderer/ui';

/** Which program this is. */
export function AboutSection() {
  const text = useText('settings');
  const { info } = useHost();
  return (
    <div className="ch-settings-stack">
      <FactList
        facts={[
          { label: text('about.name'), value: text('about.name-value') },
          { label: text('about.version'), value: info.version },
          { label: text('about.shell'), value: text(`about.shell-${info.shell}`) },
          { label: text('about.licence'), value: 'Apache-2.0' },
        ]}
      />
      <p>{text('about.rules')}</p>
    </div>
  );
}
