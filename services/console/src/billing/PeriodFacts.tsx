import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { BillingPeriod } from '../api/types';
import en from '../i18n/en.json';
import { monthName } from '../reports/reports';
import { Facts } from '../ui/Facts';
import { Moment } from '../ui/Moment';
import { Panel } from '../ui/Panel';
import { ClosePeriod } from './ClosePeriod';

const colors = { OPEN: 'blue', OVER: 'orange', CLOSED: 'green' } as const;
type Blocker = keyof typeof en.period.blocker;

/** How a month stands, what keeps it from being closed, and the button that closes it. */
export function PeriodFacts({ period }: { period: BillingPeriod }) {
  const { t, i18n } = useTranslation();
  const { state, blockers, over, closedAt, closedBy, hash } = period;
  const title = (
    <>
      {monthName(period.period, i18n.language)}{' '}
      <Label isCompact color={colors[state]}>
        {t(`period.state.${state}`)}
      </Label>
    </>
  );
  return (
    <Panel title={title} actions={state !== 'CLOSED' && <ClosePeriod period={period} />}>
      <Facts
        facts={[
          [t('period.over'), <Moment key="over" at={over} />],
          [t('period.closedAt'), closedAt ? <Moment key="closed" at={closedAt} /> : undefined],
          [t('period.closedBy'), closedBy],
          [t('period.hash'), hash ? <Hash key="hash" hash={hash} /> : undefined],
          [t('period.blockers'), blockers.length > 0 ? <Blockers key="blockers" blockers={blockers} /> : undefined],
        ]}
      />
    </Panel>
  );
}

/** Its beginning is enough to compare by eye; the whole is in the element. */
function Hash({ hash }: { hash: string }) {
  return (
    <span className="code" title={hash}>
      {hash.slice(0, 16)}…
    </span>
  );
}

function Blockers({ blockers }: { blockers: string[] }) {
  const { t } = useTranslation();
  return (
    <ul className="plain-list">
      {blockers.map((blocker) => (
        <li key={blocker}>{blocker in en.period.blocker ? t(`period.blocker.${blocker as Blocker}`) : blocker}</li>
      ))}
    </ul>
  );
}
