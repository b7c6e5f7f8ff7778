import { useHost } from '@renderer/bridge/host-context';
import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import { useEffect, useRef } from 'react';

const DAY_MS = 86_400_000;
const LOOK_EVERY_MS = 3_600_000;

/** Once a day counts the ledgers again, asks the rules of monitoring and writes a snapshot: soon after the start, and while the window stays open. */
export function useDailyCare(): void {
  const { host } = useHost();
  const data = useHospitalData();
  const notify = useNotify();
  const text = useText('app');
  const isRunning = useRef(false);

  useEffect(() => {
    async function look(): Promise<void> {
      if (isRunning.current) return;
      isRunning.current = true;
      try {
        // A supplement that was signed for a later day changes its agreement when that day comes.
        await data.repositories.supplements.applyDue();
        if (!(await isDue())) return;
        const differences = await data.checkLedgers();
        if (differences.length > 0)
          notify.error(text('ledgers.differ', { count: differences.length }));
        const written = await data.takeSnapshot();
        if (!written.ok) notify.warning(text('snapshot.failed'));
        // What is refused here is asked again on the page.
        await data.repositories.warnings.scan(data.clock.today());
      } finally {
        isRunning.current = false;
      }
    }
    async function isDue(): Promise<boolean> {
      const listed = await host.listSnapshots({});
      const newest = listed.ok ? listed.value.snapshots[0] : undefined;
      return newest === undefined || Date.now() - Date.parse(newest.writtenAt) >= DAY_MS;
    }
    // A host that is gone shows at the next command; a snapshot has nothing to add to that.
    const lookQuietly = () => void look().catch(() => undefined);
    const first = setTimeout(lookQuietly, 10_000);
    const again = setInterval(lookQuietly, LOOK_EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [data, host, notify, text]);
}
