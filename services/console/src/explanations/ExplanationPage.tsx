import { Alert, type AlertProps } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Explanation } from '../api/types';
import { BulletinLink } from '../bulletins/BulletinLink';
import { endpointQuery } from '../endpoints/endpoints';
import { RestartNote } from '../endpoints/RestartNote';
import { Facts } from '../ui/Facts';
import { Loaded } from '../ui/Loaded';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { StateBadge } from '../ui/StateBadge';
import { type Look, looks } from '../ui/states';
import { ClaimTable } from './ClaimTable';
import { explanationQuery } from './explanations';

const variants: Record<Look, AlertProps['variant']> = {
  good: 'success',
  bad: 'danger',
  waiting: 'warning',
  working: 'info',
  unknown: 'warning',
  chosen: 'info',
  over: 'info',
};

/** Why a bulletin concerns an endpoint, or does not: the reason, what was compared, and where that is said. */
export function ExplanationPage() {
  const { t } = useTranslation();
  const { endpointId = '', bulletinId = '' } = useParams();
  const endpoint = useQuery(endpointQuery(endpointId));
  const explanation = useQuery(explanationQuery(endpointId, bulletinId));
  return (
    <Page
      title={t('explanation.title', { bulletin: bulletinId })}
      lead={explanation.data?.title}
      above={[{ title: endpoint.data?.hostname ?? t('endpoint.title'), to: `/endpoints/${endpointId}/findings` }]}
    >
      <Loaded query={explanation}>
        {(said) => (
          <div className="stack">
            <Alert isInline variant={variants[looks[said.state]]} title={t(`explanation.reason.${said.reason}`)} className="primary-reason">
              <StateBadge state={said.state} /> {said.exceptedUntil && <Moment at={said.exceptedUntil} />}
              {said.basis.distrust && <div>{t('endpoint.distrust', { why: said.basis.distrust })}</div>}
            </Alert>
            <Panel title={t('explanation.compared')}>
              <ClaimTable explanation={said} />
            </Panel>
            <Panel title={t('explanation.restsOn')}>
              <RestsOn explanation={said} />
            </Panel>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function RestsOn({ explanation: { bulletin, basis, origin } }: { explanation: Explanation }) {
  const { t } = useTranslation();
  return (
    <Facts
      facts={[
        [t('endpoint.os'), basis.release],
        [t('endpoint.evidence'), <Moment key="evidence" at={basis.evidenceAt} none={t('endpoint.noEvidence')} />],
        [t('explanation.inventory'), basis.inventoryDigest && <span className="code">{basis.inventoryDigest}</span>],
        [t('endpoint.restart'), <RestartNote key="restart" requirement={basis.restart} />],
        [t('bulletin.id'), <BulletinLink key="bulletin" id={bulletin} />],
        [t('bulletin.source'), origin.source],
        [t('story.digest'), origin.documentDigest && <span className="code">{origin.documentDigest}</span>],
        [t('bulletin.released'), <Moment key="released" at={origin.releasedAt} />],
        [t('bulletin.firstSeen'), <Moment key="seen" at={origin.firstSeenAt} />],
      ]}
    />
  );
}
