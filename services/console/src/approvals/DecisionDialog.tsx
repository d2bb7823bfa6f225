import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, scheduler } from '../api/clients';
import { TextField } from '../ui/Field';
import { byCustomer, type Choice, type PendingBulletin } from './pending';
import { PreviewTable } from './PreviewTable';

interface Props {
  decision: Choice;
  chosen: PendingBulletin[];
  close: (taken: boolean) => void;
}

/** What a decision is about, customer by customer, and what it would set going when; then it is taken. A decline needs a reason. */
export function DecisionDialog({ decision, chosen, close }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [concerned] = useState(() => byCustomer(chosen));
  const decide = useMutation({
    mutationFn: async () => {
      for (const [customer, bulletins] of concerned) {
        await answer(scheduler.POST('/api/v1/approvals', { body: { customer, bulletins, decision, reason: reason.trim() || undefined } }));
      }
    },
    onSuccess: () => close(true),
    // what was decided before something went wrong stays decided
    onSettled: () => queries.invalidateQueries({ queryKey: ['approvals'] }),
  });
  const declines = decision === 'DECLINED';
  return (
    <Modal isOpen onClose={() => close(false)} variant="medium" aria-labelledby="decision-title">
      <ModalHeader title={t(`approval.title.${decision}`, { count: chosen.length })} labelId="decision-title" />
      <ModalBody tabIndex={0} aria-label={t('approval.preview')}>
        <div className="stack">
          <PreviewTable concerned={concerned} withWindow={!declines} />
          <TextField label={t('why.reason')} help={t('approval.reasonKept')} value={reason} set={setReason} isRequired={declines} />
          {decide.error && <Alert isInline variant="danger" title={decide.error.message} />}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button
          variant={declines ? 'danger' : 'primary'}
          isDisabled={decide.isPending || (declines && reason.trim() === '')}
          isLoading={decide.isPending}
          onClick={() => decide.mutate()}
        >
          {t(`approval.confirm.${decision}`)}
        </Button>
        <Button variant="link" onClick={() => close(false)}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
