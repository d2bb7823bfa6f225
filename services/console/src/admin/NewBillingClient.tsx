import { Alert, Button, ClipboardCopy, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import { TextField } from '../ui/Field';
import { SubmitForm } from '../ui/Submit';
import { billingRoles } from './roles';

export function NewBillingClient() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [created, setCreated] = useState<{ clientId: string; clientSecret: string }>();
  const close = () => {
    setOpen(false);
    setName('');
    setCreated(undefined);
  };
  const create = async () => {
    setCreated(await answer(tenantApi.POST('/api/v1/billing-clients', { body: { name: name.trim(), roles: [...billingRoles] } })));
    await queries.invalidateQueries({ queryKey: ['billing-clients'] });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('billing.new')}</Button>
      <Modal isOpen={open} onClose={close} variant="small" aria-labelledby="new-client-title">
        <ModalHeader title={t('billing.new')} labelId="new-client-title" />
        <ModalBody>
          {created ? (
            <Alert isInline variant="success" title={t('billing.created', { id: created.clientId })}>
              <p>{t('billing.secret')}</p>
              <ClipboardCopy isReadOnly hoverTip={t('copy')} clickTip={t('copied')} textAriaLabel={t('billing.secret')}>
                {created.clientSecret}
              </ClipboardCopy>
            </Alert>
          ) : (
            <SubmitForm action={t('users.create')} isReady={name.trim() !== ''} run={create}>
              <TextField label={t('customer.name')} value={name} set={setName} isRequired />
            </SubmitForm>
          )}
        </ModalBody>
      </Modal>
    </>
  );
}
