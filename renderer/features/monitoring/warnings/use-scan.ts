import { useHospitalData } from '@renderer/data';
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
  const [found, setFound] = useState<Found | null>(null);
  const scan = useCallback(async () => {
    const scanned = await repositories.warnings.scan(clock.today());
    if (scanned.ok) setFound(new Map(scanned.value.found.map((warning) => [warning.key, warning])));
    return scanned;
  }, [repositories, clock]);
  useEffect(() => void scan(), [scan]);
  return { found, scan };
}
