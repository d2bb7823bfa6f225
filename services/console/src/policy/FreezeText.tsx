import type { FreezeRule } from '../api/types';
import { Moment } from '../ui/Moment';

export function FreezeText({ rule, zone }: { rule: FreezeRule; zone: string | undefined }) {
  return (
    <>
      <strong>{rule.reason}</strong>: <Moment at={rule.from} zone={zone} /> – <Moment at={rule.to} zone={zone} />
    </>
  );
}
