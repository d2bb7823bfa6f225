import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import type { User } from '../api/types';
import { DialogButton } from '../ui/DialogButton';
import { SubmitForm } from '../ui/Submit';
import { isComplete, rightsBody, rightsOf } from './rights';
import { RightsFields } from './RightsFields';

export function ChangeUser({ user }: { user: User }) {
  const { t } = useTranslation();
  const title = t('changeThis', { name: user.username });
  return (
    <DialogButton action={t('change')} label={title} title={title}>
      {(close) => <ChangeForm user={user} done={close} />}
    </DialogButton>
  );
}

function ChangeForm({ user, done }: { user: User; done: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [rights, setRights] = useState(() => rightsOf(user));
  const change = async () => {
    const params = { path: { username: user.username } };
    await answer(tenantApi.PUT('/api/v1/users/{username}', { params, body: rightsBody(rights) }));
    await queries.invalidateQueries({ queryKey: ['users'] });
    done();
  };
  return (
    <SubmitForm action={t('save')} isReady={isComplete(rights)} run={change}>
      <p className="quiet">{t('users.changeWhat')}</p>
      <RightsFields rights={rights} set={setRights} />
    </SubmitForm>
  );
}
