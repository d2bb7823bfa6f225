import { useTranslation } from 'react-i18next';
import type { Endpoint } from '../api/types';
import { useWord } from '../i18n/words';
import { Facts } from '../ui/Facts';
import { Moment } from '../ui/Moment';
import { Panel } from '../ui/Panel';
import { RestartNote } from './RestartNote';

export function EndpointFacts({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation();
  const word = useWord();
  const refusal = endpoint.lastRefusal;
  return (
    <Panel title={t('endpoint.about')}>
      <Facts
        narrow
        facts={[
          [t('endpoint.lastSeen'), <Moment key="l" at={endpoint.lastSeenAt} />],
          [t('endpoint.evidence'), <Moment key="e" at={endpoint.evidenceAt} none={t('endpoint.noEvidence')} />],
          [t('endpoint.restart'), <RestartNote key="r" requirement={endpoint.restart} />],
          [t('endpoint.class'), word('endpointClass', endpoint.endpointClass)],
          [t('endpoint.agent'), endpoint.agentVersion],
          [t('endpoint.enrolled'), <Moment key="n" at={endpoint.enrolledAt} />],
          [t('endpoint.retired'), endpoint.retiredAt && <Moment key="t" at={endpoint.retiredAt} />],
          [
            t('endpoint.refusals'),
            endpoint.refusals > 0 && refusal && (
              <span key="f">
                {endpoint.refusals} ({t(`jobReason.${refusal.reason}`)}, <Moment at={refusal.at} />)
              </span>
            ),
          ],
        ]}
      />
    </Panel>
  );
}
