import { creditCodeCheck } from '@shared/domain/enterprise/credit-code';
import type {
  Campus,
  CampusId,
  Department,
  DepartmentId,
  Hospital,
  HospitalId,
  Operator,
  OperatorId,
  OperatorRole,
} from '@shared/domain/hospital/hospital';

/** Invented, like everything here; the check character behind it is right. */
const CREDIT_CODE_BODY = '12650100MB0000001';

export type SampleProfile = {
  readonly hospital: Hospital;
  readonly campuses: readonly [Campus, Campus];
  readonly operators: readonly Operator[];
  readonly buyer: Operator;
  readonly storekeeper: Operator;
};

const DEPARTMENTS: readonly (readonly [name: string, campus: 0 | 1])[] = [
  ['骨科', 0],
  ['普外科', 0],
  ['神经外科', 0],
  ['手术室', 0],
  ['骨科二病区', 1],
  ['普外科二病区', 1],
  ['手术室（南院）', 1],
  ['急诊科', 0],
];

const STAFF: readonly (readonly [name: string, role: OperatorRole])[] = [
  ['马丽', 'head'],
  ['赵海峰', 'buyer'],
  ['阿依古丽', 'buyer'],
  ['刘建国', 'storekeeper'],
  ['陈静', 'settlement'],
];

/** The invented hospital, a tenth of the one in reference/practice.md, and its people. */
export function makeProfile(newId: () => string): SampleProfile {
  const campuses = [campus('本部', newId), campus('南院区', newId)] as const;
  const operators = STAFF.map(([name, role]): Operator => ({
    id: newId() as OperatorId,
    revision: 1,
    name,
    role,
  }));
  const [, buyer, , storekeeper] = operators;
  if (buyer === undefined || storekeeper === undefined) throw new Error('The sample has staff');
  const hospital: Hospital = {
    id: newId() as HospitalId,
    revision: 1,
    name: '天山市人民医院（示例）',
    insuranceCode: 'H65010000001',
    creditCode: `${CREDIT_CODE_BODY}${creditCodeCheck(CREDIT_CODE_BODY)}`,
    bankAccount: '工商银行天山支行 3002 0000 0000 5678（示例）',
    level: 'tertiary',
    orderingSystem: 'region',
    approvalAbove: null,
    campuses: [...campuses],
    departments: DEPARTMENTS.map(([name, at]): Department => ({
      id: newId() as DepartmentId,
      name,
      campusId: campuses[at].id,
    })),
  };
  return { hospital, campuses: [campuses[0], campuses[1]], operators, buyer, storekeeper };
}

function campus(name: string, newId: () => string): Campus {
  return { id: newId() as CampusId, name };
}
