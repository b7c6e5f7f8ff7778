import { useLiveQuery, useRepositories, type ProgramDetail } from '@renderer/data';
import type { SupplyComplaint } from '@shared/domain/monitoring/supply-complaint';
import { useMemo } from 'react';

/** A complaint with the names of what it is about. */
export type ComplaintRow = {
  readonly complaint: SupplyComplaint;
  readonly product: string;
  readonly distributor: string;
};

/** Complaints, the latest first; undefined while they are read. */
export function useComplaintRows(
  programs: readonly ProgramDetail[],
): readonly ComplaintRow[] | undefined {
  const { supplyRegister } = useRepositories();
  const listed = useLiveQuery(() => supplyRegister.listComplaints(), [supplyRegister]);
  return useMemo(
    () =>
      listed &&
      [...listed]
        .sort((one, other) => (one.complainedOn < other.complainedOn ? 1 : -1))
        .map((complaint) => namedRow(complaint, programs)),
    [listed, programs],
  );
}

function namedRow(complaint: SupplyComplaint, programs: readonly ProgramDetail[]): ComplaintRow {
  const detail = programs.find(({ program }) => program.id === complaint.programId);
  const product = detail?.productsById.get(complaint.productId);
  const { distributorId } = complaint;
  return {
    complaint,
    product: product === undefined ? '' : `${product.name} ${product.specification}`.trim(),
    distributor:
      distributorId === null ? '' : (detail?.enterprisesById.get(distributorId)?.name ?? ''),
  };
}
