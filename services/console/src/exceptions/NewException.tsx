import { Button, FormSelect, FormSelectOption, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import { customersQuery } from '../customers/customers';
import { Field, TextField } from '../ui/Field';
import { viewersZone } from '../ui/moment';
import { SubmitForm } from '../ui/Submit';
import { EndpointChoice } from './EndpointChoice';
import { dayIn, endOf } from './exceptions';

const LONGEST = 365;

interface Props {
  customerId?: string;
  bulletin?: string;
}

/** Asks a customer to bear a risk; nothing is left out until somebody of theirs has signed. */
export function NewExceptionButton({ isLink, ...about }: Props & { isLink?: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={isLink ? 'link' : 'primary'} isInline={isLink} onClick={() => setOpen(true)}>
        {t('exception.new')}
      </Button>
      {open && (
        <Modal isOpen onClose={() => setOpen(false)} variant="medium" aria-labelledby="new-exception-title">
          <ModalHeader title={t('exception.new')} description={t('exception.newWhat')} labelId="new-exception-title" />
          <ModalBody>
            <NewExceptionForm {...about} done={() => setOpen(false)} />
          </ModalBody>
        </Modal>
      )}
    </>
  );
}

function NewExceptionForm({ customerId = '', bulletin: given = '', done }: Props & { done: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const customers = useQuery(customersQuery).data ?? [];
  const [customer, setCustomer] = useState(customerId);
  const [bulletin, setBulletin] = useState(given);
  const [endpoints, setEndpoints] = useState<string[] | undefined>(undefined);
  const [reason, setReason] = useState('');
  const [today] = useState(() => new Date());
  const [day, setDay] = useState(() => dayIn(30, today));
  const zone = customers.find(({ id }) => id === customer)?.timeZone ?? viewersZone();
  const ready = customer !== '' && bulletin.trim() !== '' && reason.trim() !== '' && day !== '' && endpoints?.length !== 0;
  const ask = async () => {
    const body = { customer, bulletin: bulletin.trim(), endpoints, reason: reason.trim(), expiresAt: endOf(day, zone) };
    await answer(tenantApi.POST('/api/v1/exceptions', { body }));
    await queries.invalidateQueries({ queryKey: ['exceptions'] });
    done();
  };
  return (
    <SubmitForm action={t('exception.ask')} isReady={ready} run={ask}>
      <Field label={t('customer.title')} isRequired>
        {(id) => (
          <FormSelect
            id={id}
            value={customer}
            onChange={(_, value) => {
              setCustomer(value);
              setEndpoints(undefined);
            }}
          >
            <FormSelectOption value="" label={t('exception.chooseCustomer')} isPlaceholder />
            {customers.map(({ id: one, name }) => (
              <FormSelectOption key={one} value={one} label={name} />
            ))}
          </FormSelect>
        )}
      </Field>
      <TextField label={t('bulletin.id')} value={bulletin} set={setBulletin} isRequired />
      <EndpointChoice customerId={customer} bulletin={bulletin.trim()} chosen={endpoints} choose={setEndpoints} />
      <TextField label={t('why.reason')} help={t('exception.reasonShown')} value={reason} set={setReason} isRequired />
      <TextField label={t('exception.lastDay')} help={t('time.inZone', { zone })} type="date" min={dayIn(0, today)} max={dayIn(LONGEST, today)} value={day} set={setDay} isRequired />
    </SubmitForm>
  );
}
