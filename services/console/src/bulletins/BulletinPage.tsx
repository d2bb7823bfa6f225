import { Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Bulletin, BulletinStory } from '../api/types';
import { AskEndpoint } from '../explanations/AskEndpoint';
import { usePermissions } from '../session/session';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Facts } from '../ui/Facts';
import { Loaded } from '../ui/Loaded';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { SeverityLabel } from '../ui/SeverityLabel';
import { AffectedTable } from './AffectedTable';
import { bulletinQuery, storyQuery } from './bulletins';
import { Story } from './Story';
import { VulnerabilityList } from './VulnerabilityList';

export function BulletinPage() {
  const { t } = useTranslation();
  const { bulletinId = '' } = useParams();
  const may = usePermissions();
  const bulletin = useQuery(bulletinQuery(bulletinId));
  const story = useQuery(storyQuery(bulletinId));
  return (
    <Page
      title={bulletinId}
      lead={bulletin.data?.title}
      mark={bulletin.data?.withdrawn && <Label>{t('bulletin.withdrawn')}</Label>}
      above={may.staff ? [{ title: t('nav.bulletins'), to: '/bulletins' }] : undefined}
    >
      <Loaded query={bulletin}>
        {(data) => (
          <div className="stack">
            <About bulletin={data} story={story.data} />
            {may.staff && (
              <Panel title={t('bulletin.affected')}>
                {data.fixes.length > 0 ? (
                  <AffectedTable bulletinId={bulletinId} />
                ) : (
                  <Nothing title={t('bulletin.notJudged')}>{t('bulletin.notJudgedWhy')}</Nothing>
                )}
              </Panel>
            )}
            <AskEndpoint bulletinId={bulletinId} />
            <div className="columns">
              <Panel title={t('bulletin.vulnerabilities')}>
                <VulnerabilityList ids={data.vulnerabilities} />
              </Panel>
              <Panel title={t('bulletin.fixes')}>
                <FixTable fixes={data.fixes} />
              </Panel>
            </div>
            <Loaded query={story}>{(told) => <Story story={told} />}</Loaded>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function About({ bulletin, story }: { bulletin: Bulletin; story?: BulletinStory }) {
  const { t } = useTranslation();
  return (
    <Facts
      facts={[
        [t('bulletin.severity'), <SeverityLabel key="s" severity={bulletin.severity} />],
        [t('bulletin.vendorSeverity'), story?.vendorSeverity],
        [t('bulletin.released'), <Moment key="r" at={bulletin.releasedAt} />],
        [t('bulletin.modified'), story?.modifiedAt && <Moment key="m" at={story.modifiedAt} />],
        [t('bulletin.firstSeen'), <Moment key="f" at={bulletin.firstSeenAt} />],
        [t('bulletin.source'), bulletin.source],
        [t('bulletin.revision'), bulletin.revision],
        [t('bulletin.vendorRevision'), story?.vendorRevision],
      ]}
    />
  );
}

type Fix = Bulletin['fixes'][number];

function FixTable({ fixes }: { fixes: Fix[] }) {
  const { t } = useTranslation();
  const columns: Column<Fix>[] = [
    { key: 'release', title: t('fix.release'), cell: (row) => row.release },
    { key: 'package', title: t('fix.package'), cell: (row) => row.sourcePackage },
    { key: 'version', title: t('fix.version'), cell: (row) => <span className="code">{row.fixedVersion}</span> },
  ];
  return (
    <DataTable
      label={t('bulletin.fixes')}
      columns={columns}
      rows={fixes}
      rowKey={(row) => `${row.release} ${row.sourcePackage}`}
      nothing={<Nothing title={t('fix.none')} />}
    />
  );
}
