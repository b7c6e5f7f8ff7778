import { useHospitalData } from '@renderer/data';
import { useFail } from '@renderer/ui';
import type { Warning } from '@shared/domain/monitoring/warning';
import { useCallback, useEffect, useState } from 'react';

type Found = ReadonlyMap<string, Warning>;

/**
 * Asks every rule when the page is gone to and when somebody wants it.
 *
 * What is found today is shown in place of what a case was found with: days and shares go on.
 */
export function useScan() {
  const { repositories, clock } = useHospitalData();
  const fail = useFail();
  const [found, setFound] = useState<Found | null>(null);
  const scan = useCallback(async () => {
    const scanned = await repositories.warnings.scan(clock.today());
    if (scanned.ok) setFound(new Map(scanned.value.found.map((warning) => [warning.key, warning])));
    return scanned;
  }, [repositories, clock]);
  useEffect(() => {
    let isGone = false;
    // Once the page is left nobody waits for it; a data set that was closed meanwhile is no fault.
    scan().catch((cause: unknown) => {
      if (!isGone) fail(cause);
    });
    return () => {
      isGone = true;
    };
  }, [scan, fail]);
  return { found, scan };
}
