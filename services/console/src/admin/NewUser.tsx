import { Alert, ClipboardCopy } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import { DialogButton } from '../ui/DialogButton';
import { TextField } from '../ui/Field';
import { SubmitForm } from '../ui/Submit';
import { isComplete, type Rights, rightsBody } from './rights';
import { RightsFields } from './RightsFields';

interface Created {
  username: string;
  temporaryPassword: string;
}

export function NewUserButton() {
  const { t } = useTranslation();
  return (
    <DialogButton action={t('users.new')} title={t('users.new')} variant="primary">
      {() => <NewUserSteps />}
    </DialogButton>
  );
}

function NewUserSteps() {
  const { t } = useTranslation();
  const [created, setCreated] = useState<Created>();
  if (!created) {
    return <NewUserForm done={setCreated} />;
  }
  return (
    <Alert isInline variant="success" title={t('users.created', { username: created.username })}>
      <p>{t('users.temporaryPassword')}</p>
      <ClipboardCopy isReadOnly hoverTip={t('copy')} clickTip={t('copied')} textAriaLabel={t('users.temporaryPassword')}>
        {created.temporaryPassword}
      </ClipboardCopy>
    </Alert>
  );
}

function NewUserForm({ done }: { done: (created: Created) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [person, setPerson] = useState({ username: '', email: '', firstName: '', lastName: '' });
  const [rights, setRights] = useState<Rights>({ roles: ['technician'], customers: undefined });
  const ready = Object.values(person).every((text) => text.trim() !== '') && isComplete(rights);
  const create = async () => {
    const created = await answer(tenantApi.POST('/api/v1/users', { body: { ...person, ...rightsBody(rights) } }));
    await queries.invalidateQueries({ queryKey: ['users'] });
    done(created);
  };
  return (
    <SubmitForm action={t('users.create')} isReady={ready} run={create}>
      <div className="field-grid">
        {(['username', 'email', 'firstName', 'lastName'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`users.${field}`)}
            type={field === 'email' ? 'email' : 'text'}
            value={person[field]}
            set={(text) => setPerson({ ...person, [field]: text })}
            isRequired
          />
        ))}
      </div>
      <RightsFields rights={rights} set={setRights} />
    </SubmitForm>
  );
}
