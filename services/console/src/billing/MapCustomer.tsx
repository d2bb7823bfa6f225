import { Button, FormSelect, FormSelectOption, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import type { PsaSystem, UnmappedCustomer } from '../api/types';
import { Field, TextField } from '../ui/Field';
import { SubmitForm } from '../ui/Submit';
import { systems } from './billing';

/** Says what one system calls a customer; hundreds come as a file, by REST. */
export function MapCustomer({ customer }: { customer: UnmappedCustomer }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [system, setSystem] = useState<PsaSystem>('CSV');
  const [externalId, setExternalId] = useState('');
  const put = async () => {
    await answer(
      tenantApi.PUT('/api/v1/billing/mappings/{customerId}/{system}', {
        params: { path: { customerId: customer.customer, system } },
        body: { externalId: externalId.trim(), lines: {} },
      }),
    );
    setOpen(false);
    await queries.invalidateQueries({ queryKey: ['billing'] });
  };
  return (
    <>
      <Button variant="link" isInline onClick={() => setOpen(true)}>
        {t('mapping.map')}
      </Button>
      <Modal isOpen={open} onClose={() => setOpen(false)} variant="small" aria-labelledby="map-title">
        <ModalHeader title={t('mapping.title', { name: customer.name })} labelId="map-title" />
        <ModalBody>
          <SubmitForm action={t('mapping.map')} isReady={externalId.trim() !== ''} run={put}>
            <Field label={t('period.system')}>
              {(id) => (
                <FormSelect id={id} value={system} onChange={(_, value) => setSystem(value as PsaSystem)}>
                  {systems.map((one) => (
                    <FormSelectOption key={one} value={one} label={t(`psa.${one}`)} />
                  ))}
                </FormSelect>
              )}
            </Field>
            <TextField label={t('mapping.externalId')} value={externalId} set={setExternalId} isRequired />
          </SubmitForm>
        </ModalBody>
      </Modal>
    </>
  );
}
