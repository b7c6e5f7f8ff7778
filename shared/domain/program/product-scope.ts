import type { GroupId, ProgramProduct, ProgramProductId } from './program';

/** Which of a program's products something is about. */
export type ProductScope =
  | { readonly kind: 'program' }
  | { readonly kind: 'groups'; readonly groupIds: readonly GroupId[] }
  | { readonly kind: 'products'; readonly productIds: readonly ProgramProductId[] };

export const WHOLE_PROGRAM: ProductScope = { kind: 'program' };

export function isInScope(
  scope: ProductScope,
  { id, groupId }: Pick<ProgramProduct, 'id' | 'groupId'>,
): boolean {
  switch (scope.kind) {
    case 'program':
      return true;
    case 'groups':
      return scope.groupIds.includes(groupId);
    case 'products':
      return scope.productIds.includes(id);
  }
}
