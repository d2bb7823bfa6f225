import { Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { type ReactNode, useId } from 'react';
import { useNavigate } from 'react-router';

interface Props<Name extends string> {
  label: string;
  names: readonly Name[];
  current: Name;
  title: (name: Name) => string;
  /** each tab has an address of its own */
  to: (name: Name) => string;
  /** what the current tab shows */
  children: ReactNode;
}

export function PageTabs<Name extends string>({ label, names, current, title, to, children }: Props<Name>) {
  const navigate = useNavigate();
  const panel = useId();
  return (
    <>
      <Tabs
        activeKey={current}
        aria-label={label}
        onSelect={(_, key) => {
          const name = names.find((one) => one === key);
          if (name) {
            void navigate(to(name));
          }
        }}
      >
        {names.map((name) => (
          <Tab key={name} eventKey={name} tabContentId={panel} title={<TabTitleText>{title(name)}</TabTitleText>} />
        ))}
      </Tabs>
      <div id={panel} role="tabpanel" aria-label={title(current)} className="tab-body">
        {children}
      </div>
    </>
  );
}
