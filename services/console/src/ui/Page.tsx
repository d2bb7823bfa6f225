import { Breadcrumb, BreadcrumbItem, PageSection, Title } from '@patternfly/react-core';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';

interface Props {
  title: string;
  /** beside the title, such as a state */
  mark?: ReactNode;
  /** below the title */
  lead?: ReactNode;
  above?: { title: string; to: string }[];
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, mark, lead, above, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Fleetmend`;
  }, [title]);
  return (
    <>
      <PageSection className="page-head" hasBodyWrapper={false}>
        {above && (
          <Breadcrumb>
            {above.map(({ title: name, to }) => (
              <BreadcrumbItem key={to} render={({ className }) => <Link className={className} to={to}>{name}</Link>} />
            ))}
            <BreadcrumbItem isActive>{title}</BreadcrumbItem>
          </Breadcrumb>
        )}
        <div className="page-title">
          <Title headingLevel="h1" size="2xl">
            {title}
          </Title>
          {mark}
          <div className="page-actions">{actions}</div>
        </div>
        {lead && <p className="page-lead">{lead}</p>}
      </PageSection>
      <PageSection className="page-body" hasBodyWrapper={false}>
        {children}
      </PageSection>
    </>
  );
}
