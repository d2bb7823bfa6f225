import { Checkbox, Radio } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { customersQuery } from '../customers/customers';
import { type Rights } from './rights';
import { personalRoles, roleText } from './roles';

/** What somebody may do, and where. */
export function RightsFields({ rights, set }: { rights: Rights; set: (rights: Rights) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <fieldset className="choices">
        <legend>{t('users.roles')}</legend>
        {personalRoles.map((role) => (
          <Checkbox
            key={role}
            id={`role-${role}`}
            label={roleText(t, role)}
            description={t(`roleWhat.${role}`)}
            isChecked={rights.roles.includes(role)}
            onChange={(_, on) => set({ ...rights, roles: on ? [...rights.roles, role] : rights.roles.filter((one) => one !== role) })}
          />
        ))}
      </fieldset>
      <CustomerScope customers={rights.customers} set={(customers) => set({ ...rights, customers })} />
    </>
  );
}

function CustomerScope({ customers, set }: { customers: Rights['customers']; set: (customers: Rights['customers']) => void }) {
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
