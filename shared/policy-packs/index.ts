import type { PolicyPack } from '../domain/policy/policy-pack';
import { xinjiang202413 } from './xinjiang-2024-13';

/** Every pack that the program ships. */
export const policyPacks: readonly PolicyPack[] = [xinjiang202413];
