import { Button, Label, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectivePolicy, PolicyBody } from '../api/types';
import { Confirm } from '../ui/Confirm';
import { Panel } from '../ui/Panel';
import type { PolicyOwner } from './owner';

/** What a form of a part does with what was filled in. */
export interface PartForm<T> {
  value: T;
  save: (value: T) => Promise<void>;
}

interface Props<Name extends keyof EffectivePolicy> {
  name: Name;
  policy: EffectivePolicy;
  owner: PolicyOwner | undefined;
  form: (done: { save: (value: EffectivePolicy[Name]['value']) => Promise<void> }) => ReactNode;
  children: ReactNode;
}

/** One part of a policy: what holds, where it comes from, and for who may: changing it, and inheriting it again. */
export function Part<Name extends keyof EffectivePolicy>({ name, policy, owner, form, children }: Props<Name>) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const from = policy[name].inheritedFrom;
  const title = t(`policy.${name}`);
  const save = async (value: EffectivePolicy[Name]['value']) => {
    await owner?.put(policy, { [name]: value } as PolicyBody);
    setEditing(false);
  };
  return (
    <Panel
      title={title}
      actions={
        <Label isCompact color={from === 'customer' ? 'blue' : 'grey'} variant={from === 'default' ? 'outline' : 'filled'}>
          {t(`policy.from.${from}`)}
        </Label>
      }
    >
      {children}
      {owner && (
        <div className="part-actions">
          <Button variant="link" isInline onClick={() => setEditing(true)} aria-label={t('policy.changePart', { part: title })}>
            {t('change')}
          </Button>
          {from === owner.origin && (
            <Confirm action={t('policy.inherit')} title={t('policy.inheritTitle', { part: title })} variant="link" run={() => owner.put(policy, { [name]: undefined })}>
              {t('policy.inheritWhat')}
            </Confirm>
          )}
        </div>
      )}
      {editing && (
        <Modal isOpen onClose={() => setEditing(false)} variant="medium" aria-labelledby="policy-part-title">
          <ModalHeader title={title} labelId="policy-part-title" />
          <ModalBody>{form({ save })}</ModalBody>
        </Modal>
      )}
    </Panel>
  );
}

export function PartList<T>({ items, none, children }: { items: T[]; none: string; children: (item: T) => ReactNode }) {
  if (items.length === 0) {
    return <span className="quiet">{none}</span>;
  }
  return (
    <ul className="plain-list">
      {items.map((item, index) => (
        <li key={index}>{children(item)}</li>
      ))}
    </ul>
  );
}
