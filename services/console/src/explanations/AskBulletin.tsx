import { Button, Form } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { TextField } from '../ui/Field';
import { Panel } from '../ui/Panel';
import { explanationPath } from './explanations';

/** Of an endpoint it can be asked about any bulletin, above all about those that are not among its findings. */
export function AskBulletin({ endpointId }: { endpointId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [bulletin, setBulletin] = useState('');
  return (
    <Panel title={t('explanation.ask')}>
      <Form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(explanationPath(endpointId, bulletin.trim()));
        }}
      >
        <TextField label={t('bulletin.id')} value={bulletin} set={setBulletin} placeholder="DSA-5865-1" isRequired />
        <Button type="submit" variant="secondary" isDisabled={!bulletin.trim()}>
          {t('explanation.say')}
        </Button>
      </Form>
    </Panel>
  );
}
