import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, scheduler } from '../api/clients';
import type { BulkDecision } from '../api/types';
import { Loaded } from '../ui/Loaded';
import { TextField } from '../ui/Field';
import { PreviewTable } from './PreviewTable';

interface Props {
  decision: BulkDecision['decision'];
  bulletins: string[];
  customerId: string | undefined;
  close: (taken: boolean) => void;
}

/** What a decision would change, where and when; then it is taken. Declining and lifting need a reason. */
export function DecisionDialog({ decision, bulletins, customerId, close }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const scope = customerId ? { customers: [customerId] } : {};
  const preview = useQuery({
    queryKey: ['approvals', 'preview', decision, bulletins, customerId],
    queryFn: () =>
      // the reason changes nothing of what would happen, but there has to be one
      answer(scheduler.POST('/api/v1/approvals/preview', { body: { ...scope, bulletins, decision, reason: '-' } })),
    staleTime: 0,
  });
  const decide = useMutation({
    mutationFn: () => answer(scheduler.POST('/api/v1/approvals/bulk', { body: { ...scope, bulletins, decision, reason: reason.trim() || undefined } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['approvals'] });
      close(true);
    },
  });
  const needsReason = decision !== 'APPROVED';
  const ready = preview.data !== undefined && preview.data.decided > 0 && (!needsReason || reason.trim() !== '');
  return (
    <Modal isOpen onClose={() => close(false)} variant="medium" aria-labelledby="decision-title">
      <ModalHeader title={t(`approval.title.${decision}`, { count: bulletins.length })} labelId="decision-title" />
      <ModalBody tabIndex={0} aria-label={t('approval.preview')}>
        <div className="stack">
          <Loaded query={preview}>{(data) => <PreviewTable preview={data} decision={decision} />}</Loaded>
          <TextField label={t('why.reason')} help={needsReason ? t('approval.reasonNeeded') : undefined} value={reason} set={setReason} isRequired={needsReason} />
          {decide.error && <Alert isInline variant="danger" title={decide.error.message} />}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button isDisabled={!ready || decide.isPending} isLoading={decide.isPending} onClick={() => decide.mutate()}>
          {t(`approval.confirm.${decision}`)}
        </Button>
        <Button variant="link" onClick={() => close(false)}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
