import { Alert, Button, Checkbox, ClipboardCopy, Modal, ModalBody, ModalHeader, Radio } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import { customersQuery } from '../customers/customers';
import { TextField } from '../ui/Field';
import { SubmitForm } from '../ui/Submit';
import { personalRoles, roleText } from './roles';

export function NewUserButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('users.new')}</Button>
      {open && <NewUserDialog close={() => setOpen(false)} />}
    </>
  );
}

function NewUserDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const [created, setCreated] = useState<{ username: string; temporaryPassword: string }>();
  return (
    <Modal isOpen onClose={close} variant="medium" aria-labelledby="new-user-title">
      <ModalHeader title={t('users.new')} labelId="new-user-title" />
      <ModalBody>
        {created ? (
          <Alert isInline variant="success" title={t('users.created', { username: created.username })}>
            <p>{t('users.temporaryPassword')}</p>
            <ClipboardCopy isReadOnly hoverTip={t('copy')} clickTip={t('copied')} textAriaLabel={t('users.temporaryPassword')}>
              {created.temporaryPassword}
            </ClipboardCopy>
          </Alert>
        ) : (
          <NewUserForm done={setCreated} />
        )}
      </ModalBody>
    </Modal>
  );
}

function NewUserForm({ done }: { done: (created: { username: string; temporaryPassword: string }) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [person, setPerson] = useState({ username: '', email: '', firstName: '', lastName: '' });
  const [roles, setRoles] = useState<string[]>(['technician']);
  const [customers, setCustomers] = useState<string[] | undefined>(undefined);
  const ready = Object.values(person).every((text) => text.trim() !== '') && roles.length > 0 && customers?.length !== 0;
  const create = async () => {
    const body = { ...person, roles, customers: customers ?? ['*'] };
    const created = await answer(tenantApi.POST('/api/v1/users', { body }));
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
      <fieldset className="choices">
        <legend>{t('users.roles')}</legend>
        {personalRoles.map((role) => (
          <Checkbox
            key={role}
            id={`role-${role}`}
            label={roleText(t, role)}
            description={t(`roleWhat.${role}`)}
            isChecked={roles.includes(role)}
            onChange={(_, on) => setRoles(on ? [...roles, role] : roles.filter((one) => one !== role))}
          />
        ))}
      </fieldset>
      <CustomerScope customers={customers} set={setCustomers} />
    </SubmitForm>
  );
}

/** undefined: all of the provider's, those that come later, too. */
function CustomerScope({ customers, set }: { customers: string[] | undefined; set: (customers: string[] | undefined) => void }) {
  const { t } = useTranslation();
  const all = useQuery(customersQuery).data ?? [];
  return (
    <fieldset className="choices">
      <legend>{t('nav.customers')}</legend>
      <Radio id="scope-all" name="scope" label={t('users.allCustomers')} isChecked={!customers} onChange={() => set(undefined)} />
      <Radio id="scope-some" name="scope" label={t('users.onlyThese')} isChecked={Boolean(customers)} onChange={() => set([])} />
      {customers && (
        <div className="choice-list">
          {all.map(({ id, name }) => (
            <Checkbox
              key={id}
              id={`customer-${id}`}
              label={name}
              isChecked={customers.includes(id)}
              onChange={(_, on) => set(on ? [...customers, id] : customers.filter((one) => one !== id))}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
