import type { OperatorRole } from '@shared/domain/hospital/hospital';

export const OPERATOR_ROLES = [
  'head',
  'buyer',
  'storekeeper',
  'settlement',
] as const satisfies readonly OperatorRole[];
