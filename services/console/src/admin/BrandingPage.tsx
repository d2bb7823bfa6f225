import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tenantApi } from '../api/clients';
import type { Branding } from '../api/types';
import { Field, TextField } from '../ui/Field';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { SubmitForm } from '../ui/Submit';

/** With the tag that a change must name; null before the first. */
const brandingQuery = queryOptions({
  queryKey: ['branding'],
  queryFn: async () => {
    const { data, response } = await tenantApi.GET('/api/v1/branding');
    return { branding: data as Branding, tag: response.headers.get('ETag') };
  },
});

/** How the provider signs the reports that its customers get. */
export function BrandingPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.branding')} lead={t('branding.lead')}>
      <Loaded query={useQuery(brandingQuery)}>{({ branding, tag }) => <BrandingForm key={tag} saved={branding} tag={tag} />}</Loaded>
    </Page>
  );
}

function BrandingForm({ saved, tag }: { saved: Branding; tag: string | null }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(saved.name);
  const [colour, setColour] = useState(saved.colour);
  const changed = name.trim() !== saved.name || colour !== saved.colour;
  const put = async () => {
    await tenantApi.PUT('/api/v1/branding', {
      params: { header: tag ? { 'If-Match': tag } : {} },
      body: { name: name.trim(), colour },
    });
    await queries.invalidateQueries({ queryKey: brandingQuery.queryKey });
  };
  return (
    <SubmitForm action={t('save')} isReady={changed && name.trim() !== ''} run={put}>
      <TextField label={t('branding.name')} value={name} set={setName} isRequired />
      <Field label={t('branding.colour')} help={t('branding.colourHelp')}>
        {(id) => <input id={id} className="colour-field" type="color" value={colour} onChange={(event) => setColour(event.target.value)} />}
      </Field>
    </SubmitForm>
  );
}
