import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ingest } from '../api/clients';
import { DialogButton } from '../ui/DialogButton';
import { Field } from '../ui/Field';
import { SubmitForm } from '../ui/Submit';

/** Enters a CSAF document, or a revision of one. */
export function EnterBulletin() {
  const { t } = useTranslation();
  return (
    <DialogButton action={t('ownBulletins.enter')} title={t('ownBulletins.enter')} variant="primary">
      {(close) => <DocumentForm close={close} />}
    </DialogButton>
  );
}

function DocumentForm({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const enter = async () => {
    if (file) {
      await ingest.POST('/api/v1/custom-bulletins', {
        body: await file.text(),
        // as it is: the service keeps it byte by byte
        bodySerializer: (document) => document,
        headers: { 'Content-Type': 'application/csaf+json' },
      });
      await queries.invalidateQueries({ queryKey: ['custom-bulletins'] });
      close();
    }
  };
  return (
    <SubmitForm action={t('ownBulletins.enter')} isReady={file !== undefined} run={enter}>
      <Field label={t('ownBulletins.file')} help={t('ownBulletins.fileHelp')} isRequired>
        {(id) => <input id={id} type="file" accept=".json,application/json" onChange={(event) => setFile(event.target.files?.[0])} />}
      </Field>
    </SubmitForm>
  );
}
