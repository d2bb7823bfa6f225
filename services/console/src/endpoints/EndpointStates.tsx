import { Alert } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../api/types';
import { Loaded } from '../ui/Loaded';
import { Panel } from '../ui/Panel';
import { type Counts, StateBar } from '../ui/StateBar';
import { endpointFindingsQuery } from './endpoints';

/** How many bulletins are in which state, and what casts doubt on it. */
export function EndpointStates({ endpointId }: { endpointId: string }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('endpoint.states')}>
      <Loaded query={useQuery(endpointFindingsQuery(endpointId))}>
        {({ items, distrust, unreadable }) => (
          <div className="stack">
            <StateBar counts={countByState(items)} label={t('endpoint.states')} />
            {distrust && <Alert isInline isPlain variant="warning" title={t('endpoint.distrust', { why: distrust })} />}
            {unreadable.length > 0 && (
              <Alert isInline isPlain variant="warning" title={t('endpoint.unreadable', { names: unreadable.join(', ') })} />
            )}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function countByState(findings: readonly Finding[]): Counts {
  const counts: Counts = {};
  for (const { state } of findings) {
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}
