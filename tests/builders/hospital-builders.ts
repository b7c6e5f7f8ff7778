import type { Enterprise, EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type {
  CampusId,
  DepartmentId,
  Hospital,
  HospitalId,
  Operator,
  OperatorId,
} from '@shared/domain/hospital/hospital';

export function aHospital(overrides: Partial<Hospital> = {}): Hospital {
  return {
    id: 'hospital' as HospitalId,
    revision: 1,
    name: '示例市人民医院',
    insuranceCode: 'H65010000001',
    creditCode: null,
    bankAccount: null,
    level: 'tertiary',
    orderingSystem: 'region',
    approvalAbove: null,
    campuses: [{ id: 'campus-main' as CampusId, name: '本部' }],
    departments: [{ id: 'dept-ortho' as DepartmentId, name: '骨科', campusId: null }],
    ...overrides,
  };
}

export function anOperator(overrides: Partial<Operator> = {}): Operator {
  return {
    id: 'operator-buyer' as OperatorId,
    revision: 1,
    name: '王采购',
    role: 'buyer',
    ...overrides,
  };
}

export function anEnterprise(overrides: Partial<Enterprise> = {}): Enterprise {
  return {
    id: 'maker-1' as EnterpriseId,
    revision: 1,
    name: '示例骨科材料有限公司',
    kinds: ['manufacturer'],
    creditCode: null,
    address: null,
    contact: null,
    bankAccount: null,
    licence: null,
    ...overrides,
  };
}

export function aDistributor(overrides: Partial<Enterprise> = {}): Enterprise {
  return anEnterprise({
    id: 'distributor-main' as EnterpriseId,
    name: '示例医药配送有限公司',
    kinds: ['distributor'],
    ...overrides,
  });
}
