import type { EffectivePolicy, Origin, PolicyBody } from '../api/types';

/** What an owner wrote down himself: the parts of an effective policy that are his. The others stay inherited. */
export function ownParts(effective: EffectivePolicy, owner: Origin): PolicyBody {
  const own = <T>(part: { value: T; inheritedFrom: Origin }): T | undefined => (part.inheritedFrom === owner ? part.value : undefined);
  return {
    autoApproval: own(effective.autoApproval),
    deadlines: own(effective.deadlines),
    windows: own(effective.windows),
    freezes: own(effective.freezes),
    restart: own(effective.restart),
    staleAfter: own(effective.staleAfter),
  };
}
