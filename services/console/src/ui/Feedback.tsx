import { Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter, Skeleton } from '@patternfly/react-core';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';

/** What went wrong in the service's own words, and a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const problem = error instanceof Problem ? error : undefined;
  if (problem?.status === 404) {
    return <NotThere>{problem.message}</NotThere>;
  }
  return (
    <EmptyState variant="sm" status="danger" titleText={t('failure.title')} headingLevel="h2" role="alert">
      <EmptyStateBody>
        {problem ? problem.message : t('failure.noAnswer')}
        {problem?.trace && <div className="quiet">{t('failure.trace', { trace: problem.trace })}</div>}
      </EmptyStateBody>
      {retry && (
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button variant="secondary" onClick={retry}>
              {t('failure.retry')}
            </Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}

/** What does not exist, or is somebody else's: nobody can tell. */
export function NotThere({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <EmptyState variant="sm" status="info" titleText={t('failure.notFound')} headingLevel="h2" role="alert">
      <EmptyStateBody>{children}</EmptyStateBody>
    </EmptyState>
  );
}

interface NothingProps {
  title: string;
  children?: ReactNode;
  icon?: ComponentType;
  action?: ReactNode;
}

export function Nothing({ title, children, icon, action }: NothingProps) {
  return (
    <EmptyState variant="xs" titleText={title} icon={icon} headingLevel="h3">
      {children && <EmptyStateBody>{children}</EmptyStateBody>}
      {action && <EmptyStateFooter>{action}</EmptyStateFooter>}
    </EmptyState>
  );
}

export function Waiting({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="waiting" role="status" aria-label={t('waiting')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} width={`${90 - (line % 3) * 15}%`} />
      ))}
    </div>
  );
}
