import type { OperatorRole } from '@shared/domain/hospital/hospital';
import { draftOf, type HospitalDraft } from '@shared/domain/hospital/hospital-draft';
import { create } from 'zustand';

type SetupState = {
  readonly hospital: HospitalDraft;
  readonly operatorName: string;
  readonly operatorRole: OperatorRole;
  /** Asked to be saved: the data set was made after this, and takes the draft when it is open. */
  readonly isSubmitted: boolean;
  readonly change: (
    change: Partial<Pick<SetupState, 'hospital' | 'operatorName' | 'operatorRole' | 'isSubmitted'>>,
  ) => void;
};

/** The unsaved form of the first start, which outlives the opening of the new data set. */
export const useSetupState = create<SetupState>((set) => ({
  hospital: { ...draftOf(null), campuses: '本部' },
  operatorName: '',
  operatorRole: 'buyer',
  isSubmitted: false,
  change: (change) => set(change),
}));
